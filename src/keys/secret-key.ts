import type { Jwk } from '../types/index.js';
import type { PublicKey } from './public-key.js';

/** A secret that was checked against its public key. Never a property of anything that a caller gets. */
export interface SecretKey {
  readonly publicKey: PublicKey;
  /** Public and secret members, and no others. */
  readonly jwk: Readonly<Jwk>;
  /** Seed or scalar; RSA has none. */
  readonly bytes?: Uint8Array;
}
