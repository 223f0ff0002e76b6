import { invalidIris } from '../../../src/canonical/invalid-iris.js';
import { type JsonLdOptions, jsonLdOptions, loadJsonLd } from '../../../src/canonical/jsonld.js';
import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
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
  keepsOrderOf?: (nquads: string) => boolean;
  nquads?: (nquads: string, document: JsonObject) => string;
}

/** A conversion with one fault. */
export function faulty(fault: Fault): Conversion {
  const contexts = new Map<string, unknown>();
  const loader =
    (load: JsonLdOptions['documentLoader']): JsonLdOptions['documentLoader'] =>
    async (url) => {
      const loaded = await load(url);
      if (!fault.context) return loaded;
      if (!contexts.has(url)) {
        const { '@context': context } = structuredClone(loaded.document) as { '@context': JsonObject };
        contexts.set(url, { '@context': fault.context(context) });
      }
      return { ...loaded, document: contexts.get(url) };
    };
  return async (document) => {
    const plain = jsonLdOptions({});
    const options = { ...plain, documentLoader: loader(plain.documentLoader) };
    const jsonld = await loadJsonLd();
    try {
      const read = fault.document?.(structuredClone(document)) ?? document;
      const expanded = await jsonld.expand(read, fault.options?.(options) ?? options);
      if (invalidIris(expanded).some((iri) => !fault.isValidIri?.(iri))) return { rejected: true };
      const wrong = fault.expanded?.(expanded) ?? expanded;
      const asIs = fault.keepsOrderOf ? await canonicalFormAsIs(wrong) : '';
      const nquads = fault.keepsOrderOf?.(asIs) ? asIs : (await canonicalForm(wrong)).nquads;
      if (nquads === undefined) return { rejected: true };
      return { nquads: fault.nquads?.(nquads, document) ?? nquads, path: 'fast' };
    } catch {
      return { rejected: true };
    }
  };
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

/** Replaces every object of a document or of its expanded form, the inner ones first. */
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
