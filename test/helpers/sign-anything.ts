import { canonicalize } from '../../src/canonical/index.js';
import { didKey } from '../../src/did/index.js';
import { resolveLimits } from '../../src/lib/index.js';
import { CRYPTOSUITES, createProof } from '../../src/proof/index.js';
import type { JsonObject, JsonValue, KeyPair } from '../../src/types/index.js';

/**
 * Signs a document as its issuer could with another tool: neither its version nor its data model is looked at, nor
 * whether the key is the one that the proof names.
 */
export async function signAnything(
  document: JsonObject,
  keyPair: KeyPair,
  options: { created?: string; verificationMethod?: string } = {},
): Promise<JsonObject> {
  const shared = { documents: {}, limits: resolveLimits() };
  const { canonical } = await canonicalize(document, shared);
  const suite = CRYPTOSUITES.get('eddsa-rdfc-2022');
  if (canonical === undefined || !suite) throw new Error('The document has no canonical form');
  const did = didKey(keyPair);
  const { created = '2024-06-01T00:00:00Z', verificationMethod = `${did}#${did.slice('did:key:'.length)}` } = options;
  const members = { created, verificationMethod, proofPurpose: 'assertionMethod' };
  const proof = await createProof(canonical, document['@context'] as JsonValue, members, {
    ...shared,
    signer: keyPair,
    suite,
  });
  return { ...document, proof: proof as unknown as JsonObject };
}
