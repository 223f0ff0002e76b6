export { didJwk, didKey } from '../did/index.js';
export {
  type ExportKeyPairOptions,
  exportKeyPair,
  exportPublicKey,
  type GenerateKeyPairOptions,
  generateKeyPair,
  type ImportKeyPairOptions,
  importKeyPair,
  jwkThumbprint,
  type PublicKeySource,
} from '../keys/index.js';
export type { Jwk, KeyAlgorithm, KeyPair, Multikey, Signer } from '../types/index.js';
