import { getPublicKey, hashes } from '@noble/ed25519';
import { KeyError } from '../errors.js';
import { encodeBase64url, equalBytes, sha512 } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import type { AlgorithmEntry } from './algorithms.js';
import { fromJwk, fromMultibase } from './import-public-key.js';
import { assertSize, decodeMember, type Members, pickStrings } from './members.js';
import { CURVES } from './points.js';
import type { PublicKey } from './public-key.js';
import { jwkAlgorithm, publicKeyOfBytes } from './read-jwk.js';
import { readSecretMultibase } from './read-multikey.js';
import { assertRsaSecretMembers } from './rsa.js';
import type { SecretKey } from './secret-key.js';

/** Reads a JWK with its secret. */
export function secretKeyOfJwk(members: Members): SecretKey {
  const entry = jwkAlgorithm(members, ['sign', 'verify']);
  if (!members.has('d'))
    throw new KeyError('ERR_KEY_INVALID', 'The JWK has no secret ("d"); exportKeyPair writes it with secret: true');
  const publicKey = fromJwk(members, { allowPrivate: true });
  if (entry.kty !== 'RSA') return secretKeyOfBytes(decodeMember(members, 'd'), publicKey, entry);
  if (members.has('oth') || !members.has('p')) {
    throw new KeyError('ERR_KEY_UNSUPPORTED', 'RSA keys need their two primes and the values derived from them');
  }
  assertRsaSecretMembers(members);
  return { publicKey, jwk: { ...publicKey.jwk, ...pickStrings(members, entry.secretMembers) } };
}

/** Reads a Multikey with its secret, and perhaps without its public key. */
export function secretKeyOfMultikey(members: Members): SecretKey {
  if (members.has('kty')) throw new KeyError('ERR_KEY_INVALID', 'The key is a JWK and a Multikey at once');
  if (!members.has('secretKeyMultibase')) {
    throw new KeyError(
      'ERR_KEY_INVALID',
      'The Multikey has no secret ("secretKeyMultibase"); exportKeyPair writes it with secret: true',
    );
  }
  const stated = members.get('publicKeyMultibase');
  const publicKey = stated === undefined ? undefined : fromMultibase(stated);
  const { entry, bytes } = readSecretMultibase(members.get('secretKeyMultibase'));
  return secretKeyOfBytes(bytes, publicKey, entry);
}

/** Makes the key of a seed or scalar, which must fit the public key where one is stated. */
export function secretKeyOfBytes(source: Uint8Array, stated: PublicKey | undefined, entry: AlgorithmEntry): SecretKey {
  // Another common form of an Ed25519 secret is the seed followed by the public key.
  const isLong = entry.kty === 'OKP' && source.length === 64;
  const bytes = isLong ? source.slice(0, 32) : source.slice();
  assertSize(bytes, entry.size ?? 0, 'secret');
  const derived = derivePublicBytes(bytes, entry);
  if (isLong && !equalBytes(derived, source.subarray(32))) throw foreign();
  if (stated && !(stated.bytes && equalBytes(derived, stated.bytes))) throw foreign();
  const publicKey = stated ?? publicKeyOfBytes(derived, entry);
  return { publicKey, jwk: { ...publicKey.jwk, d: encodeBase64url(bytes) } as Jwk, bytes };
}

/** The public key of a seed or scalar, in the form of a Multikey. */
export function derivePublicBytes(secret: Uint8Array, entry: AlgorithmEntry): Uint8Array {
  const curve = CURVES[entry.algorithm];
  if (!curve) {
    useSynchronousHash();
    return getPublicKey(secret);
  }
  if (!curve.utils.isValidSecretKey(secret)) {
    throw new KeyError('ERR_KEY_INVALID', 'The secret is not a scalar of the curve');
  }
  return curve.getPublicKey(secret, true);
}

/** Without it `@noble/ed25519` needs WebCrypto, which browsers offer on secure origins only. */
export function useSynchronousHash(): void {
  hashes.sha512 ??= sha512;
}

function foreign(): KeyError {
  return new KeyError('ERR_KEY_INVALID', 'The secret does not fit the public key');
}
