import { KeyError } from '../errors.js';
import { assertKnown, assertObject, utf8 } from '../lib/index.js';
import type { Jwk, KeyPair, Multikey } from '../types/index.js';
import { type Derive, loadDerive } from './derive.js';
import { createKeyPair } from './key-pair.js';
import { type Members, readMembers } from './members.js';
import { secretKeyOfPem } from './read-pem.js';
import { secretKeyOfJwk, secretKeyOfMultikey } from './read-secret-key.js';
import type { SecretKey } from './secret-key.js';
import { verifySignature } from './verify-signature.js';

/**
 * A key with its secret: a JWK, a Multikey, whose `publicKeyMultibase` may be missing, or PEM text (PKCS#8, between
 * lines with `PRIVATE KEY`).
 */
export type KeyPairSource =
  | Jwk
  | Multikey
  | (Omit<Multikey, 'publicKeyMultibase'> & { secretKeyMultibase: string })
  | string;

/** Options of `importKeyPair`. */
export interface ImportKeyPairOptions {
  /**
   * Whether ES256 and ES384 signatures are the same each time (RFC 6979), as test fixtures need it. They are then
   * computed in JavaScript, which is slower and does not hide its timing. Ed25519 and RS256 are always deterministic.
   */
  deterministic?: boolean | undefined;
}

/**
 * Imports a key with its secret from a JWK, a Multikey or PEM text, and checks that the two belong together. An Ed25519
 * secret has 32 bytes, or 64 when the public key follows it.
 *
 * A Multikey whose `id` is a URL with fragment gives the key pair its `verificationMethod`.
 *
 * @throws {KeyError} `ERR_KEY_INVALID` when the key is malformed or the secret does not fit, `ERR_KEY_UNSUPPORTED`
 * when its type is not supported or its PEM text is encrypted or in an older form (the message says the command that
 * converts it), `ERR_PLATFORM_UNSUPPORTED`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Controlled Identifiers 1.0, 2.2.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7468#section-10 RFC 7468, 10}
 * @example
 * ```ts
 * const keyPair = await importKeyPair(JSON.parse(await readFile('issuer-key.json', 'utf8')));
 * const other = await importKeyPair(await readFile('issuer-key.pem', 'utf8'));
 * ```
 */
export async function importKeyPair(source: KeyPairSource, options: ImportKeyPairOptions = {}): Promise<KeyPair> {
  if (typeof source !== 'string') assertObject(source as unknown, 'source');
  assertObject(options as unknown, 'options');
  assertKnown(options, ['deterministic']);
  const { secret, verificationMethod } = readSource(source, await loadDerive());
  const keyPair = createKeyPair(secret, {
    deterministic: options.deterministic === true,
    ...(verificationMethod === undefined ? {} : { verificationMethod }),
  });
  // The equations between RSA members do not show that the factors are prime.
  if (keyPair.algorithm === 'RS256') {
    const message = utf8('credsmith');
    const signature = await keyPair.sign(message);
    if (!(await verifySignature(secret.publicKey, signature, message))) {
      throw new KeyError('ERR_KEY_INVALID', 'The secret does not fit the public key');
    }
  }
  return keyPair;
}

function readSource(
  source: KeyPairSource,
  derive: Derive,
): { secret: SecretKey; verificationMethod?: string | undefined } {
  if (typeof source === 'string') return { secret: secretKeyOfPem(source, derive) };
  const members = readMembers(source, 'key');
  const isMultikey = members.has('publicKeyMultibase') || members.has('secretKeyMultibase');
  if (!isMultikey) return { secret: secretKeyOfJwk(members, derive) };
  return { secret: secretKeyOfMultikey(members, derive), verificationMethod: methodUrl(members) };
}

function methodUrl(members: Members): string | undefined {
  const id = members.get('id');
  return typeof id === 'string' && /^[a-z][a-z0-9+.-]*:[^\s#]+#[^\s#]+$/i.test(id) ? id : undefined;
}
