import { KeyError } from '../errors.js';
import { encodeBase58btc } from '../lib/index.js';
import type { Jwk, KeyAlgorithm } from '../types/index.js';
import { ALGORITHMS } from './algorithms.js';

/** A public key that was checked: it can be handed to any backend. Frozen. */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  /** The required public members and no others, in the order of RFC 7638. */
  readonly jwk: Readonly<Jwk>;
  /** The key as in a Multikey: Ed25519 as it is, elliptic curve points compressed; RSA has none. */
  readonly bytes?: Uint8Array;
}

/** Writing it is quadratic, and an issuer's key is asked for it with every signature. */
const written = new WeakMap<PublicKey, string>();

/** The key as multibase text, as in `publicKeyMultibase` and `did:key`. */
export function toMultibase(key: PublicKey): string {
  const text = written.get(key) ?? writeMultibase(key);
  written.set(key, text);
  return text;
}

function writeMultibase(key: PublicKey): string {
  const form = ALGORITHMS[key.algorithm].multikey;
  if (!form || !key.bytes) {
    throw new KeyError(
      'ERR_KEY_UNSUPPORTED',
      `${key.algorithm} keys have no Multikey form; use a JWK, or didJwk for an identifier`,
    );
  }
  return encodeBase58btc(Uint8Array.of(...form.publicPrefix, ...key.bytes));
}

export function samePublicKey(a: PublicKey, b: PublicKey): boolean {
  const { publicMembers } = ALGORITHMS[a.algorithm];
  return a.algorithm === b.algorithm && publicMembers.every((name) => a.jwk[name] === b.jwk[name]);
}

/** The `alg` of a JWS that this key signs or verifies. */
export function joseAlgorithm(key: { algorithm: KeyAlgorithm }): string {
  return ALGORITHMS[key.algorithm].jose;
}

/** Bytes of every signature by this key. */
export function signatureSize(key: PublicKey): number {
  // RFC 8017, 8.2.2: the signature is as long as the modulus.
  return ALGORITHMS[key.algorithm].signatureSize ?? Math.floor(((key.jwk.n as string).length * 6) / 8);
}
