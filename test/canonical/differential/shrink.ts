import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { copyOf, removeKey, setKey } from './places.js';

type Path = readonly (string | number)[];

const MAX_TRIES = 600;

/** A smaller document with the same fault: what can be left out is left out, and what can be simpler is. */
export async function shrink(
  document: JsonObject,
  isFaulty: (candidate: JsonObject) => Promise<boolean>,
): Promise<JsonObject> {
  let current = document;
  let tries = 0;
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const path of pathsOf(current)) {
      for (const candidate of simplerAt(current, path)) {
        if (++tries > MAX_TRIES) return current;
        if (!(await isFaulty(candidate))) continue;
        current = candidate;
        hasChanged = true;
        break;
      }
    }
  }
  return current;
}

/** Every place, the larger parts first. A place may be gone when its turn comes. */
function pathsOf(document: JsonObject): Path[] {
  const paths: Path[] = [];
  const visit = (value: JsonValue, path: Path): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, entry] of Object.entries(value)) visit(entry, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(document, []);
  return paths.sort((one, other) => one.length - other.length);
}

function* simplerAt(document: JsonObject, path: Path): Generator<JsonObject> {
  const value = valueAt(document, path);
  if (value === undefined) return;
  const edited = (edit: (holder: JsonObject | JsonValue[], key: string | number) => void): JsonObject => {
    const copy = copyOf(document);
    edit(valueAt(copy, path.slice(0, -1)) as JsonObject | JsonValue[], path.at(-1) as string | number);
    return copy;
  };
  yield edited(removeKey);
  for (const simpler of simplerValues(value)) {
    yield edited((holder, key) => {
      if (Array.isArray(holder)) holder[key as number] = simpler;
      else setKey(holder, key as string, simpler);
    });
  }
}

function simplerValues(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value.length === 1 ? [value[0] as JsonValue] : [];
  if (isObject(value)) return Object.values(value as JsonObject);
  if (typeof value !== 'string' || value.length <= 1) return [];
  const half = value.length >> 1;
  return [value.slice(0, half), value.slice(half), value.slice(0, -1), value.slice(1)];
}

function valueAt(document: JsonObject, path: Path): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, JsonValue>)[key];
  }
  return value;
}
