import { decodeBase58btc, problem } from '../lib/index.js';
import { importKey } from './import-key.js';
import { type ResolveOutcome, refusal } from './outcome.js';
import { quote } from './url.js';

export const DID_KEY = 'did:key:';

/**
 * The document that a `did:key` stands for.
 *
 * @see {@link https://w3c-ccg.github.io/did-key-spec/#document-creation-algorithm The did:key Method, 3.1.1}
 */
export function resolveDidKey(did: string): ResolveOutcome {
  const multibase = did.slice(DID_KEY.length);
  if (!decodeBase58btc(multibase)?.length) {
    return refusal(
      problem('DID_INVALID', `${quote(did)} is not "did:key:" and a key in canonical base58btc multibase`, {
        hint: 'Write the DID as did:key:z…, without a version',
      }),
    );
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
