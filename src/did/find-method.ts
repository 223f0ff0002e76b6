import { isObject } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { RELATIONSHIPS, type Relationship, type ResolvedDocument } from './outcome.js';
import { resolveReference } from './url.js';

/** A method that was found, and whether its id or what names it is written relative to the document. */
export interface Found<T> {
  readonly value: T;
  readonly relative: boolean;
}

/** The verification methods of a document with this absolute id, listed or embedded. */
export function findMethods(document: ResolvedDocument, url: string): readonly Found<JsonObject>[] {
  const embedded = RELATIONSHIPS.flatMap((name) => document[name].filter(isObject)) as JsonObject[];
  return [...document.verificationMethod, ...embedded].flatMap((value) => {
    const id = resolveReference(value.id, document.id);
    return id?.url === url ? [{ value, relative: id.relative }] : [];
  });
}

/** The entry with which the document lists the method for the purpose, by URL or by embedding it. */
export function findRelationship(
  document: ResolvedDocument,
  url: string,
  purpose: Relationship,
): Found<string | JsonObject> | undefined {
  for (const value of document[purpose]) {
    const id = resolveReference(isObject(value) ? value.id : value, document.id);
    if (id?.url === url) return { value, relative: id.relative };
  }
  return undefined;
}
