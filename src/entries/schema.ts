/** Validate the shape of credentials, and read badges. @module */
export type { Limits } from '../lib/index.js';
export { readOpenBadgeCredential, type ValidateCredentialOptions, validateCredential } from '../schema/index.js';
export type {
  OpenBadgeCredential,
  Problem,
  ProblemCode,
  SchemaResult,
  Severity,
  VerifiableCredential,
} from '../types/index.js';
