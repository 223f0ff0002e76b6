/** Validate the shape of credentials. @module */
export type { Limits } from '../lib/index.js';
export { type ValidateCredentialOptions, validateCredential } from '../schema/index.js';
export type { Problem, ProblemCode, SchemaResult, Severity } from '../types/index.js';
