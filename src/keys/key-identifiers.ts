import type { KeyAlgorithm } from '../types/index.js';

/** `id-ecPublicKey`, in front of the identifier of a curve. */
export const EC_PUBLIC_KEY = '06072a8648ce3d0201';

/**
 * The contents of AlgorithmIdentifier in hex: an object identifier with its parameters. DER has one form for each, so
 * they are compared as bytes (RFC 8410, 3; RFC 5480, 2.1.1; RFC 3279, 2.3.1).
 */
export const KEY_IDENTIFIERS: Readonly<Record<KeyAlgorithm, string>> = {
  Ed25519: '06032b6570',
  ES256: `${EC_PUBLIC_KEY}06082a8648ce3d030107`,
  ES384: `${EC_PUBLIC_KEY}06052b81040022`,
  RS256: '06092a864886f70d0101010500',
};

/** How the identifiers of other types begin, so that a message can name them. The first that fits counts. */
export const FOREIGN_IDENTIFIERS: readonly (readonly [string, string])[] = [
  ['06032b656e', 'X25519'],
  ['06032b656f', 'X448'],
  ['06032b6571', 'Ed448'],
  [`${EC_PUBLIC_KEY}06052b81040023`, 'P-521'],
  [`${EC_PUBLIC_KEY}06052b8104000a`, 'secp256k1'],
  [`${EC_PUBLIC_KEY}30`, 'Explicit curve parameters'],
  [EC_PUBLIC_KEY, 'Another elliptic curve'],
  ['06092a864886f70d01010a', 'RSA-PSS'],
  ['06072a8648ce380401', 'DSA'],
];
