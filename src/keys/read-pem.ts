import { KeyError } from '../errors.js';
import { hex } from '../lib/index.js';
import type { AlgorithmEntry } from './algorithms.js';
import { type DerElement, readElements, TAG } from './der.js';
import { type Derive, deriveNow } from './derive.js';
import { EC_PUBLIC_KEY, KEY_IDENTIFIERS } from './key-identifiers.js';
import { readPem } from './pem.js';
import { type PublicKey, samePublicKey } from './public-key.js';
import { secretKeyOfBytes, secretKeyOfJwk } from './read-secret-key.js';
import { contents, entryOf, malformed, readPublicBits, readSpki, rsaMembers, sequence } from './read-spki.js';
import type { SecretKey } from './secret-key.js';

/** Context-specific tags of PKCS#8 and of ECPrivateKey. */
const ATTRIBUTES = 0xa0;
const PKCS8_PUBLIC_KEY = 0x81;
const EC_SECRET_CURVE = 0xa0;
const EC_SECRET_PUBLIC_KEY = 0xa1;

/** The public key of PEM text; a secret in it is left behind, as with the other forms. */
export function publicKeyOfPem(text: string): PublicKey {
  const { label, der } = readPem(text);
  return label === 'PUBLIC KEY' ? readSpki(sequence(der)) : readPkcs8(der, deriveNow).publicKey;
}

/** The secret key of PEM text. */
export function secretKeyOfPem(text: string, derive: Derive): SecretKey {
  const { label, der } = readPem(text);
  if (label === 'PUBLIC KEY') {
    throw new KeyError('ERR_KEY_INVALID', 'The PEM text is a public key; a secret is between lines with "PRIVATE KEY"');
  }
  return readPkcs8(der, derive);
}

/** RFC 5958, 2: OneAsymmetricKey, which is PrivateKeyInfo of RFC 5208 when its version is 0. */
function readPkcs8(der: Uint8Array, derive: Derive): SecretKey {
  const [version, identifier, octets, ...rest] = sequence(der);
  const entry = entryOf(identifier);
  const secret = contents(octets, TAG.octetString);
  if (rest[0]?.tag === ATTRIBUTES) rest.shift();
  const publicPart = rest.shift();
  if (rest.length > 0 || hex(contents(version, TAG.integer)) !== (publicPart ? '01' : '00')) malformed();
  const key = SECRET_READERS[entry.kty](secret, entry, derive);
  if (publicPart) assertSame(key, readPublicBits(contents(publicPart, PKCS8_PUBLIC_KEY), entry));
  return key;
}

const SECRET_READERS: Readonly<
  Record<AlgorithmEntry['kty'], (octets: Uint8Array, entry: AlgorithmEntry, derive: Derive) => SecretKey>
> = { OKP: readOkpSecret, EC: readEcSecret, RSA: readRsaSecret };

/** RFC 8410, 7: CurvePrivateKey. */
function readOkpSecret(octets: Uint8Array, entry: AlgorithmEntry, derive: Derive): SecretKey {
  const [seed, ...rest] = readElements(octets) ?? malformed();
  if (rest.length > 0) malformed();
  return secretKeyOfBytes(contents(seed, TAG.octetString), undefined, entry, derive);
}

/** RFC 5915, 3: ECPrivateKey. */
function readEcSecret(octets: Uint8Array, entry: AlgorithmEntry, derive: Derive): SecretKey {
  const [version, scalar, ...rest] = sequence(octets);
  if (hex(contents(version, TAG.integer)) !== '01') malformed();
  if (rest[0]?.tag === EC_SECRET_CURVE) {
    const curve = hex((rest.shift() as DerElement).content);
    if (EC_PUBLIC_KEY + curve !== KEY_IDENTIFIERS[entry.algorithm]) malformed();
  }
  const publicPart = rest.shift();
  if (rest.length > 0) malformed();
  const key = secretKeyOfBytes(contents(scalar, TAG.octetString), undefined, entry, derive);
  if (publicPart) {
    const [bits, ...more] = readElements(contents(publicPart, EC_SECRET_PUBLIC_KEY)) ?? malformed();
    if (more.length > 0) malformed();
    assertSame(key, readPublicBits(contents(bits, TAG.bitString), entry));
  }
  return key;
}

/** RFC 8017, A.1.2: RSAPrivateKey with two primes. */
function readRsaSecret(octets: Uint8Array, _: AlgorithmEntry, derive: Derive): SecretKey {
  const [version, ...integers] = sequence(octets);
  const number = hex(contents(version, TAG.integer));
  if (number === '01') {
    throw new KeyError('ERR_KEY_UNSUPPORTED', 'RSA keys with more than two primes are not supported');
  }
  if (number !== '00') malformed();
  return secretKeyOfJwk(rsaMembers(integers, ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi']), derive);
}

function assertSame({ publicKey }: SecretKey, stated: PublicKey): void {
  if (!samePublicKey(publicKey, stated)) {
    throw new KeyError('ERR_KEY_INVALID', 'The secret does not fit the public key');
  }
}
