import type { SignCredentialJwtOptions, SignCredentialsJwtResult, SignCredentialsOptions } from '../sign/index.js';
import type { BulkFailure, KeyPair, ProgressOptions } from '../types/index.js';
import type { VerifyCredentialsResult, VerifyOptions } from '../verify/index.js';

/** Options of `createWorkerPool`. */
export interface WorkerPoolOptions {
  /**
   * Threads, each of which takes about 60 MB.
   *
   * @default the number of cores that this process may use
   */
  threads?: number | undefined;
  /**
   * Credentials that a thread gets together. One at a time would be slower than no threads at all.
   *
   * @default 64
   */
  batchSize?: number | undefined;
}

/** What is a function, or counts what is worked on at once, stays outside of a pool. */
type Sendable<Options> = Omit<Options, 'signer' | 'fetch' | 'didResolver' | 'trace' | 'concurrency'>;

interface PoolSigner {
  /**
   * A key pair of `generateKeyPair` or `importKeyPair`. Its secret is copied to the threads of the pool, as the JWK that
   * `exportKeyPair` gives, and does not leave the process. Another signer is for `signCredentials` outside of the pool.
   */
  signer: KeyPair;
}

/** Options of `signCredentials` of a pool: as outside of it, but for what cannot be given to another thread. */
export interface PoolSignOptions extends Sendable<SignCredentialsOptions>, PoolSigner {}

/** Options of `signCredentialsJwt` of a pool: as outside of it, but for what cannot be given to another thread. */
export interface PoolSignJwtOptions extends Sendable<SignCredentialJwtOptions>, ProgressOptions, PoolSigner {}

/** Options of `verifyCredentials` of a pool: as outside of it, but for what cannot be given to another thread. */
export interface PoolVerifyOptions extends Sendable<VerifyOptions>, ProgressOptions {}

/** What became of one text of many. */
export type PoolSignResult =
  | {
      /** Place of the text in the input, from 0. */
      index: number;
      status: 'signed';
      /** The signed credential as JSON text, ready to be written or sent. */
      credential: string;
    }
  | BulkFailure;

/** Threads that sign and verify. */
export interface WorkerPool {
  /**
   * As `signCredentials`, with JSON text in and out.
   *
   * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong argument, at the call
   * @throws {SignError} `ERR_SIGNER_UNSUITABLE` at the call
   * @throws {WorkerError} `ERR_POOL_CLOSED`; `ERR_WORKER_FAILED` when no thread can start; besides, while iterating, the
   *   reason of an aborted `signal`, and what the input or `onProgress` throws
   */
  signCredentials(
    texts: Iterable<string> | AsyncIterable<string>,
    options: PoolSignOptions,
  ): AsyncGenerator<PoolSignResult, void, undefined>;
  /**
   * As `signCredentialsJwt`, of credentials as JSON text.
   *
   * @throws as `signCredentials`
   */
  signCredentialsJwt(
    texts: Iterable<string> | AsyncIterable<string>,
    options: PoolSignJwtOptions,
  ): AsyncGenerator<SignCredentialsJwtResult, void, undefined>;
  /**
   * As `verifyCredentials`, of JSON texts and tokens.
   *
   * @throws as `signCredentials`
   */
  verifyCredentials(
    texts: Iterable<string> | AsyncIterable<string>,
    options?: PoolVerifyOptions,
  ): AsyncGenerator<VerifyCredentialsResult, void, undefined>;
  /** Ends the threads. Runs that are not through are rejected with `ERR_POOL_CLOSED`. */
  close(): Promise<void>;
}
