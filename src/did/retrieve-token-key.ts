import { problem } from '../lib/index.js';
import { importKey } from './import-key.js';
import { entryFor, findSameKeys, foreignIssuer, namesOwner, readKeySet, selectKey } from './key-set.js';
import {
  type MethodOutcome,
  type Refusal,
  type RefusedMethod,
  refusal,
  refuse,
  type Search,
  type VerificationPurpose,
} from './outcome.js';
import { KEY_MEDIA_TYPES, type Resolver } from './resolver.js';
import { type RetrieveOptions, retrieveVerificationMethod } from './retrieve-verification-method.js';
import { controllerOf, fragmentOf, hasDidScheme, isAbsoluteUrl, quote } from './url.js';

/**
 * Finds the key that the `kid` of a token names: in a controller document or a key document as for a proof, as a JWK, or
 * in a JWK Set. A JWK says nothing about its owner, so it is the issuer's only if it stands at the issuer's own id.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#key-management Open Badges 3.0, 8.5}
 */
export async function retrieveTokenKey(
  url: string,
  issuer: string | undefined,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: RetrieveOptions = {},
): Promise<MethodOutcome> {
  const base = isAbsoluteUrl(url) && fragmentOf(url) !== '' && !hasDidScheme(url) ? controllerOf(url) : undefined;
  const found = base === undefined ? undefined : await resolver.load(base, KEY_MEDIA_TYPES);
  const set = found?.kind === 'content' ? readKeySet(found.content) : undefined;
  if (base === undefined || !set) {
    const outcome = await retrieveVerificationMethod(url, purpose, resolver, options);
    const owned = outcome.kind === 'method' || outcome.key || (found?.kind === 'content' && namesOwner(found.content));
    return owned || !base?.startsWith('https:') ? outcome : withoutOwner(outcome);
  }
  const search: Search = { url, controller: base, purpose, now: options.now ?? new Date(), warnings: [] };
  const selected = selectKey(set, url, fragmentOf(url));
  const imported = selected.kind === 'jwk' ? importKey(selected.jwk) : selected;
  if (selected.kind === 'problem' || imported.kind === 'problem')
    return withoutOwner(refuse(search, imported as Refusal));
  const { key } = imported;
  const named = base === issuer ? entryFor(findSameKeys(set, key), issuer) : undefined;
  const foreign = foreignIssuer(selected.jwk, issuer) ?? (named && foreignIssuer(named, issuer));
  if (foreign) return withoutOwner(refuse(search, foreign, key));
  if (base === issuer) {
    return { kind: 'method', authenticated: true, key, verificationMethod: url, controller: base, warnings: [] };
  }
  const detail = `${quote(base)} has the key, and nothing there shows whose it is`;
  return withoutOwner(refuse(search, refusal(problem('ISSUER_NOT_AUTHENTICATED', detail), true), key));
}

/** Where a JWK is published, or should have been, says nothing about its controller. */
function withoutOwner({ controller: _, ...outcome }: RefusedMethod): RefusedMethod {
  return outcome;
}
