import { isObject } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { RELATIONSHIPS, type Relationship, type ResolvedDocument } from './outcome.js';
import { absoluteId } from './url.js';

/** The verification methods of a document with this absolute id, listed or embedded. */
export function findMethods(document: ResolvedDocument, url: string): readonly JsonObject[] {
  const embedded = RELATIONSHIPS.flatMap((name) => document[name].filter(isObject)) as JsonObject[];
  return [...document.verificationMethod, ...embedded].filter((method) => absoluteId(method.id, document.id) === url);
}

/** Whether the document lists the method for the purpose, by URL or by embedding it. */
export function hasRelationship(document: ResolvedDocument, url: string, purpose: Relationship): boolean {
  return document[purpose].some((entry) => absoluteId(isObject(entry) ? entry.id : entry, document.id) === url);
}
