import { isObject, problem } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';
import { RELATIONSHIPS, type Relationship, type ResolveOutcome, refusal } from './outcome.js';
import { isAbsoluteUrl, quote } from './url.js';

/** Far above any issuer; every one of them costs the parsing of a URL. */
const MAX_METHODS = 256;
const MAX_REFERENCES = 1_024;

/** Content that was read, which nobody changes, so that its methods are indexed once. */
const known = new WeakMap<object, ResolveOutcome>();

/**
 * Checks the outer form of a controller document that was had under an identifier.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#controlled-identifier-documents Controlled Identifiers 1.0, 2.1}
 */
export function readControllerDocument(id: string, value: JsonValue | undefined): ResolveOutcome {
  if (!isObject(value)) return invalid(id, 'is neither a JSON object nor its UTF-8 text, or is too large');
  const before = known.get(value);
  if (before?.kind === 'document' && before.document.id === id) return before;
  const outcome = readObject(id, value as JsonObject);
  known.set(value, outcome);
  return outcome;
}

function readObject(id: string, value: JsonObject): ResolveOutcome {
  if (!isAbsoluteUrl(value.id)) return invalid(id, 'has no "id" that is a URL');
  if (value.id !== id) {
    return refusal(
      problem('CONTROLLER_DOCUMENT_ID_MISMATCH', `The document for ${quote(id)} has the id ${quote(value.id)}`, {
        hint: 'Publish the document with the id under which it is looked up',
      }),
    );
  }
  const methods = items(value.verificationMethod);
  if (!methods.every(isObject)) return invalid(id, 'has a "verificationMethod" that is not an object');
  const lists: Partial<Record<Relationship, readonly (string | JsonObject)[]>> = {};
  for (const name of RELATIONSHIPS) {
    const listed = items(value[name]);
    if (!listed.every(isReference)) return invalid(id, `has an entry of "${name}" that is neither URL nor object`);
    lists[name] = listed;
  }
  const entries = Object.values(lists).flat();
  const embedded = entries.filter(isObject).length;
  if (methods.length + embedded > MAX_METHODS) return invalid(id, `has more than ${MAX_METHODS} verification methods`);
  if (entries.length - embedded > MAX_REFERENCES) {
    return invalid(id, `has more than ${MAX_REFERENCES} references to verification methods`);
  }
  return {
    kind: 'document',
    document: {
      id,
      verificationMethod: methods as JsonObject[],
      ...(lists as Record<Relationship, readonly (string | JsonObject)[]>),
    },
  };
}

function items(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isReference(value: unknown): value is string | JsonObject {
  return typeof value === 'string' || isObject(value);
}

function invalid(id: string, fault: string): ResolveOutcome {
  return refusal(problem('CONTROLLER_DOCUMENT_INVALID', `The document for ${quote(id)} ${fault}`));
}
