import { isArray, type Reader } from '../lib/index.js';

/** The items of an array, or the one value that stands for it. */
export function itemsOf(value: unknown, pointer: string, reader: Reader): unknown[] {
  if (value === undefined) return [];
  if (!isArray(value)) return [value];
  return reader.array(value, pointer, (item) => item) ?? [];
}
