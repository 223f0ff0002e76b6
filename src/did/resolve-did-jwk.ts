import { PRIVATE_JWK_MEMBERS } from '../keys/index.js';
import { createLruCache, decodeBase64url, isObject, problem } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { importKey } from './import-key.js';
import { type ResolveOutcome, refusal } from './outcome.js';
import { snapshotJsonBytes } from './snapshot.js';
import { quote } from './url.js';

export const DID_JWK = 'did:jwk:';

/** What is computed of one DID is always the same. */
const known = createLruCache<ResolveOutcome>(256);

/**
 * The document that a `did:jwk` stands for.
 *
 * @see {@link https://github.com/quartzjer/did-jwk/blob/main/spec.md#read did:jwk Method, Read}
 */
export function resolveDidJwk(did: string): ResolveOutcome {
  const before = known.get(did);
  if (before) return before;
  const outcome = computeDocument(did);
  if (outcome.kind === 'document') known.set(did, outcome);
  return outcome;
}

function computeDocument(did: string): ResolveOutcome {
  const bytes = decodeBase64url(did.slice(DID_JWK.length));
  const jwk = bytes === undefined ? undefined : snapshotJsonBytes(bytes);
  if (!isObject(jwk)) {
    return refusal(problem('DID_INVALID', `${quote(did)} is not "did:jwk:" and a JWK as JSON in base64url`));
  }
  if (PRIVATE_JWK_MEMBERS.some((name) => Object.hasOwn(jwk, name))) {
    return refusal(problem('KEY_INVALID', 'The did:jwk carries a secret key', { hint: 'Replace the exposed key' }));
  }
  // A key for encryption only is listed for key agreement only, whether or not its type is known here.
  const encrypts = jwk.use === 'enc';
  if (!encrypts) {
    const imported = importKey(jwk);
    if (imported.kind === 'problem') return imported;
  }
  const id = `${did}#0`;
  const signing = encrypts ? [] : [id];
  const method: JsonObject = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk as JsonObject };
  return {
    kind: 'document',
    document: {
      id: did,
      verificationMethod: [method],
      assertionMethod: signing,
      authentication: signing,
      keyAgreement: jwk.use === 'sig' ? [] : [id],
      capabilityInvocation: signing,
      capabilityDelegation: signing,
    },
  };
}
