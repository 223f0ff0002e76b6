import { type PublicKeySource, publicKeyOf } from '../keys/index.js';
import { encodeBase64url, utf8 } from '../lib/index.js';

/**
 * The `did:jwk` of a public key, for every algorithm, RSA included.
 *
 * The JWK in it has the required public members only, in the order of RFC 7638, so that one key has one DID.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` or `ERR_KEY_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or
 * `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://github.com/quartzjer/did-jwk/blob/main/spec.md did:jwk Method}
 */
export function didJwk(key: PublicKeySource): string {
  return `did:jwk:${encodeBase64url(utf8(JSON.stringify(publicKeyOf(key, 'key').jwk)))}`;
}
