import type { Documents } from '../contexts/index.js';
import type { JsonValue } from '../types/index.js';

import { snapshotJson, snapshotJsonBytes } from './snapshot.js';

/** A document of the caller: absent, or its content, which is `undefined` when it cannot be read. */
export function lookup(documents: Documents, id: string): { content: JsonValue | undefined } | undefined {
  try {
    if (!Object.hasOwn(documents, id)) return undefined;
    const value = documents[id];
    if (value === undefined) return undefined;
    return { content: value instanceof Uint8Array ? snapshotJsonBytes(value) : snapshotJson(value) };
  } catch {
    return { content: undefined };
  }
}
