/** Verify credentials. @module */

export type { Documents } from '../contexts/index.js';
export type { JwtAlgorithm } from '../jwt/index.js';
export type { Limits } from '../lib/index.js';
export { readOpenBadgeCredential } from '../schema/index.js';
export type {
  BulkFailure,
  BulkOptions,
  BulkProgress,
  Check,
  CheckId,
  CheckStatus,
  ControllerDocument,
  DataIntegrityProof,
  DidResolver,
  DocumentFetch,
  DocumentRequest,
  DocumentResponse,
  DocumentStream,
  IdentifierType,
  JsonObject,
  JsonValue,
  Jwk,
  NestedResult,
  OneOrMany,
  OpenBadgeCredential,
  Problem,
  ProblemCode,
  ProgressOptions,
  ProofReport,
  Securing,
  Severity,
  Trace,
  TraceStep,
  VerifiableCredential,
  VerificationMethod,
  VerificationResult,
} from '../types/index.js';
export {
  type ExpectedRecipient,
  formatReport,
  type SkippableCheck,
  type VerifyCredentialsOptions,
  type VerifyCredentialsResult,
  type VerifyOptions,
  verifyCredential,
  verifyCredentials,
} from '../verify/index.js';
