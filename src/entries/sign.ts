/** Sign credentials. @module */
export { InvalidCredentialError, SignError } from '../errors.js';
export type { Limits } from '../lib/index.js';
export {
  type SignCredentialJwtOptions,
  type SignCredentialOptions,
  type SignOptions,
  signCredential,
  signCredentialJwt,
} from '../sign/index.js';
export type { DataIntegrityProof, Secured, Signer, Trace, TraceStep } from '../types/index.js';
