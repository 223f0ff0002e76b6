import { type PublicKey, samePublicKey } from '../keys/index.js';
import { problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';
import { isFetchable } from './fetch-document.js';
import { importKey } from './import-key.js';
import { findSameKeys, foreignIssuer, hasKeyId, type KeySet, readKeySet } from './key-set.js';
import { type Refusal, refusal, type VerificationPurpose } from './outcome.js';
import { resolveController } from './resolve-controller.js';
import type { Resolver } from './resolver.js';
import { listMethods, type RetrieveOptions } from './retrieve-verification-method.js';
import { fragmentOf, quote } from './url.js';

const JWK_SET_MEDIA_TYPES = 'application/jwk-set+json, application/json';

/** That the issuer publishes the key, or why that cannot be said. */
export type KeyOwner = { readonly kind: 'issuer'; readonly warnings: readonly Problem[] } | Refusal;

export interface FindKeyOwnerOptions extends RetrieveOptions {
  /** The `kid` of the token. */
  keyId?: string | undefined;
}

/**
 * Where the JWK Set of an issuer is: at the well-known place of its host, whatever its path; only `https` issuers have one.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/impl/#key-provenance Open Badges 3.0 Implementation Guide}
 */
function wellKnownKeySet(issuer: string): string | undefined {
  return isFetchable(issuer) ? `https://${new URL(issuer).host}/.well-known/jwks.json` : undefined;
}

/**
 * Decides whether the key that verified a token is its issuer's, where the token itself does not show it: the issuer's own
 * document has the same key, or the well-known JWK Set of its host has it.
 *
 * The issuer's own document comes first, and where it lists keys, a well-known set counts against it only if the set says
 * in `iss` that the key is this issuer's: on a host with several issuers one could sign for the other otherwise.
 */
export async function findKeyOwner(
  key: PublicKey,
  issuer: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: FindKeyOwnerOptions = {},
): Promise<KeyOwner> {
  const own = await askIssuer(key, issuer, purpose, resolver, options);
  if (own.verdict !== 'silent' && own.verdict !== 'unlisted') return own.verdict;
  const url = wellKnownKeySet(issuer);
  const found = url === undefined ? undefined : await resolver.load(url, JWK_SET_MEDIA_TYPES);
  const set = found?.kind === 'content' ? readKeySet(found.content) : undefined;
  if (url !== undefined && set && !set.bare) return askSet(set, url, key, issuer, own.verdict === 'unlisted', options);
  if (own.verdict === 'unlisted') return notListed(issuer, issuer);
  if (own.fault && !own.fault.undetermined) return own.fault;
  const place = url === undefined ? issuer : url;
  const why = found?.kind === 'problem' ? `: ${found.problem.detail}` : found ? `: ${quote(place)} is no JWK Set` : '';
  const detail = `Nothing shows that the key belongs to ${quote(issuer)}${why}`;
  return refusal(problem('ISSUER_NOT_AUTHENTICATED', detail, { hint: resolver.hint(place) }), true);
}

/** The document of the issuer may settle the question, list other keys only, or say nothing. */
interface OwnAnswer {
  readonly verdict: KeyOwner | 'unlisted' | 'silent';
  readonly fault?: Refusal;
}

async function askIssuer(
  key: PublicKey,
  issuer: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: RetrieveOptions,
): Promise<OwnAnswer> {
  const found = isFetchable(issuer) ? await resolver.load(issuer) : undefined;
  const set = found?.kind === 'content' ? readKeySet(found.content) : undefined;
  if (set) {
    const published = publishedFor(set, key, issuer);
    return { verdict: published?.verdict ?? 'unlisted' };
  }
  const resolved = await resolveController(issuer, resolver);
  if (resolved.kind === 'problem') return { verdict: 'silent', fault: resolved };
  const listed = listMethods(resolved.document, purpose, options);
  const same = listed.find((method) => method.key && samePublicKey(method.key, key));
  if (!same) return { verdict: listed.length > 0 ? 'unlisted' : 'silent' };
  return { verdict: same.kind === 'method' ? { kind: 'issuer', warnings: same.warnings } : same };
}

/** What a set says about the key: `named` when it names this issuer; `undefined` when it does not have the key. */
function publishedFor(set: KeySet, key: PublicKey, issuer: string): { verdict: KeyOwner; named: boolean } | undefined {
  const same = findSameKeys(set, key);
  const meant = same.find(({ iss }) => iss === issuer) ?? same.find(({ iss }) => iss === undefined) ?? same[0];
  if (!meant) return undefined;
  const imported = importKey(meant);
  const fault = imported.kind === 'problem' ? imported : foreignIssuer(meant, issuer);
  return { verdict: fault ?? { kind: 'issuer', warnings: [] }, named: meant.iss !== undefined };
}

function askSet(
  set: KeySet,
  url: string,
  key: PublicKey,
  issuer: string,
  unlisted: boolean,
  { keyId }: FindKeyOwnerOptions,
): KeyOwner {
  const same = findSameKeys(set, key);
  const namesakes = keyId === undefined ? [] : set.keys.filter((entry) => hasKeyId(entry, keyId, fragmentOf(keyId)));
  if (same.length > 0 && namesakes.some((entry) => !same.includes(entry))) {
    return refusal(problem('VERIFICATION_METHOD_INVALID', `${quote(url)} has another key with the "kid" of the token`));
  }
  const published = publishedFor(set, key, issuer);
  if (!published) return notListed(url, issuer);
  if (unlisted && published.verdict.kind === 'issuer' && !published.named) return notListed(issuer, issuer);
  return published.verdict;
}

function notListed(where: string, issuer: string): Refusal {
  const detail = `${quote(where)} does not list the key of the token; the issuer is ${quote(issuer)}`;
  const hint = 'Whoever signed this is not who it names as its issuer, or the issuer has removed a key that it used';
  return refusal(problem('ISSUER_KEY_MISMATCH', detail, { hint }));
}
