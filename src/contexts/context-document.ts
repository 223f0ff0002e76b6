import { ContextError } from '../errors.js';
import { hex, isObject, sha256 } from '../lib/index.js';
import { BUNDLED_CONTEXTS } from './bundled.js';

type ContextDocument = Record<string, unknown>;

/** Documents that the caller supplies, by URL or DID: each an object, or its JSON as text or bytes. */
export type Documents = Readonly<Record<string, object | string | Uint8Array>>;

const checked = new Map<string, ContextDocument>();

/**
 * The JSON-LD context behind a URL: a bundled one, or one that the caller supplied; `undefined` when neither has it.
 * A bundled context cannot be replaced by a supplied one, and is compared with its digest at the first use.
 *
 * @throws {ContextError} `ERR_CONTEXT_INTEGRITY` when the installed copy of a bundled context is not the pinned one
 */
export function contextDocument(url: string, documents: Documents = {}): ContextDocument | undefined {
  return bundledContext(url) ?? suppliedContext(url, documents);
}

export function isKnownContext(url: string, documents: Documents = {}): boolean {
  return contextDocument(url, documents) !== undefined;
}

function bundledContext(url: string): ContextDocument | undefined {
  const known = checked.get(url);
  if (known) return known;
  const bundled = BUNDLED_CONTEXTS.get(url);
  if (!bundled) return undefined;
  const published = bundled.source.get(url) ?? {};
  const document = bundled.adapt ? bundled.adapt(published) : published;
  if (contextDigest(document) !== bundled.digest) {
    throw new ContextError('ERR_CONTEXT_INTEGRITY', `The installed copy of ${url} is not the pinned one`);
  }
  checked.set(url, document);
  return document;
}

let classTerms: ReadonlySet<string> | undefined;

/**
 * Whether a bundled context defines the name as that of a class. Some class has the IRI of a property (`Criteria`, in
 * older versions `Image`), so as a key it would be a second name for it. Only the names are taken from the packages here;
 * what they mean is compared with the digest where it is used.
 */
export function isClassTerm(name: string): boolean {
  classTerms ??= new Set(
    [...BUNDLED_CONTEXTS].flatMap(([url, { source }]) =>
      Object.keys((source.get(url)?.['@context'] ?? {}) as object).filter((term) => /^[A-Z\d]/.test(term)),
    ),
  );
  return classTerms.has(name);
}

let classIris: ReadonlySet<string> | undefined;

/** Whether a bundled context has a name for the class with this IRI. As above, only a second spelling is recognized by it. */
export function isClassIri(iri: string): boolean {
  classIris ??= new Set(
    [...BUNDLED_CONTEXTS].flatMap(([url, { source }]) =>
      Object.entries((source.get(url)?.['@context'] ?? {}) as object)
        .filter(([term]) => isClassTerm(term))
        .map(([, definition]) => (isObject(definition) ? definition['@id'] : definition) as string),
    ),
  );
  return iri.includes(':') && classIris.has(iri);
}

function suppliedContext(url: string, documents: Documents): ContextDocument | undefined {
  if (!Object.hasOwn(documents, url)) return undefined;
  const supplied = documents[url];
  try {
    // jsonld resolves relative URLs inside a context in place, so it gets a copy of what belongs to the caller.
    const text = supplied instanceof Uint8Array ? new TextDecoder().decode(supplied) : supplied;
    // JSON-LD 1.1, 4.1.3, has no use for @base in a context that is loaded; jsonld would shorten identifiers with it.
    let hasBase = false;
    const parsed: unknown = JSON.parse(typeof text === 'string' ? text : JSON.stringify(text), (key, value) => {
      hasBase ||= key === '@base';
      return value;
    });
    if (hasBase) return undefined;
    // The document of an issuer may have a context; that does not make it one.
    return isObject(parsed) && Object.keys(parsed).join() === '@context' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256, in hex, of a JSON value as compact JSON with sorted keys. */
export function contextDigest(value: unknown): string {
  return hex(sha256(JSON.stringify(sortKeys(value))));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
