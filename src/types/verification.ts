import type { VerifiableCredential } from './credential.js';
import type { Problem } from './problem.js';

/** The checks of a verification, always all of them and always in this order. */
export type CheckId =
  | 'format'
  | 'context'
  | 'schema'
  | 'proof'
  | 'issuer'
  | 'validity'
  | 'status'
  | 'evidence'
  | 'endorsements'
  | 'recipient'
  | 'trust';

/** `undetermined`: could not be decided. `skipped`: does not apply or was not asked for; `reason` says which. */
export type CheckStatus = 'passed' | 'failed' | 'undetermined' | 'skipped';

/** The outcome of one check. */
export interface Check {
  id: CheckId;
  /** Whether `verified` depends on this check. */
  required: boolean;
  status: CheckStatus;
  /** JSON pointer to the part that was checked, where an id repeats. */
  target?: string;
  /** Why the check was skipped or could not be decided. */
  reason?: string;
  problems: Problem[];
  /** Results of embedded credentials. */
  nested?: { pointer: string; result: VerificationResult }[];
}

/** How the credential is secured, and by which key. */
export interface Securing {
  form: 'data-integrity' | 'jwt';
  /** For example `eddsa-rdfc-2022` or `ob-3.0-vc-jwt`. */
  profile: string;
  suite?: string;
  algorithm?: string;
  verificationMethod?: string;
  controller?: string;
}

/**
 * What `verifyCredential` found. Use `credential`, never the input: it is what was verified.
 */
export type VerificationResult = {
  /** All eleven checks. */
  checks: Check[];
  /** The problems of all checks, in the same order; one that two checks came upon stands once. */
  problems: Problem[];
  /** Absent when no proof could be read. */
  securing?: Securing;
} & (
  | { verified: true; credential: VerifiableCredential }
  | { verified: false; credential: null; unverified?: VerifiableCredential }
);
