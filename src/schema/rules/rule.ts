import { below, type Place } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';

/**
 * Something that a schema cannot say about one object. It runs on malformed objects too: what the schema already
 * refuses, a rule passes over.
 */
export type Rule = (node: JsonObject, place: Place) => readonly Problem[];

interface PlacedValue {
  value: JsonValue;
  place: Place;
}

const NONE: readonly PlacedValue[] = [];

/** The values of a property, single or in an array, each with its place. */
export function valuesOf(node: JsonObject, name: string, place: Place): readonly PlacedValue[] {
  if (!Object.hasOwn(node, name)) return NONE;
  const value = node[name] as JsonValue;
  const at = below(place, name);
  if (!Array.isArray(value)) return [{ value, place: at }];
  return value.map((item, index) => ({ value: item, place: below(at, index) }));
}
