import type { CheckStatus, Problem, Securing } from '../types/index.js';
import type { Received } from './read-input.js';
import type { Settings } from './settings.js';

/** What one check found. */
export interface Outcome {
  status: CheckStatus;
  problems?: Problem[];
  reason?: string;
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
  /** Canonical form of the credential; written by `context`. */
  canonical?: string;
  /** The proof that counts; written by `proof`. */
  attempt?: Attempt;
  /** Outcome of `issuer`, for `trust`. */
  issuerStatus?: CheckStatus;
}

/** A check that only runs on a document that was read. */
export type CheckFunction = (received: Received, state: VerificationState) => Outcome | Promise<Outcome>;

/** Failed when a problem is an error, otherwise passed. */
export function judge(problems: Problem[]): Outcome {
  return { status: problems.some((found) => found.severity === 'error') ? 'failed' : 'passed', problems };
}

/** Reason of a check that the caller named in `skip`. */
export const LEFT_OUT = 'left out on request';

export function skipped(reason: string): Outcome {
  return { status: 'skipped', reason };
}
