import { encodeBase64url, sha256 } from '../lib/index.js';
import { type PublicKeySource, publicKeyOf } from './export-public-key.js';

/**
 * The SHA-256 thumbprint of a public key, the usual value of `kid`. Other members of a JWK than the key itself do not
 * change it.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` or `ERR_KEY_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7638 RFC 7638}
 */
export function jwkThumbprint(key: PublicKeySource): string {
  return encodeBase64url(sha256(JSON.stringify(publicKeyOf(key, 'key').jwk)));
}
