import type { PublicKey } from '../public-key.js';
import type { SecretKey } from '../secret-key.js';

export type BackendName = 'node' | 'webcrypto' | 'noble';

/**
 * One implementation of signatures. Both functions throw where the platform cannot do it; what a signature is worth is
 * never an error.
 */
export interface Backend {
  sign(key: SecretKey, message: Uint8Array): Promise<Uint8Array>;
  verify(key: PublicKey, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}
