import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';

/** Whether there is a key `__proto__` anywhere. jsonld makes it the prototype of an object, and goes on without it. */
export function hasPrototypeKey(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasPrototypeKey);
  if (!isObject(value)) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value as JsonObject).some(hasPrototypeKey);
}

export function withoutPrototypeKeys<T extends JsonValue>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrototypeKeys) as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value as JsonObject).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutPrototypeKeys(entry)])) as T;
}
