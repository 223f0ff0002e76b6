import type { PublicKey } from '../keys/index.js';
import { isObject, problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';
import { isFetchable } from './fetchable.js';
import { importKey } from './import-key.js';
import { describesKeys, entryFor, findSameKeys, foreignIssuer, hasKeyId, type KeySet, readKeySet } from './key-set.js';
import { type Missing, missing, type Refusal, refusal, type VerificationPurpose } from './outcome.js';
import { isSelfContained, resolveController } from './resolve-controller.js';
import type { Lookup, Resolver } from './resolver.js';
import { findMethodWithKey, type RetrieveOptions } from './retrieve-verification-method.js';
import { fragmentOf, hasDidScheme, quote } from './url.js';

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
 * The issuer's own document comes first. Unless it is certain that it says nothing about keys, a well-known set counts for
 * a key only if it says in `iss` that the key is this issuer's: on a host with several issuers one could sign for the other
 * otherwise. Where the caller passed the document in `documents`, a set that was fetched does not overrule it at all.
 */
export async function findKeyOwner(
  key: PublicKey,
  issuer: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: FindKeyOwnerOptions = {},
): Promise<KeyOwner> {
  const own = await askIssuer(key, issuer, purpose, resolver, options);
  if (typeof own.verdict !== 'string') return own.verdict;
  const url = wellKnownKeySet(issuer);
  const found = url === undefined ? undefined : await resolver.load(url, JWK_SET_MEDIA_TYPES);
  const set = found?.kind === 'content' ? readKeySet(found.content) : undefined;
  if (url !== undefined && found?.kind === 'content' && set && !set.bare) {
    const { verdict, named } = askSet(set, url, key, issuer, options);
    const overrules = named && (found.pinned || !own.pinned);
    if (own.verdict === 'silent' || (overrules && verdict.kind === 'issuer')) return verdict;
    // What the set says against the key holds all the same; that the set does not have it says nothing about the document.
    if (verdict.kind === 'problem' && (named || verdict.problem.code !== 'ISSUER_KEY_MISMATCH')) return verdict;
  }
  if (own.verdict === 'unlisted') return notListed(issuer, issuer);
  if (own.fault && !own.fault.undetermined) return own.fault;
  const place = url === undefined || own.verdict === 'unknown' ? issuer : url;
  const detail = `Nothing shows that the key belongs to ${quote(issuer)}${whyOpen(own, found, place)}`;
  const open = problem('ISSUER_NOT_AUTHENTICATED', detail, { hint: resolver.hint(place) });
  return missing(open, own.verdict === 'unknown' ? 'unanswered' : whyMissing(found, own.fault));
}

function whyOpen(own: OwnAnswer, found: Lookup, place: string): string {
  const fault = own.verdict === 'unknown' ? own.fault : found?.kind === 'problem' ? found : undefined;
  if (fault) return `: ${fault.problem.detail}`;
  return found ? `: ${quote(place)} is no JWK Set` : '';
}

function whyMissing(found: Lookup, fault: Refusal | undefined): Missing {
  if (found?.kind === 'content') return found.content === undefined && !found.page ? 'unanswered' : 'absent';
  return found?.missing ?? fault?.missing ?? 'unasked';
}

/**
 * The document of the issuer settles the question, is about other keys only, may say anything as nobody could read it, or
 * certainly says nothing.
 */
interface OwnAnswer {
  readonly verdict: KeyOwner | 'unlisted' | 'unknown' | 'silent';
  readonly fault?: Refusal;
  /** It came from the caller. */
  readonly pinned?: boolean;
}

async function askIssuer(
  key: PublicKey,
  issuer: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: RetrieveOptions,
): Promise<OwnAnswer> {
  const resolved = await resolveController(issuer, resolver);
  if (resolved.kind === 'document') {
    const same = findMethodWithKey(resolved.document, key, purpose, options);
    if (same) return { verdict: same.kind === 'method' ? { kind: 'issuer', warnings: same.warnings } : same };
  }
  if (hasDidScheme(issuer)) {
    // The key that verified can be read, so one that cannot be read here is not it.
    const other = resolved.kind === 'document' || (isSelfContained(issuer) && resolved.problem.code.startsWith('KEY_'));
    if (other) return { verdict: 'unlisted' };
    return { verdict: resolved.missing === 'unasked' ? 'silent' : 'unknown', fault: resolved };
  }
  const found = await resolver.load(issuer);
  const fault = resolved.kind === 'problem' ? { fault: resolved } : {};
  if (found?.kind !== 'content') {
    const silent = found === undefined || found.missing === 'absent';
    return { verdict: silent ? 'silent' : 'unknown', ...fault };
  }
  const { content, pinned } = found;
  const set = readKeySet(content);
  if (set) {
    const published = publishedFor(set, key, issuer);
    // A set at the URL of several issuers, who differ in the fragment only, has to say whose key it is.
    const counts = published && (published.named || !issuer.includes('#'));
    return { verdict: counts ? published.verdict : 'unlisted', pinned };
  }
  if (describesKeys(content))
    return { verdict: resolved.kind === 'document' ? 'unlisted' : 'unknown', pinned, ...fault };
  // Whoever asks for JSON and gets a page without a redirect gets what the id has for everybody: the server had the choice.
  return { verdict: isObject(content) || found.page ? 'silent' : 'unknown', pinned, ...fault };
}

interface Published {
  readonly verdict: KeyOwner;
  /** The set names somebody as the one whose key it is. */
  readonly named: boolean;
}

/** What a set says about the key; `undefined` when it does not have the key. */
function publishedFor(set: KeySet, key: PublicKey, issuer: string): Published | undefined {
  const meant = entryFor(findSameKeys(set, key), issuer);
  if (!meant) return undefined;
  const imported = importKey(meant);
  const fault = imported.kind === 'problem' ? imported : foreignIssuer(meant, issuer);
  return { verdict: fault ?? { kind: 'issuer', warnings: [] }, named: meant.iss !== undefined };
}

function askSet(set: KeySet, url: string, key: PublicKey, issuer: string, { keyId }: FindKeyOwnerOptions): Published {
  const same = findSameKeys(set, key);
  const namesakes = keyId === undefined ? [] : set.keys.filter((entry) => hasKeyId(entry, keyId, fragmentOf(keyId)));
  if (same.length > 0 && namesakes.some((entry) => !same.includes(entry))) {
    const detail = `${quote(url)} has another key with the "kid" of the token`;
    return { verdict: refusal(problem('VERIFICATION_METHOD_INVALID', detail)), named: false };
  }
  return publishedFor(set, key, issuer) ?? { verdict: notListed(url, issuer), named: false };
}

function notListed(where: string, issuer: string): Refusal {
  const detail = `${quote(where)} does not list the key of the token; the issuer is ${quote(issuer)}`;
  const hint = 'Whoever signed this is not who it names as its issuer, or the issuer has removed a key that it used';
  return refusal(problem('ISSUER_KEY_MISMATCH', detail, { hint }));
}
