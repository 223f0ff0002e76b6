import { concat, decodeBase64url } from '../lib/index.js';
import { ALGORITHMS } from './algorithms.js';
import { TAG, writeElement, writeUnsigned } from './der.js';
import { KEY_IDENTIFIERS } from './key-identifiers.js';
import { writePem } from './pem.js';
import type { PublicKey } from './public-key.js';
import type { SecretKey } from './secret-key.js';

const VERSION_0 = Uint8Array.of(TAG.integer, 1, 0);
const VERSION_1 = Uint8Array.of(TAG.integer, 1, 1);
const EC_PUBLIC_KEY = 0xa1;

/** SubjectPublicKeyInfo (RFC 5280, 4.1) as PEM, points uncompressed. */
export function spkiPem(key: PublicKey): string {
  return writePem('PUBLIC KEY', writeElement(TAG.sequence, identifier(key), bitString(publicBits(key))));
}

/** PrivateKeyInfo (RFC 5208, 5) as PEM, in the form that OpenSSL writes. */
export function pkcs8Pem(secret: SecretKey): string {
  const octets = writeElement(TAG.octetString, secretOctets(secret));
  return writePem('PRIVATE KEY', writeElement(TAG.sequence, VERSION_0, identifier(secret.publicKey), octets));
}

function identifier({ algorithm }: PublicKey): Uint8Array {
  const bytes = KEY_IDENTIFIERS[algorithm].match(/../g) ?? [];
  return writeElement(
    TAG.sequence,
    Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)),
  );
}

function publicBits({ algorithm, jwk }: PublicKey): Uint8Array {
  const { kty } = ALGORITHMS[algorithm];
  if (kty === 'RSA') return writeElement(TAG.sequence, ...[jwk.n, jwk.e].map((text) => writeUnsigned(decode(text))));
  return kty === 'OKP' ? decode(jwk.x) : concat(Uint8Array.of(4), decode(jwk.x), decode(jwk.y));
}

function secretOctets({ publicKey, jwk, bytes = new Uint8Array(0) }: SecretKey): Uint8Array {
  const { kty } = ALGORITHMS[publicKey.algorithm];
  if (kty === 'OKP') return writeElement(TAG.octetString, bytes);
  if (kty === 'EC') {
    const publicPart = writeElement(EC_PUBLIC_KEY, bitString(publicBits(publicKey)));
    return writeElement(TAG.sequence, VERSION_1, writeElement(TAG.octetString, bytes), publicPart);
  }
  const integers = [jwk.n, jwk.e, jwk.d, jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi];
  return writeElement(TAG.sequence, VERSION_0, ...integers.map((text) => writeUnsigned(decode(text))));
}

function bitString(bytes: Uint8Array): Uint8Array {
  return writeElement(TAG.bitString, Uint8Array.of(0), bytes);
}

/** Members of a key that was checked are all there. */
function decode(text: string | undefined): Uint8Array {
  return decodeBase64url(text ?? '') ?? new Uint8Array(0);
}
