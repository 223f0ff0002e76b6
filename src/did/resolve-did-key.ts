import { createLruCache, decodeBase58btc, problem } from '../lib/index.js';
import { importKey } from './import-key.js';
import { type ResolveOutcome, refusal } from './outcome.js';
import { quote } from './url.js';

export const DID_KEY = 'did:key:';

/** Bytes of a public key after the two bytes that name its type: multicodec `…-pub` as varint. */
const KEY_LENGTHS: ReadonlyMap<number, number> = new Map([
  [0xed01, 32], // Ed25519
  [0xec01, 32], // X25519
  [0xe701, 33], // secp256k1
  [0x8024, 33], // P-256
  [0x8124, 49], // P-384
  [0x8224, 67], // P-521
]);

/** What is computed of one DID is always the same. */
const known = createLruCache<ResolveOutcome>(256);

/**
 * The document that a `did:key` stands for.
 *
 * @see {@link https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm The did:key Method, 3.1.1}
 */
export function resolveDidKey(did: string): ResolveOutcome {
  const before = known.get(did);
  if (before) return before;
  const outcome = computeDocument(did, did.slice(DID_KEY.length));
  if (outcome.kind === 'document') known.set(did, outcome);
  return outcome;
}

function computeDocument(did: string, multibase: string): ResolveOutcome {
  const bytes = decodeBase58btc(multibase);
  if (!bytes?.length) {
    return refusal(
      problem('DID_INVALID', `${quote(did)} is not "did:key:" and a key in canonical base58btc multibase`, {
        hint: 'Write the DID as did:key:z…, without a version',
      }),
    );
  }
  const expected = bytes.length > 2 ? KEY_LENGTHS.get((bytes[0] as number) * 256 + (bytes[1] as number)) : undefined;
  if (expected !== undefined && bytes.length !== expected + 2) {
    const detail = `The key in ${quote(did)} has ${bytes.length - 2} bytes instead of ${expected}`;
    return refusal(problem('KEY_LENGTH_INVALID', detail));
  }
  const imported = importKey(multibase);
  if (imported.kind === 'problem') return imported;
  const method = { id: `${did}#${multibase}`, type: 'Multikey', controller: did, publicKeyMultibase: multibase };
  return {
    kind: 'document',
    document: {
      id: did,
      verificationMethod: [method],
      assertionMethod: [method.id],
      authentication: [method.id],
      keyAgreement: [],
      capabilityInvocation: [method.id],
      capabilityDelegation: [method.id],
    },
  };
}
