import { argumentError, assertKnown, assertObject, assertOneOf } from '../lib/index.js';
import type { Jwk, Multikey, Signer } from '../types/index.js';
import { importPublicKey } from './import-public-key.js';
import { type PublicKey, toMultibase } from './public-key.js';

/** A public key in any form: a key pair or signer, a JWK, a Multikey, or the text of `publicKeyMultibase`. */
export type PublicKeySource = Jwk | Multikey | string | Pick<Signer, 'publicKey'>;

/**
 * The public key in another form: a JWK for `publicKeyJwk`, a Multikey for `publicKeyMultibase`.
 *
 * A secret in the source is left behind. RSA keys have no Multikey form.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` or `ERR_KEY_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or
 * `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#verification-material Controlled Identifiers 1.0, 2.2.1}
 */
export function exportPublicKey(source: PublicKeySource, options: { format: 'jwk' }): Jwk;
export function exportPublicKey(source: PublicKeySource, options: { format: 'multikey' }): Multikey;
export function exportPublicKey(source: PublicKeySource, options: { format: 'jwk' | 'multikey' }): Jwk | Multikey;
export function exportPublicKey(source: PublicKeySource, options: { format: 'jwk' | 'multikey' }): Jwk | Multikey {
  assertObject(options as unknown, 'options');
  assertKnown(options, ['format']);
  assertOneOf(options.format, ['jwk', 'multikey'], 'options.format');
  const key = publicKeyOf(source, 'source');
  if (options.format === 'jwk') return { ...key.jwk };
  return { type: 'Multikey', publicKeyMultibase: toMultibase(key) };
}

/** Reads a public key in any form; `name` is what the caller calls the argument. */
export function publicKeyOf(source: PublicKeySource, name: string): PublicKey {
  if (typeof source === 'string') return importPublicKey(source);
  assertObject(source as unknown, name);
  if (!Object.hasOwn(source, 'publicKey')) return importPublicKey(source as Jwk | Multikey, { allowPrivate: true });
  const { publicKey } = source as Pick<Signer, 'publicKey'>;
  if (publicKey === undefined) throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" has no "publicKey"`);
  return importPublicKey(publicKey, { allowPrivate: true });
}
