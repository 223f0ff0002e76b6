import { DEFAULT_LIMITS, readJson } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';

/** A plain copy of JSON data that somebody else wrote; `undefined` when it is not JSON or exceeds the limits. */
export function snapshotJson(input: unknown): JsonValue | undefined {
  const { value, problems } = readJson(input, { limits: DEFAULT_LIMITS });
  return problems.length === 0 ? value : undefined;
}

/** Reads UTF-8 JSON text into a snapshot. */
export function snapshotJsonBytes(bytes: Uint8Array): JsonValue | undefined {
  if (bytes.length > DEFAULT_LIMITS.inputLength) return undefined;
  try {
    return snapshotJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
