import { KeyError } from '../errors.js';
import { assertKnown, assertObject, assertOneOf, encodeBase58btc } from '../lib/index.js';
import type { Jwk, KeyPair, Multikey } from '../types/index.js';
import { ALGORITHMS } from './algorithms.js';
import { exportPublicKey, KEY_FORMATS } from './export-public-key.js';
import { secretOf } from './key-pair.js';
import type { SecretKey } from './secret-key.js';
import { pkcs8Pem } from './write-pem.js';

/** Options of `exportKeyPair`. */
export interface ExportKeyPairOptions {
  format: 'jwk' | 'multikey' | 'pem';
  /**
   * Whether the secret is exported too.
   *
   * @default false
   */
  secret?: boolean | undefined;
}

/**
 * Exports a key pair as a JWK, a Multikey or PEM text: the public key, and the secret only with `secret: true`. PEM is
 * SPKI without the secret and PKCS#8 with it, not encrypted.
 *
 * @throws {KeyError} `ERR_KEY_NOT_EXPORTABLE` when the secret is not in this object (a copy, a key management
 * service), `ERR_KEY_UNSUPPORTED` for the Multikey form of an RSA key
 * @throws {TypeError} `ERR_INVALID_ARG_*`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Controlled Identifiers 1.0, 2.2.2}
 */
export function exportKeyPair(keyPair: KeyPair, options: ExportKeyPairOptions & { format: 'jwk' }): Jwk;
export function exportKeyPair(keyPair: KeyPair, options: ExportKeyPairOptions & { format: 'multikey' }): Multikey;
export function exportKeyPair(keyPair: KeyPair, options: ExportKeyPairOptions & { format: 'pem' }): string;
export function exportKeyPair(keyPair: KeyPair, options: ExportKeyPairOptions): Jwk | Multikey | string;
export function exportKeyPair(keyPair: KeyPair, options: ExportKeyPairOptions): Jwk | Multikey | string {
  assertObject(keyPair as unknown, 'keyPair');
  assertObject(options as unknown, 'options');
  assertKnown(options, ['format', 'secret']);
  assertOneOf(options.format, KEY_FORMATS, 'options.format');
  if (options.secret !== true) return exportPublicKey(keyPair, { format: options.format });
  const secret = secretOf(keyPair);
  if (!secret) {
    throw new KeyError(
      'ERR_KEY_NOT_EXPORTABLE',
      'Only an object that generateKeyPair or importKeyPair returned holds its secret',
    );
  }
  if (options.format === 'jwk') return { ...secret.jwk };
  return options.format === 'pem' ? pkcs8Pem(secret) : secretMultikey(secret);
}

function secretMultikey(secret: SecretKey): Multikey {
  const publicForm = exportPublicKey(secret.publicKey.jwk as Jwk, { format: 'multikey' });
  const prefix = ALGORITHMS[secret.publicKey.algorithm].multikey?.secretPrefix ?? [];
  return { ...publicForm, secretKeyMultibase: encodeBase58btc(Uint8Array.of(...prefix, ...(secret.bytes ?? []))) };
}
