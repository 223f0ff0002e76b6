/** Sign credentials. @module */
export type { Documents } from '../contexts/index.js';
export {
  ContextError,
  CredsmithError,
  type CredsmithErrorCode,
  InvalidCredentialError,
  KeyError,
  SignError,
} from '../errors.js';
export type { Limits } from '../lib/index.js';
export {
  type SignCredentialJwtOptions,
  type SignCredentialOptions,
  type SignCredentialsJwtOptions,
  type SignCredentialsJwtResult,
  type SignCredentialsOptions,
  type SignCredentialsResult,
  type SignOptions,
  signCredential,
  signCredentialJwt,
  signCredentials,
  signCredentialsJwt,
} from '../sign/index.js';
export type {
  BulkFailure,
  BulkOptions,
  BulkProgress,
  DataIntegrityProof,
  DidResolver,
  DocumentFetch,
  DocumentRequest,
  DocumentResponse,
  DocumentStream,
  Jwk,
  KeyAlgorithm,
  Problem,
  ProblemCode,
  ProgressOptions,
  Secured,
  Severity,
  Signer,
  Trace,
  TraceStep,
} from '../types/index.js';
