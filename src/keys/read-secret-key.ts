import { getPublicKey, hashes } from '@noble/ed25519';
import { KeyError } from '../errors.js';
import { encodeBase64url, equalBytes, sha512 } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import type { AlgorithmEntry } from './algorithms.js';
import { fromJwk, importPublicKey } from './import-public-key.js';
import { assertSize, decodeMember, type Members, pickStrings } from './members.js';
import { CURVES } from './points.js';
import type { PublicKey } from './public-key.js';
import { jwkAlgorithm } from './read-jwk.js';
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

/** Reads a Multikey with its secret. */
export function secretKeyOfMultikey(members: Members): SecretKey {
  if (members.has('kty')) throw new KeyError('ERR_KEY_INVALID', 'The key is a JWK and a Multikey at once');
  if (!members.has('secretKeyMultibase')) {
    throw new KeyError(
      'ERR_KEY_INVALID',
      'The Multikey has no secret ("secretKeyMultibase"); exportKeyPair writes it with secret: true',
    );
  }
  const publicKey = importPublicKey(members.get('publicKeyMultibase') as string);
  const { entry, bytes } = readSecretMultibase(members.get('secretKeyMultibase'));
  if (entry.algorithm !== publicKey.algorithm) throw foreign();
  // Another common form of an Ed25519 secret is the seed followed by the public key.
  if (entry.algorithm === 'Ed25519' && bytes.length === 64) {
    if (!publicKey.bytes || !equalBytes(bytes.slice(32), publicKey.bytes)) throw foreign();
    return secretKeyOfBytes(bytes.slice(0, 32), publicKey, entry);
  }
  return secretKeyOfBytes(bytes, publicKey, entry);
}

function secretKeyOfBytes(bytes: Uint8Array, publicKey: PublicKey, entry: AlgorithmEntry): SecretKey {
  assertSize(bytes, entry.size ?? 0, 'secret');
  const derived = derivePublicBytes(bytes, entry);
  if (!publicKey.bytes || !equalBytes(derived, publicKey.bytes)) throw foreign();
  const jwk = { ...publicKey.jwk, d: encodeBase64url(bytes) } as Jwk;
  return { publicKey, jwk, bytes };
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
