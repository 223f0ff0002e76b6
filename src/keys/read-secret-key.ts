import { KeyError } from '../errors.js';
import { encodeBase64url, equalBytes, hex } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import type { AlgorithmEntry } from './algorithms.js';
import type { Derive } from './derive.js';
import { fromJwk, fromMultibase } from './import-public-key.js';
import { assertSize, decodeMember, type Members, pickStrings } from './members.js';
import { CURVES } from './points.js';
import type { PublicKey } from './public-key.js';
import { jwkAlgorithm, publicKeyOfBytes } from './read-jwk.js';
import { readSecretMultibase } from './read-multikey.js';
import { assertRsaSecretMembers } from './rsa.js';
import type { SecretKey } from './secret-key.js';

/** Reads a JWK with its secret. */
export function secretKeyOfJwk(members: Members, derive: Derive): SecretKey {
  const entry = jwkAlgorithm(members, ['sign', 'verify']);
  if (!members.has('d'))
    throw new KeyError('ERR_KEY_INVALID', 'The JWK has no secret ("d"); exportKeyPair writes it with secret: true');
  const publicKey = fromJwk(members, { allowPrivate: true });
  if (entry.kty !== 'RSA') return secretKeyOfBytes(decodeMember(members, 'd'), publicKey, entry, derive);
  if (members.has('oth') || !members.has('p')) {
    throw new KeyError('ERR_KEY_UNSUPPORTED', 'RSA keys need their two primes and the values derived from them');
  }
  assertRsaSecretMembers(members);
  return { publicKey, jwk: { ...publicKey.jwk, ...pickStrings(members, entry.secretMembers) } };
}

/** Reads a Multikey with its secret, and perhaps without its public key. */
export function secretKeyOfMultikey(members: Members, derive: Derive): SecretKey {
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
  return secretKeyOfBytes(bytes, publicKey, entry, derive);
}

/** Makes the key of a seed or scalar, which must fit the public key where one is stated. */
export function secretKeyOfBytes(
  source: Uint8Array,
  stated: PublicKey | undefined,
  entry: AlgorithmEntry,
  derive: Derive,
): SecretKey {
  // Another common form of an Ed25519 secret is the seed followed by the public key.
  const isLong = entry.kty === 'OKP' && source.length === 64;
  const bytes = isLong ? source.slice(0, 32) : source.slice();
  assertSize(bytes, entry.size ?? 0, 'secret');
  assertScalar(bytes, entry);
  const derived = derive(bytes, entry);
  if (isLong && !equalBytes(derived, source.subarray(32))) throw foreign();
  if (stated && !(stated.bytes && equalBytes(derived, stated.bytes))) throw foreign();
  const publicKey = stated ?? publicKeyOfBytes(derived, entry);
  return { publicKey, jwk: { ...publicKey.jwk, d: encodeBase64url(bytes) } as Jwk, bytes };
}

/** A secret of ECDSA is a number from 1 to the order of the curve less 1. */
function assertScalar(secret: Uint8Array, { algorithm }: AlgorithmEntry): void {
  const curve = CURVES[algorithm];
  const number = BigInt(`0x${hex(secret)}`);
  if (curve && (number === 0n || number >= curve.n)) {
    throw new KeyError('ERR_KEY_INVALID', 'The secret is not a scalar of the curve');
  }
}

function foreign(): KeyError {
  return new KeyError('ERR_KEY_INVALID', 'The secret does not fit the public key');
}
