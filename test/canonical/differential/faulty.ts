import { invalidIris } from '../../../src/canonical/invalid-iris.js';
import { type JsonLdOptions, jsonLdOptions, loadJsonLd } from '../../../src/canonical/jsonld.js';
import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { createForgetfulOptions } from './forgetful-options.js';
import { copyOf } from './places.js';
import { canonicalForm, canonicalFormAsIs } from './reference.js';
import type { Conversion } from './subject.js';

/** Where the right way is left, for a subject that has one fault. */
export interface Fault {
  /** What is read in the place of a bundled context. */
  context?: (context: JsonObject) => JsonObject;
  /** What is read in the place of the document. */
  document?: (document: JsonObject) => JsonObject;
  options?: (options: JsonLdOptions) => JsonLdOptions;
  isValidIri?: (iri: string) => boolean;
  expanded?: (expanded: unknown[]) => unknown[];
  /** The text of jsonld as it is, where the fault is in the order of lines or their number. */
  keepsTextOfJsonLd?: (nquads: string) => boolean;
  nquads?: (nquads: string, document: JsonObject) => string;
}

/** A conversion with one fault. */
export function faulty(fault: Fault): Conversion {
  const createOptions = createForgetfulOptions();
  const documentLoader = alteredLoader(fault.context);
  return async (document) => {
    try {
      const read = fault.document?.(copyOf(document)) ?? document;
      const options = { ...(await createOptions(read)), documentLoader: await documentLoader };
      const sharesExpansion = !fault.context && !fault.options;
      const expanded = sharesExpansion
        ? await expandOnce(read)
        : await expand(read, fault.options?.(options) ?? options);
      if (invalidIris(expanded).some((iri) => !fault.isValidIri?.(iri))) return { rejected: true };
      const wrong = fault.expanded?.(expanded) ?? expanded;
      const asIs = fault.keepsTextOfJsonLd ? await canonicalFormAsIs(wrong) : '';
      const nquads = fault.keepsTextOfJsonLd?.(asIs) ? asIs : (await canonicalForm(wrong)).nquads;
      if (nquads === undefined) return { rejected: true };
      return { nquads: fault.nquads?.(nquads, document) ?? nquads, path: 'fast' };
    } catch {
      return { rejected: true };
    }
  };
}

async function alteredLoader(alter: Fault['context']): Promise<JsonLdOptions['documentLoader']> {
  const { documentLoader } = await jsonLdOptions({});
  if (!alter) return documentLoader;
  const altered = new Map<string, unknown>();
  return async (url) => {
    const loaded = await documentLoader(url);
    if (!altered.has(url)) {
      const { '@context': context } = copyOf(loaded.document as { '@context': JsonObject });
      altered.set(url, { '@context': alter(context) });
    }
    return { ...loaded, document: altered.get(url) };
  };
}

async function expand(document: JsonObject, options: JsonLdOptions): Promise<unknown[]> {
  return (await loadJsonLd()).expand(document, options);
}

const expandOptions = createForgetfulOptions();
const expansions = new Map<string, Promise<unknown[]>>();

/** Subjects whose fault comes later share the expansion of a document, as it takes most of the time. */
function expandOnce(document: JsonObject): Promise<unknown[]> {
  const text = JSON.stringify(document);
  const known = expansions.get(text) ?? expandOptions(document).then((options) => expand(document, options));
  expansions.set(text, known);
  return known;
}

/** Replaces every definition of a context and of those inside it. */
export function mapDefinitions(
  context: JsonObject,
  replace: (definition: JsonObject, term: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(context).map(([term, definition]) => {
      if (term.startsWith('@') || !isObject(definition)) return [term, definition];
      const { '@context': scoped } = definition as JsonObject;
      const inner = isObject(scoped) ? { '@context': mapDefinitions(scoped as JsonObject, replace) } : {};
      return [term, replace({ ...(definition as JsonObject), ...inner }, term)];
    }),
  );
}

/** Replaces every object of a document or of its expanded form, the inner ones first, and none in a context. */
export function mapObjects<T>(value: T, replace: (object: JsonObject) => JsonValue): T {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, replace)) as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [
    key,
    key === '@context' ? entry : mapObjects(entry, replace),
  ]);
  return replace(Object.fromEntries(entries)) as T;
}

export function without(object: JsonObject, isUnwanted: (key: string, value: JsonValue) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => !isUnwanted(key, value)));
}
