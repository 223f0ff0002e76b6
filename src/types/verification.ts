import type { VerifiableCredential } from './credential.js';
import type { JsonObject } from './json.js';
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

/**
 * `undetermined`: could not be decided. `skipped`: does not apply, was not asked for, or an earlier check left nothing to
 * look at; `reason` says which.
 */
export type CheckStatus = 'passed' | 'failed' | 'undetermined' | 'skipped';

/** The outcome of one check. */
export interface Check {
  id: CheckId;
  /** Whether `verified` depends on this check. */
  required: boolean;
  status: CheckStatus;
  /** Why the check was skipped or could not be decided. */
  reason?: string;
  problems: Problem[];
  /** In the `endorsements` check: each embedded endorsement, verified by itself. */
  nested?: NestedResult[];
  /** In the `proof` check of a credential with embedded proofs: each of them, in the order of the credential. */
  proofs?: ProofReport[];
}

/** What was found about a credential inside a credential. */
export interface NestedResult {
  /** JSON pointer of the credential inside. */
  pointer: string;
  result: VerificationResult;
}

/**
 * What was found about one embedded proof. A set of proofs does not show that one was taken away from it: whoever needs
 * the proof of a certain key has to look for it here.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proof-sets VC Data Integrity 1.0, 2.1.1}
 */
export interface ProofReport {
  /** JSON pointer of the proof. */
  pointer: string;
  /** Whether the proof verifies: its signature, every proof that it builds on, and what the verifier expects. */
  status: CheckStatus;
  /** Whether its key belongs to the issuer of the credential. */
  issuer: CheckStatus;
  /** Why it could not be decided. */
  reason?: string;
  /** Absent when the proof could not be read. */
  securing?: Securing;
  /** What is wrong with the proof; faults of a key that is not the issuer's stand in the `issuer` check. */
  problems: Problem[];
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
 * What `verifyCredential` found. Use `credential`, never the input: it is what was verified. `readOpenBadgeCredential`
 * reads it as a badge.
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
  | {
      verified: false;
      credential: null;
      /** What the input holds, unchecked, as far as it could be read. For display at most. */
      unverified?: JsonObject;
    }
);
