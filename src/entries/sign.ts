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
  type SignOptions,
  signCredential,
  signCredentialJwt,
} from '../sign/index.js';
export type {
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
  Secured,
  Severity,
  Signer,
  Trace,
  TraceStep,
} from '../types/index.js';
