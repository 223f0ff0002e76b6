import { isObject } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { RELATIONSHIPS, type Relationship, type ResolvedDocument } from './outcome.js';
import { resolveReference } from './url.js';

/** A method that was found, and whether its id or what names it is written relative to the document. */
export interface Found<T> {
  readonly value: T;
  readonly relative: boolean;
}

interface Index {
  readonly methods: ReadonlyMap<string, readonly Found<JsonObject>[]>;
  readonly listed: Readonly<Record<Relationship, ReadonlyMap<string, Found<string | JsonObject>>>>;
}

/** Every reference of a document is resolved once, however many keys of it are looked at. */
const indexes = new WeakMap<ResolvedDocument, Index>();

/** The verification methods of a document with this absolute id, listed or embedded. */
export function findMethods(document: ResolvedDocument, url: string): readonly Found<JsonObject>[] {
  return indexOf(document).methods.get(url) ?? [];
}

/** All verification methods of a document by absolute id; one that has none is not among them. */
export function allMethods(document: ResolvedDocument): ReadonlyMap<string, readonly Found<JsonObject>[]> {
  return indexOf(document).methods;
}

/** The entry with which the document lists the method for the purpose, by URL or by embedding it. */
export function findRelationship(
  document: ResolvedDocument,
  url: string,
  purpose: Relationship,
): Found<string | JsonObject> | undefined {
  return indexOf(document).listed[purpose].get(url);
}

function indexOf(document: ResolvedDocument): Index {
  const known = indexes.get(document);
  if (known) return known;
  const methods = new Map<string, Found<JsonObject>[]>();
  const add = (value: JsonObject) => {
    const id = resolveReference(value.id, document.id);
    if (!id) return;
    const found = { value, relative: id.relative };
    const others = methods.get(id.url);
    if (others) others.push(found);
    else methods.set(id.url, [found]);
  };
  document.verificationMethod.forEach(add);
  const listed: Partial<Record<Relationship, Map<string, Found<string | JsonObject>>>> = {};
  for (const name of RELATIONSHIPS) {
    const entries = new Map<string, Found<string | JsonObject>>();
    for (const value of document[name]) {
      if (isObject(value)) add(value as JsonObject);
      const id = resolveReference(isObject(value) ? value.id : value, document.id);
      if (id && !entries.has(id.url)) entries.set(id.url, { value, relative: id.relative });
    }
    listed[name] = entries;
  }
  const index = { methods, listed: listed as Index['listed'] };
  indexes.set(document, index);
  return index;
}
