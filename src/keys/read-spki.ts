import { KeyError } from '../errors.js';
import { encodeBase64url, hex } from '../lib/index.js';
import { ALGORITHMS, type AlgorithmEntry, KEY_ALGORITHMS } from './algorithms.js';
import { type DerElement, readElements, readSequence, readUnsigned, TAG } from './der.js';
import { FOREIGN_IDENTIFIERS, KEY_IDENTIFIERS } from './key-identifiers.js';
import { assertSize } from './members.js';
import type { PublicKey } from './public-key.js';
import { publicKeyOfBytes, publicKeyOfMembers } from './read-jwk.js';

/** The values inside of SubjectPublicKeyInfo (RFC 5280, 4.1). */
export function readSpki([identifier, bits, ...rest]: readonly DerElement[]): PublicKey {
  if (rest.length > 0) malformed();
  return readPublicBits(contents(bits, TAG.bitString), entryOf(identifier));
}

/** The contents of a BIT STRING with a public key: RFC 8410, 4; RFC 5480, 2.2; RFC 8017, A.1.1. */
export function readPublicBits(bits: Uint8Array, entry: AlgorithmEntry): PublicKey {
  // The first byte counts the bits at the end that belong to nothing.
  if (bits[0] !== 0) malformed();
  const bytes = bits.slice(1);
  if (entry.kty === 'RSA') return publicKeyOfMembers(rsaMembers(sequence(bytes), ['n', 'e']), entry);
  if (entry.kty === 'OKP') assertSize(bytes, entry.size as number, 'public key');
  return publicKeyOfBytes(bytes, entry);
}

/** The numbers of an RSA key as members of its JWK. */
export function rsaMembers(integers: readonly DerElement[], names: readonly string[]): ReadonlyMap<string, string> {
  if (integers.length !== names.length) malformed();
  const text = (index: number) => encodeBase64url(readUnsigned(integers[index]) ?? malformed());
  return new Map([['kty', 'RSA'], ...names.map((name, index) => [name, text(index)] as const)]);
}

/** The algorithm of an AlgorithmIdentifier. */
export function entryOf(identifier: DerElement | undefined): AlgorithmEntry {
  const [oid] = readElements(contents(identifier, TAG.sequence)) ?? [];
  if (oid?.tag !== TAG.oid) malformed();
  const text = hex((identifier as DerElement).content);
  const name = KEY_ALGORITHMS.find((candidate) => KEY_IDENTIFIERS[candidate] === text);
  if (name !== undefined) return ALGORITHMS[name];
  const foreign = FOREIGN_IDENTIFIERS.find(([prefix]) => text.startsWith(prefix))?.[1] ?? 'Another type of key';
  throw new KeyError(
    'ERR_KEY_UNSUPPORTED',
    `${foreign}: such keys are not supported; use Ed25519, P-256, P-384 or RSA`,
  );
}

export function sequence(bytes: Uint8Array): readonly DerElement[] {
  return readSequence(bytes) ?? malformed();
}

export function contents(element: DerElement | undefined, tag: number): Uint8Array {
  return element?.tag === tag ? element.content : malformed();
}

export function malformed(): never {
  throw new KeyError('ERR_KEY_INVALID', 'The key is not PKCS#8 or SPKI in DER, or it is damaged');
}
