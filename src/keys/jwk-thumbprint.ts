import { assertObject, encodeBase64url, sha256 } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import { importPublicKey } from './import-public-key.js';

/**
 * The SHA-256 thumbprint of a JWK, the usual value of `kid`. Other members than the key itself do not change it.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` or `ERR_KEY_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7638 RFC 7638}
 */
export function jwkThumbprint(jwk: Jwk): string {
  assertObject(jwk as unknown, 'jwk');
  return encodeBase64url(sha256(JSON.stringify(importPublicKey(jwk, { allowPrivate: true }).jwk)));
}
