import { argumentError, assertKnown, assertObject, assertOneOf } from '../lib/index.js';
import type { Jwk, Multikey, Signer } from '../types/index.js';
import { importPublicKey } from './import-public-key.js';
import { looksLikePem } from './pem.js';
import { type PublicKey, toMultibase } from './public-key.js';
import { publicKeyOfPem } from './read-pem.js';
import { spkiPem } from './write-pem.js';

export type KeyFormat = 'jwk' | 'multikey' | 'pem';

export const KEY_FORMATS: readonly KeyFormat[] = ['jwk', 'multikey', 'pem'];

/**
 * A public key in any form: a key pair or signer, a JWK, a Multikey, the text of `publicKeyMultibase`, or PEM text (SPKI,
 * between lines with `PUBLIC KEY`).
 */
export type PublicKeySource = Jwk | Multikey | string | Pick<Signer, 'publicKey'>;

/**
 * The public key in another form: a JWK for `publicKeyJwk`, a Multikey for `publicKeyMultibase`, PEM text (SPKI) for
 * other programs.
 *
 * A secret in the source is left behind. RSA keys have no Multikey form. Browsers read PEM text with a secret in
 * `importKeyPair` only: pass the key pair that it returns.
 *
 * @throws {KeyError} `ERR_KEY_INVALID`, `ERR_KEY_UNSUPPORTED`, or `ERR_PLATFORM_UNSUPPORTED` for PEM text with a secret
 * where there is no `node:crypto`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or
 * `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#verification-material Controlled Identifiers 1.0, 2.2.1}
 */
export function exportPublicKey(source: PublicKeySource, options: { format: 'jwk' }): Jwk;
export function exportPublicKey(source: PublicKeySource, options: { format: 'multikey' }): Multikey;
export function exportPublicKey(source: PublicKeySource, options: { format: 'pem' }): string;
export function exportPublicKey(source: PublicKeySource, options: { format: KeyFormat }): Jwk | Multikey | string;
export function exportPublicKey(source: PublicKeySource, options: { format: KeyFormat }): Jwk | Multikey | string {
  assertObject(options as unknown, 'options');
  assertKnown(options, ['format']);
  assertOneOf(options.format, KEY_FORMATS, 'options.format');
  const key = publicKeyOf(source, 'source');
  if (options.format === 'jwk') return { ...key.jwk };
  if (options.format === 'pem') return spkiPem(key);
  return { type: 'Multikey', publicKeyMultibase: toMultibase(key) };
}

/** Reads a public key in any form; `name` is what the caller calls the argument. */
export function publicKeyOf(source: PublicKeySource, name: string): PublicKey {
  if (typeof source === 'string') return looksLikePem(source) ? publicKeyOfPem(source) : importPublicKey(source);
  assertObject(source as unknown, name);
  if (!Object.hasOwn(source, 'publicKey')) return importPublicKey(source as Jwk | Multikey, { allowPrivate: true });
  const { publicKey } = source as Pick<Signer, 'publicKey'>;
  if (publicKey === undefined) throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" has no "publicKey"`);
  return importPublicKey(publicKey, { allowPrivate: true });
}
