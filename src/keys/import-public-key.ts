import { KeyError } from '../errors.js';
import { createLruCache } from '../lib/index.js';
import type { Jwk, Multikey } from '../types/index.js';
import { assertCertificate } from './certificate.js';
import { type Members, readMembers } from './members.js';
import type { PublicKey } from './public-key.js';
import { hasPrivateMembers, jwkAlgorithm, publicKeyOfMembers, publicMembers } from './read-jwk.js';
import { readPublicMultibase } from './read-multikey.js';

export interface ImportPublicKeyOptions {
  /**
   * Whether a key that carries its secret is read, without the secret, instead of refused.
   *
   * @default false
   */
  allowPrivate?: boolean;
}

/** Finding out that a point lies on its curve costs as much as a signature; issuers use few keys. */
const known = createLruCache<PublicKey>(256);

/**
 * Reads and checks a public key: a JWK, a Multikey or its multibase text. PEM is for callers and never in documents, so
 * it is not read here.
 *
 * @throws {KeyError} whatever the source is: `ERR_KEY_UNSUPPORTED` for a key that may be right and is of another type
 * (an unknown multicodec too), `ERR_KEY_INVALID` for one that nobody can use: malformed, of the wrong length, off the
 * curve, or contradicting itself.
 */
export function importPublicKey(source: Jwk | Multikey | string, options: ImportPublicKeyOptions = {}): PublicKey {
  if (typeof source === 'string') return fromMultibase(source);
  const members = readMembers(source, 'key');
  return members.has('publicKeyMultibase') ? fromMultikey(members, options) : fromJwk(members, options);
}

export function fromMultibase(text: unknown): PublicKey {
  if (typeof text !== 'string') throw new KeyError('ERR_KEY_INVALID', 'publicKeyMultibase is not a string');
  return known.get(text) ?? remember(text, readPublicMultibase(text));
}

function fromMultikey(members: Members, { allowPrivate = false }: ImportPublicKeyOptions): PublicKey {
  if (members.has('kty')) throw new KeyError('ERR_KEY_INVALID', 'The key is a JWK and a Multikey at once');
  if (!allowPrivate && members.has('secretKeyMultibase')) throw exposed();
  return fromMultibase(members.get('publicKeyMultibase'));
}

export function fromJwk(members: Members, { allowPrivate = false }: ImportPublicKeyOptions): PublicKey {
  const isPrivate = hasPrivateMembers(members);
  if (!allowPrivate && isPrivate) throw exposed();
  const entry = jwkAlgorithm(members, isPrivate ? ['sign', 'verify'] : ['verify']);
  const text = JSON.stringify(publicMembers(members, entry));
  const key = known.get(text) ?? remember(text, publicKeyOfMembers(members, entry));
  assertCertificate(members, key);
  return key;
}

function remember(text: string, key: PublicKey): PublicKey {
  known.set(text, key);
  return key;
}

function exposed(): KeyError {
  return new KeyError('ERR_KEY_INVALID', 'The public key carries its secret');
}
