import type { CheckStatus, NestedResult, Problem, ProofReport, Securing, VerificationResult } from '../types/index.js';
import type { Received } from './read-input.js';
import type { Settings } from './settings.js';

/** What one check found. */
export interface Outcome {
  status: CheckStatus;
  problems?: Problem[];
  reason?: string;
  proofs?: ProofReport[];
  nested?: NestedResult[];
  /** Nothing could be asked: what `allowUnauthenticatedIssuer` permits. Never of a question that was not answered. */
  excusable?: boolean;
}

/** One proof, or the token: whether its signature is right, and whether its key is the issuer's. */
export interface Attempt {
  proof: Outcome;
  issuer: Outcome;
  /** Absent when the proof could not be read. */
  securing?: Securing;
}

/** What the checks share. Each field is written by one check and read by later ones. */
export interface VerificationState {
  readonly settings: Settings;
  /** Absent when the input could not be read. */
  readonly received?: Received;
  readonly formProblems: Problem[];
  /** Verifies a credential that is inside this one, with the same settings and out of the same limits. */
  readonly verifyNested: (input: unknown) => Promise<VerificationResult>;
  /** Started by the first check that needs them. */
  endorsements?: Promise<NestedResult[]>;
  /** Canonical form of the credential; written by `context`. */
  canonical?: string;
  /** The proof that counts; written by `proof`. */
  attempt?: Attempt;
  /** Outcome of `issuer`, for `trust`. */
  issuerStatus?: CheckStatus;
}

/** A check that only runs on a document that was read. */
export type CheckFunction = (received: Received, state: VerificationState) => Outcome | Promise<Outcome>;

/** Failed when a problem is an error, undetermined when it is only the work that was too much, otherwise passed. */
export function judge(problems: Problem[]): Outcome {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { status: 'passed', problems };
  const tooMuch = errors.every(({ code }) => code === 'CANONICALIZATION_TOO_COMPLEX');
  return { status: tooMuch ? 'undetermined' : 'failed', problems };
}

/** Whose key it is. A key that a wrong proof names is no news about who signed, as the signature is not that key's. */
export function issuerOf({ proof, issuer }: Attempt): Outcome {
  return proof.status === 'failed' && issuer.status === 'passed' ? skipped('no proof verified') : issuer;
}

/** Reason of a check that the caller named in `skip`. */
export const LEFT_OUT = 'left out on request';

export function skipped(reason: string): Outcome {
  return { status: 'skipped', reason };
}
