import { DEFAULT_LIMITS } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';

/**
 * A plain copy of JSON data that somebody else wrote: own enumerable properties, each read once, on objects without
 * prototype. `undefined` when the value is not JSON, exceeds the limits, or throws while it is read.
 */
export function snapshotJson(value: unknown): JsonValue | undefined {
  let values = 0;

  function copy(node: unknown, depth: number): JsonValue {
    values += 1;
    if (values > DEFAULT_LIMITS.values || depth > DEFAULT_LIMITS.depth) throw new RangeError('too large');
    if (node === null || typeof node === 'string' || typeof node === 'boolean') return node;
    if (typeof node === 'number' && Number.isFinite(node)) return node;
    if (typeof node !== 'object') throw new TypeError('not JSON');
    if (Array.isArray(node)) {
      if (node.length > DEFAULT_LIMITS.values) throw new RangeError('too large');
      return Array.from({ length: node.length }, (_, index) => copy(node[index], depth + 1));
    }
    const keys = Object.keys(node);
    if (keys.length > DEFAULT_LIMITS.values) throw new RangeError('too large');
    // As in JSON.stringify, a member that is undefined is not there.
    const entries = keys
      .map((key) => [key, (node as Record<string, unknown>)[key]] as const)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, copy(member, depth + 1)] as const);
    return Object.setPrototypeOf(Object.fromEntries(entries), null) as JsonObject;
  }

  try {
    return copy(value, 0);
  } catch {
    return undefined;
  }
}

/** Reads UTF-8 JSON text into a snapshot. */
export function snapshotJsonBytes(bytes: Uint8Array): JsonValue | undefined {
  if (bytes.length > DEFAULT_LIMITS.inputLength) return undefined;
  try {
    return snapshotJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}
