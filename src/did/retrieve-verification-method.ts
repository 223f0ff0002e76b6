import { type PublicKey, samePublicKey } from '../keys/index.js';
import { createLruCache, isObject, problem } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { allMethods, findMethods, findRelationship } from './find-method.js';
import { keyInFragment } from './import-key.js';
import {
  type MethodOutcome,
  missing,
  type ResolvedDocument,
  refusal,
  refuse,
  type Search,
  type VerificationPurpose,
} from './outcome.js';
import { endOfUse, hasKey, readMethod } from './read-method.js';
import { isSelfContained, resolveController } from './resolve-controller.js';
import { DID_JWK } from './resolve-did-jwk.js';
import { DID_KEY } from './resolve-did-key.js';
import { KEY_MEDIA_TYPES, type Resolver } from './resolver.js';
import {
  absoluteId,
  controllerOf,
  fragmentOf,
  hasDidScheme,
  isAbsoluteUrl,
  isDid,
  quote,
  resolveReference,
} from './url.js';

export interface RetrieveOptions {
  /**
   * The instant at which the key is used.
   *
   * @default the current time
   */
  now?: Date;
}

/** Members of a document that is one key; such a document names its controller. */
const KEY_MEMBERS = ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyBase58'];

/** What a DID says that is its own document is always the same; what carries a warning is made anew for each caller. */
const computed = createLruCache<MethodOutcome>(256);

/**
 * Finds the key that a proof names and decides whether its controller lists it for the purpose. Rejects only with the
 * reason of an aborted signal.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Controlled Identifiers 1.0, 3.3}
 */
export async function retrieveVerificationMethod(
  url: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: RetrieveOptions = {},
): Promise<MethodOutcome> {
  if (typeof url !== 'string' || !isSelfContained(url)) return findOut(url, purpose, resolver, options);
  const question = `${purpose} ${url}`;
  const before = computed.get(question);
  if (before) return before;
  const outcome = await findOut(url, purpose, resolver, options);
  if (outcome.kind === 'method' && outcome.warnings.length === 0) computed.set(question, outcome);
  return outcome;
}

async function findOut(
  url: string,
  purpose: VerificationPurpose,
  resolver: Resolver,
  options: RetrieveOptions,
): Promise<MethodOutcome> {
  const fragment = isAbsoluteUrl(url) ? fragmentOf(url) : '';
  if (fragment === '' || hasPath(url)) {
    const text = typeof url === 'string' ? quote(url) : 'The verification method';
    const fault = refusal(problem('VERIFICATION_METHOD_URL_INVALID', `${text} is not the absolute URL of a key`));
    return { ...fault, authenticated: false, warnings: [] };
  }
  const search = { url, controller: controllerOf(url), purpose, now: options.now ?? new Date(), warnings: [] };
  return fragment === undefined ? retrieveWithoutFragment(search, resolver) : retrieve(search, fragment, resolver);
}

/** did:key and did:jwk have neither path nor query. */
function hasPath(url: string): boolean {
  const did = controllerOf(url);
  return (
    (did.startsWith(DID_KEY) || did.startsWith(DID_JWK)) && /[/?;]/.test(did) && isDid(did.split(/[/?;]/)[0] ?? '')
  );
}

/**
 * What a document that was resolved says about a key, whatever it lists the key for: a method for the purpose if there is
 * one, otherwise why the key is not to be used, otherwise nothing. Keys are compared as text, so that only this one is
 * imported.
 */
export function findMethodWithKey(
  document: ResolvedDocument,
  key: PublicKey,
  purpose: VerificationPurpose,
  options: RetrieveOptions = {},
): MethodOutcome | undefined {
  const shared = { controller: document.id, purpose, now: options.now ?? new Date(), warnings: [] };
  let refused: MethodOutcome | undefined;
  for (const [url, methods] of allMethods(document)) {
    if (!methods.some(({ value }) => hasKey(value, key))) continue;
    const outcome = decide({ ...shared, url }, document);
    if (outcome.kind === 'method') return outcome;
    refused ??= outcome;
  }
  return refused;
}

async function retrieve(search: Search, fragment: string, resolver: Resolver): Promise<MethodOutcome> {
  const resolved = await resolveController(search.controller, resolver);
  if (resolved.kind === 'document') {
    const outcome = decide(search, resolved.document);
    if (outcome.kind === 'method' || outcome.key) return outcome;
    return refuse(search, outcome, keyInFragment(fragment));
  }
  const key = keyInFragment(fragment);
  if (!resolved.undetermined || !key) return refuse(search, resolved);
  const detail = `The key is known from its URL ${quote(search.url)} only: ${resolved.problem.detail}`;
  const { hint } = resolved.problem;
  const unauthenticated = problem('ISSUER_NOT_AUTHENTICATED', detail, hint === undefined ? {} : { hint });
  return refuse(search, missing(unauthenticated, resolved.missing ?? 'unanswered'), key);
}

function decide(search: Search, document: ResolvedDocument): MethodOutcome {
  const [method, ...others] = findMethods(document, search.url);
  if (!method) {
    const detail = `${quote(document.id)} has no verification method ${quote(search.url)}`;
    return refuse(search, refusal(problem('VERIFICATION_METHOD_NOT_FOUND', detail)));
  }
  if (others.length > 0) {
    const detail = `${quote(document.id)} has more than one verification method ${quote(search.url)}`;
    return refuse(search, refusal(problem('VERIFICATION_METHOD_INVALID', detail)));
  }
  return judge(search, method.value, document, { base: document.id, relative: method.relative });
}

/** The document in which a method stands, and whether its id is relative to that. */
interface Place {
  readonly base: string;
  readonly relative: boolean;
}

/** The steps that a method which was found must pass, in the order of the specification. */
function judge(search: Search, method: JsonObject, document: ResolvedDocument, place: Place): MethodOutcome {
  const { url, controller, purpose, now } = search;
  const { key, fault, keyFault, relative } = readMethod(method, url, controller, place.base);
  if (fault) return refuse(search, fault, key);
  const relationship = findRelationship(document, url, purpose);
  if (!relationship) {
    const detail = `${quote(document.id)} does not list ${quote(url)} under "${purpose}"`;
    return refuse(search, refusal(problem('VERIFICATION_RELATIONSHIP_MISSING', detail)), key);
  }
  const ended = endOfUse(method, url, now);
  if (ended) return refuse(search, refusal(ended), key);
  if (!key) return refuse(search, keyFault ?? refusal(problem('KEY_INVALID', `${quote(url)} has no key`)));
  const warnings = [...search.warnings];
  if (place.relative || relative || relationship.relative) {
    const detail = `${quote(document.id)} names ${quote(url)} or its controller by a relative URL`;
    warnings.push(problem('RELATIVE_REFERENCE', detail));
  }
  return { kind: 'method', authenticated: true, key, verificationMethod: url, controller, warnings };
}

async function retrieveWithoutFragment(search: Search, resolver: Resolver): Promise<MethodOutcome> {
  const { url } = search;
  const only = onlyKey(url);
  if (only !== undefined) {
    const detail = `${quote(url)} is a DID; its only key is meant`;
    const warning = problem('VERIFICATION_METHOD_WITHOUT_FRAGMENT', detail, { hint: `Write ${quote(only)}` });
    const full = { ...search, url: only, warnings: [warning] };
    const resolved = await resolveController(url, resolver);
    return resolved.kind === 'document' ? decide(full, resolved.document) : refuse(search, resolved);
  }
  const found = hasDidScheme(url) ? undefined : await resolver.load(url, KEY_MEDIA_TYPES);
  const content = found?.kind === 'content' ? found.content : undefined;
  if (isObject(content) && KEY_MEMBERS.some((name) => Object.hasOwn(content, name))) {
    return retrieveFromMethodDocument(search, content as JsonObject, resolver);
  }
  const resolved = await resolveController(url, resolver);
  if (resolved.kind === 'problem') return refuse(search, resolved);
  const detail = `${quote(url)} is a document with keys and not one of them`;
  const hint = 'Name the key with a fragment (#…)';
  return refuse(search, refusal(problem('VERIFICATION_METHOD_NOT_FOUND', detail, { hint })));
}

function onlyKey(did: string): string | undefined {
  if (did.startsWith(DID_KEY)) return `${did}#${did.slice(DID_KEY.length)}`;
  return did.startsWith(DID_JWK) ? `${did}#0` : undefined;
}

/** A key that has a document of its own; the controller's document says what the key may be used for. */
async function retrieveFromMethodDocument(
  search: Search,
  method: JsonObject,
  resolver: Resolver,
): Promise<MethodOutcome> {
  const { url } = search;
  const controller = absoluteId(method.controller, url);
  const id = resolveReference(method.id, url);
  if (id?.url !== url || controller === undefined) {
    const detail = `The document for ${quote(url)} has another "id", or no "controller" that is one URL`;
    return refuse(search, refusal(problem('VERIFICATION_METHOD_INVALID', detail)));
  }
  const owned = { ...search, controller };
  const resolved = await resolveController(controller, resolver);
  const published = readMethod(method, url, controller, url);
  if (resolved.kind === 'problem') return refuse(owned, resolved, published.key);
  const { document } = resolved;
  const alone = () => judge(owned, method, document, { base: url, relative: id.relative });
  if (findMethods(document, url).length === 0) return alone();
  // The controller's own description goes before what stands at the URL; neither may say that the key is out of use.
  const described = decide(owned, document);
  if (described.kind === 'problem') return described;
  if (!published.key || samePublicKey(published.key, described.key)) {
    const outcome = alone();
    return outcome.kind === 'problem' ? refuse(owned, outcome, described.key) : described;
  }
  const detail = `${quote(document.id)} describes ${quote(url)} with another key than the document there`;
  return refuse(owned, refusal(problem('VERIFICATION_METHOD_INVALID', detail)), described.key);
}
