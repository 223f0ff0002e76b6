import type { Documents } from '../contexts/index.js';
import { importPublicKey, type PublicKey } from '../keys/index.js';
import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { findMethods, hasRelationship } from './find-method.js';
import { lookup } from './lookup.js';
import { type MethodOutcome, type Refusal, type ResolvedDocument, refusal } from './outcome.js';
import { endOfUse, readMethod } from './read-method.js';
import { resolveController } from './resolve-controller.js';
import { DID_KEY } from './resolve-did-key.js';
import { absoluteId, controllerOf, fragmentOf, isAbsoluteUrl, quote } from './url.js';

export type VerificationPurpose = 'assertionMethod' | 'authentication';

export interface RetrieveOptions {
  /**
   * The instant at which the key is used.
   *
   * @default the current time
   */
  now?: Date;
}

/** What all steps need to know. */
interface Search {
  readonly url: string;
  readonly controller: string;
  readonly purpose: VerificationPurpose;
  readonly now: Date;
  readonly warnings: readonly Problem[];
}

/**
 * Finds the key that a proof names and decides whether its controller lists it for the purpose. Never throws.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Controlled Identifiers 1.0, 3.3}
 */
export function retrieveVerificationMethod(
  url: string,
  purpose: VerificationPurpose,
  documents: Documents,
  options: RetrieveOptions = {},
): MethodOutcome {
  const fragment = isAbsoluteUrl(url) ? fragmentOf(url) : '';
  if (fragment === '') {
    const text = typeof url === 'string' ? quote(url) : 'The verification method';
    const fault = refusal(problem('VERIFICATION_METHOD_URL_INVALID', `${text} is not the absolute URL of a key`));
    return { ...fault, authenticated: false, warnings: [] };
  }
  const search = { url, controller: controllerOf(url), purpose, now: options.now ?? new Date(), warnings: [] };
  return fragment === undefined ? retrieveWithoutFragment(search, documents) : retrieve(search, fragment, documents);
}

/** The methods that a document which was resolved lists for the purpose, each judged as when a proof names it. */
export function listMethods(
  document: ResolvedDocument,
  purpose: VerificationPurpose,
  options: RetrieveOptions = {},
): MethodOutcome[] {
  const shared = { controller: document.id, purpose, now: options.now ?? new Date(), warnings: [] };
  return document[purpose].flatMap((entry) => {
    const url = absoluteId(isObject(entry) ? entry.id : entry, document.id);
    return url === undefined ? [] : [decide({ ...shared, url }, document)];
  });
}

function retrieve(search: Search, fragment: string, documents: Documents): MethodOutcome {
  const resolved = resolveController(search.controller, documents);
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
  return refuse(search, refusal(unauthenticated, true), key);
}

/** Some issuers name the key by its own value, so that it travels with the credential. */
function keyInFragment(fragment: string): PublicKey | undefined {
  try {
    return importPublicKey(fragment);
  } catch {
    return undefined;
  }
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
  return judge(search, method, document);
}

/** The steps that a method which was found must pass, in the order of the specification. */
function judge(search: Search, method: JsonObject, document: ResolvedDocument): MethodOutcome {
  const { url, controller, purpose, now, warnings } = search;
  const { key, fault, keyFault } = readMethod(method, url, controller);
  if (fault) return refuse(search, fault, key);
  if (!hasRelationship(document, url, purpose)) {
    const detail = `${quote(document.id)} does not list ${quote(url)} under "${purpose}"`;
    return refuse(search, refusal(problem('VERIFICATION_RELATIONSHIP_MISSING', detail)), key);
  }
  const ended = endOfUse(method, url, now);
  if (ended) return refuse(search, refusal(ended), key);
  if (!key) return refuse(search, keyFault ?? refusal(problem('KEY_INVALID', `${quote(url)} has no key`)));
  return { kind: 'method', authenticated: true, key, verificationMethod: url, controller, warnings };
}

function retrieveWithoutFragment(search: Search, documents: Documents): MethodOutcome {
  const { url } = search;
  if (url.startsWith(DID_KEY)) {
    const detail = `${quote(url)} is a DID; its only key is meant`;
    const hint = `Write ${quote(`${url}#${url.slice(DID_KEY.length)}`)}`;
    const warning = problem('VERIFICATION_METHOD_WITHOUT_FRAGMENT', detail, { hint });
    const full = { ...search, url: `${url}#${url.slice(DID_KEY.length)}`, warnings: [warning] };
    const resolved = resolveController(url, documents);
    return resolved.kind === 'document' ? decide(full, resolved.document) : refuse(search, resolved);
  }
  const content = lookup(documents, url)?.content;
  if (isObject(content) && ('publicKeyMultibase' in content || 'publicKeyJwk' in content)) {
    return retrieveFromMethodDocument(search, content as JsonObject, documents);
  }
  const resolved = resolveController(url, documents);
  if (resolved.kind === 'problem') return refuse(search, resolved);
  const detail = `${quote(url)} is a document with keys and not one of them`;
  const hint = 'Name the key with a fragment (#…)';
  return refuse(search, refusal(problem('VERIFICATION_METHOD_NOT_FOUND', detail, { hint })));
}

/** A key that has a document of its own; the controller's document says what the key may be used for. */
function retrieveFromMethodDocument(search: Search, method: JsonObject, documents: Documents): MethodOutcome {
  const { url } = search;
  const controller = absoluteId(method.controller, url);
  if (absoluteId(method.id, url) !== url || controller === undefined) {
    const detail = `The document for ${quote(url)} has another "id", or no "controller" that is one URL`;
    return refuse(search, refusal(problem('VERIFICATION_METHOD_INVALID', detail)));
  }
  const owned = { ...search, controller };
  const resolved = resolveController(controller, documents);
  if (resolved.kind === 'problem') return refuse(owned, resolved, readMethod(method, url, controller).key);
  return judge(owned, method, resolved.document);
}

function refuse(search: Search, { problem, undetermined }: Refusal, key?: PublicKey): MethodOutcome {
  return {
    kind: 'problem',
    problem,
    undetermined,
    authenticated: false,
    ...(key ? { key } : {}),
    verificationMethod: search.url,
    controller: search.controller,
    warnings: search.warnings,
  };
}
