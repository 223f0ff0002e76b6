import { KeyError } from '../errors.js';
import { argumentError, assertKnown, assertObject, assertOneOf, encodeBase64url } from '../lib/index.js';
import type { Jwk, KeyAlgorithm, KeyPair } from '../types/index.js';
import { ALGORITHMS, type AlgorithmEntry, KEY_ALGORITHMS } from './algorithms.js';
import { loadNoble, webCrypto } from './backends/index.js';
import { loadDerive } from './derive.js';
import { createKeyPair } from './key-pair.js';
import { readMembers } from './members.js';
import { publicKeyOfBytes } from './read-jwk.js';
import { secretKeyOfJwk } from './read-secret-key.js';

/** Options of `generateKeyPair`. */
export interface GenerateKeyPairOptions {
  /** @default 'Ed25519' */
  algorithm?: KeyAlgorithm | undefined;
  /** Bits of an RSA modulus, from 2048 (the default) to 8192. Only for `RS256`. */
  modulusLength?: number | undefined;
}

const DEFAULT_MODULUS_LENGTH = 2_048;
const MAX_MODULUS_LENGTH = 8_192;

/**
 * Generates a key pair that signs credentials. Keep its secret with `exportKeyPair(keyPair, { format: 'jwk', secret: true })`.
 *
 * @throws {KeyError} `ERR_PLATFORM_UNSUPPORTED` where the platform has no such keys
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` or `ERR_INVALID_ARG_VALUE`.
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/ Data Integrity EdDSA Cryptosuites 1.0}
 * @example
 * ```ts
 * const keyPair = await generateKeyPair();
 * const issuer = { id: didKey(keyPair), type: ['Profile'], name: 'Example University' };
 * ```
 */
export async function generateKeyPair(options: GenerateKeyPairOptions = {}): Promise<KeyPair> {
  assertObject(options as unknown, 'options');
  assertKnown(options, ['algorithm', 'modulusLength']);
  const { algorithm = 'Ed25519', modulusLength } = options;
  assertOneOf(algorithm, KEY_ALGORITHMS, 'options.algorithm');
  if (modulusLength !== undefined) assertModulusLength(modulusLength, algorithm);
  const entry = ALGORITHMS[algorithm];
  const jwk =
    (await generateOnPlatform(entry, modulusLength ?? DEFAULT_MODULUS_LENGTH)) ?? (await generateInJavaScript(entry));
  return createKeyPair(secretKeyOfJwk(readMembers(jwk, 'key'), await loadDerive()));
}

function assertModulusLength(bits: number, algorithm: KeyAlgorithm): void {
  if (algorithm !== 'RS256') {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.modulusLength" is for RS256 keys only');
  }
  if (!Number.isInteger(bits) || bits < DEFAULT_MODULUS_LENGTH || bits > MAX_MODULUS_LENGTH || bits % 8 !== 0) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.modulusLength" must be a multiple of 8 from 2048 to 8192');
  }
}

async function generateOnPlatform(entry: AlgorithmEntry, modulusLength: number): Promise<JsonWebKey | undefined> {
  const subtle = webCrypto();
  if (!subtle) return undefined;
  const params =
    entry.kty === 'RSA'
      ? { ...entry.webCrypto.key, modulusLength, publicExponent: Uint8Array.of(1, 0, 1) }
      : entry.webCrypto.key;
  try {
    const generated = await subtle.generateKey(params, true, ['sign', 'verify']);
    return await subtle.exportKey('jwk', (generated as CryptoKeyPair).privateKey);
  } catch (cause) {
    if (entry.kty === 'RSA') {
      throw new KeyError('ERR_PLATFORM_UNSUPPORTED', 'This platform cannot generate RS256 keys', { cause });
    }
    return undefined;
  }
}

async function generateInJavaScript(entry: AlgorithmEntry): Promise<Jwk> {
  if (entry.kty === 'RSA') {
    throw new KeyError('ERR_PLATFORM_UNSUPPORTED', 'RS256 keys need WebCrypto; pass a key to importKeyPair instead');
  }
  const { randomSecret, derivePublicBytes } = await loadNoble();
  const secret = randomSecret(entry);
  return { ...publicKeyOfBytes(derivePublicBytes(secret, entry), entry).jwk, d: encodeBase64url(secret) };
}
