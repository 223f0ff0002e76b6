/** What only Node can do: sign and verify on all cores. @module */
export {
  CredsmithError,
  type CredsmithErrorCode,
  InvalidCredentialError,
  SignError,
  WorkerError,
} from '../errors.js';
export {
  createWorkerPool,
  type PoolSignJwtOptions,
  type PoolSignOptions,
  type PoolSignResult,
  type PoolVerifyOptions,
  type WorkerPool,
  type WorkerPoolOptions,
} from '../node/index.js';
export type { SignCredentialsJwtResult } from '../sign/index.js';
export type { BulkFailure, BulkProgress, KeyPair, ProgressOptions } from '../types/index.js';
export type { VerifyCredentialsResult } from '../verify/index.js';
