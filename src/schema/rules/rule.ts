import { asArray, child } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';

/**
 * Something that a schema cannot say about one object. It runs on malformed objects too: what the schema already
 * refuses, a rule passes over.
 */
export type Rule = (node: JsonObject, pointer: string) => Problem[];

/** The values of a property, single or in an array, each with its pointer. */
export function valuesOf(node: JsonObject, name: string, pointer: string): { value: JsonValue; pointer: string }[] {
  if (!Object.hasOwn(node, name)) return [];
  const value = node[name] as JsonValue;
  const at = child(pointer, name);
  if (!Array.isArray(value)) return [{ value, pointer: at }];
  return asArray(value).map((item, index) => ({ value: item, pointer: child(at, index) }));
}
