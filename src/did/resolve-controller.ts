import { problem } from '../lib/index.js';
import { DID_WEB, didWebUrl } from './did-web.js';
import { missing, type ResolveOutcome, refusal } from './outcome.js';
import { readControllerDocument } from './read-controller-document.js';
import { DID_JWK, resolveDidJwk } from './resolve-did-jwk.js';
import { DID_KEY, resolveDidKey } from './resolve-did-key.js';
import type { Resolver } from './resolver.js';
import { hasDidScheme, isAbsoluteUrl, isDid, quote } from './url.js';

/** Whether an identifier is its own document, with one key. */
export function isSelfContained(id: string): boolean {
  return id.startsWith(DID_KEY) || id.startsWith(DID_JWK);
}

/**
 * The document of a controller. `did:key` and `did:jwk` are computed and never looked up, so that nobody can give them
 * other keys. Rejects only with the reason of an aborted signal.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#controlled-identifier-documents Controlled Identifiers 1.0, 2.1}
 */
export async function resolveController(id: string, resolver: Resolver): Promise<ResolveOutcome> {
  if (typeof id === 'string' && hasDidScheme(id) ? !isDid(id) : !isAbsoluteUrl(id)) {
    const text = typeof id === 'string' ? quote(id) : 'The identifier';
    return refusal(problem('DID_INVALID', `${text} is neither a DID nor another absolute URL`));
  }
  if (id.startsWith(DID_KEY)) return resolveDidKey(id);
  if (id.startsWith(DID_JWK)) return resolveDidJwk(id);
  if (id.startsWith(DID_WEB)) {
    const mapped = didWebUrl(id);
    if (mapped.kind === 'problem') return mapped;
  }
  const found = await resolver.load(id);
  if (found) return found.kind === 'content' ? readControllerDocument(id, found.content) : found;
  const hint = resolver.hint(id);
  if (hasDidScheme(id) && !id.startsWith(DID_WEB)) {
    return missing(problem('DID_METHOD_UNSUPPORTED', `${quote(id)} cannot be resolved here`, { hint }), 'unasked');
  }
  return missing(
    problem('CONTROLLER_DOCUMENT_NOT_FOUND', `There is no document for ${quote(id)}`, { hint }),
    'unasked',
  );
}
