import type { SignCredentialJwtOptions, SignCredentialOptions } from '../sign/index.js';
import type { Jwk } from '../types/index.js';
import type { VerifyOptions } from '../verify/index.js';
import type { PortableError } from './portable-error.js';

/** What a thread is asked to do with each text of a batch, by the name of its function. */
export interface TaskOptions {
  sign: { key: TaskKey; options: Omit<SignCredentialOptions, 'signer'> };
  signJwt: { key: TaskKey; options: Omit<SignCredentialJwtOptions, 'signer'> };
  verify: { options: VerifyOptions };
}

export type TaskName = keyof TaskOptions;

export type Task<Name extends TaskName> = TaskOptions[Name] & {
  /** What is no text cannot be sent, and has its place. */
  texts: readonly (string | undefined)[];
};

/** A key with its secret. */
export interface TaskKey {
  /** Tells a thread that it has imported the key already. */
  run: string;
  jwk: Jwk;
  deterministic: boolean;
}

/** For each text of the batch what was made of it, as JSON or as a token, or why that failed. */
export type TaskOutcomes = readonly (string | PortableError)[];
