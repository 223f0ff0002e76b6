import { KeyError } from '../errors.js';
import { encodeBase64url } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import { ALGORITHMS, type AlgorithmEntry, KEY_ALGORITHMS } from './algorithms.js';
import { assertSize, decodeMember, type Members, pickStrings } from './members.js';
import { FOREIGN_KEY_TYPES } from './multicodecs.js';
import { assertEd25519Point, readCurvePoint } from './points.js';
import type { PublicKey } from './public-key.js';
import { assertRsaPublicMembers } from './rsa.js';

/** RFC 7518, 6.2.2, 6.3.2 and 6.4.1: members that only a private or a symmetric key has. */
export const PRIVATE_JWK_MEMBERS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** RFC 7517, 4: members that say something about the key, all of them strings. */
const TEXT_MEMBERS: readonly string[] = ['kid', 'x5u', 'x5t', 'x5t#S256'];

/** Bounds what a key may say about its own use. */
const MAX_KEY_OPERATIONS = 16;

export function hasPrivateMembers(members: Members): boolean {
  return PRIVATE_JWK_MEMBERS.some((name) => members.has(name));
}

/** The algorithm of a JWK, which its `alg`, `use` and `key_ops` must not contradict. */
export function jwkAlgorithm(members: Members, operations: readonly string[]): AlgorithmEntry {
  const kty = members.get('kty');
  const crv = members.get('crv');
  if (typeof kty !== 'string') throw new KeyError('ERR_KEY_INVALID', 'The JWK has no "kty"');
  const name = KEY_ALGORITHMS.find(
    (candidate) => ALGORITHMS[candidate].kty === kty && (ALGORITHMS[candidate].crv ?? crv) === crv,
  );
  if (name === undefined) {
    if (kty !== 'RSA' && kty !== 'oct' && typeof crv !== 'string') {
      throw new KeyError('ERR_KEY_INVALID', 'The JWK has no "crv"');
    }
    const foreign = FOREIGN_KEY_TYPES.find((type) => type.crv !== undefined && type.crv === crv);
    throw new KeyError(
      'ERR_KEY_UNSUPPORTED',
      foreign
        ? `The JWK is of the unsupported type ${foreign.name}: ${foreign.use}`
        : 'The JWK is of an unsupported type; use Ed25519, P-256, P-384 or RSA',
    );
  }
  const entry = ALGORITHMS[name];
  assertStatedUse(members, entry, operations);
  return entry;
}

function assertStatedUse(members: Members, entry: AlgorithmEntry, operations: readonly string[]): void {
  const alg = members.get('alg');
  if (alg !== undefined && !entry.jwkAlg.some((name) => name === alg)) {
    throw new KeyError('ERR_KEY_INVALID', `The JWK member "alg" must be ${entry.jwkAlg.join(' or ')} for this key`);
  }
  const use = members.get('use');
  if (use !== undefined && use !== 'sig') {
    throw new KeyError('ERR_KEY_INVALID', 'The JWK member "use" must be "sig" for a key that signs');
  }
  const noText = TEXT_MEMBERS.find((member) => !['string', 'undefined'].includes(typeof members.get(member)));
  if (noText !== undefined) throw new KeyError('ERR_KEY_INVALID', `The JWK member "${noText}" is not a string`);
  const stated = members.get('key_ops');
  if (stated === undefined) return;
  const allowed =
    Array.isArray(stated) &&
    stated.length <= MAX_KEY_OPERATIONS &&
    operations.some((operation) => stated.some((item) => item === operation));
  if (!allowed) {
    throw new KeyError('ERR_KEY_INVALID', `The JWK member "key_ops" must name ${operations.join(' or ')}`);
  }
}

/** The required public members alone, in the order of RFC 7638. */
export function publicMembers(members: Members, entry: AlgorithmEntry): Jwk {
  return pickStrings(members, entry.publicMembers);
}

/** Checks the public members and makes the key of them. */
export function publicKeyOfMembers(members: Members, entry: AlgorithmEntry): PublicKey {
  const { algorithm, kty, size } = entry;
  const jwk = Object.freeze(publicMembers(members, entry));
  if (kty === 'RSA' || size === undefined) {
    assertRsaPublicMembers(members);
    return Object.freeze({ algorithm, jwk });
  }
  const x = decodeMember(members, 'x');
  assertSize(x, size, 'JWK member "x"');
  if (kty === 'OKP') {
    assertEd25519Point(x);
    return Object.freeze({ algorithm, jwk, bytes: x });
  }
  const y = decodeMember(members, 'y');
  assertSize(y, size, 'JWK member "y"');
  return Object.freeze({ algorithm, jwk, bytes: readCurvePoint(algorithm, Uint8Array.of(4, ...x, ...y)).compressed });
}

/** Checks a point, compressed or not, and makes the key of it. */
export function publicKeyOfBytes(bytes: Uint8Array, entry: AlgorithmEntry): PublicKey {
  const { algorithm, crv, kty } = entry;
  if (kty === 'OKP') {
    assertEd25519Point(bytes);
    return Object.freeze({ algorithm, jwk: Object.freeze({ crv, kty, x: encodeBase64url(bytes) } as Jwk), bytes });
  }
  const point = readCurvePoint(algorithm, bytes);
  const jwk = { crv, kty, x: encodeBase64url(point.x), y: encodeBase64url(point.y) } as Jwk;
  return Object.freeze({ algorithm, jwk: Object.freeze(jwk), bytes: point.compressed });
}
