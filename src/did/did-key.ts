import { type PublicKeySource, publicKeyOf, toMultibase } from '../keys/index.js';

/**
 * The `did:key` of a public key: an issuer or learner identifier that any verifier can resolve without a network.
 *
 * Takes a key pair or signer, a JWK, a Multikey or the text of `publicKeyMultibase`; RSA keys have no `did:key` here,
 * use `didJwk`.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` or `ERR_KEY_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or
 * `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://w3c-ccg.github.io/did-key-spec/ The did:key Method}
 * @example
 * ```ts
 * didKey('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2');
 * // 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
 * ```
 */
export function didKey(key: PublicKeySource): string {
  return `did:key:${toMultibase(publicKeyOf(key, 'key'))}`;
}
