import { ContextError } from '../errors.js';
import { hex, isObject, sha256 } from '../lib/index.js';
import { BUNDLED_CONTEXTS } from './bundled.js';
import { withTermsOf2026 } from './open-badges-3.0.3.js';
import { OPEN_BADGES_V3 } from './urls.js';

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
export async function contextDocument(url: string, documents: Documents = {}): Promise<ContextDocument | undefined> {
  return (await bundledContext(url)) ?? suppliedContext(url, documents);
}

export function isKnownContext(url: string, documents: Documents = {}): boolean {
  return BUNDLED_CONTEXTS.has(url) || suppliedContext(url, documents) !== undefined;
}

async function bundledContext(url: string): Promise<ContextDocument | undefined> {
  const known = checked.get(url);
  if (known) return known;
  const bundled = BUNDLED_CONTEXTS.get(url);
  if (!bundled) return undefined;
  const packages = await import('./package-contexts.js');
  const published = packages[bundled.source].get(url) ?? {};
  const document = url === OPEN_BADGES_V3 ? withTermsOf2026(published) : published;
  if (contextDigest(document) !== bundled.digest) {
    throw new ContextError('ERR_CONTEXT_INTEGRITY', `The installed copy of ${url} is not the pinned one`);
  }
  checked.set(url, document);
  return document;
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
