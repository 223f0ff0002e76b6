import type { Signer } from '../types/index.js';
import { importPublicKey } from './import-public-key.js';
import { secretOf } from './key-pair.js';
import type { PublicKey } from './public-key.js';

/**
 * The public key of a signer, `undefined` where it does not tell. That of a key pair of this library was checked when the
 * pair was made, and cannot be exchanged.
 *
 * @throws {KeyError} for a malformed `publicKey`
 */
export function signerKey(signer: Signer): PublicKey | undefined {
  const secret = secretOf(signer);
  if (secret) return secret.publicKey;
  return signer.publicKey === undefined ? undefined : importPublicKey(signer.publicKey, { allowPrivate: true });
}
