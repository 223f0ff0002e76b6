/** Generate, import and export keys, and make identifiers of them. @module */
export { didJwk, didKey } from '../did/index.js';
export { CredsmithError, type CredsmithErrorCode, KeyError } from '../errors.js';
export {
  derToP1363,
  type ExportKeyPairOptions,
  exportKeyPair,
  exportPublicKey,
  type GenerateKeyPairOptions,
  generateKeyPair,
  type ImportKeyPairOptions,
  importKeyPair,
  jwkThumbprint,
  type KeyPairSource,
  type PublicKeySource,
} from '../keys/index.js';
export type { Jwk, KeyAlgorithm, KeyPair, Multikey, Signer } from '../types/index.js';
