import { child } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';
import type { Build } from './build-state.js';
import type { ClassDefaults } from './class-defaults.js';
import { itemsOf } from './items-of.js';

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** The `type` of an object: the names of its class, and those that the caller added. */
export function typesOf(given: unknown, pointer: string, defaults: ClassDefaults, build: Build): JsonValue | undefined {
  const { types = [], knownTypes = [], singleType } = defaults;
  if (singleType) {
    if (given === undefined) return types[0]?.[0];
    return types.length > 0 ? build.reader.copy(given, pointer) : furtherType(given, pointer, knownTypes, build);
  }
  const items = itemsOf(given, pointer, build.reader);
  const own = types.map((names) => names.find((name) => items.includes(name)) ?? (names[0] as string));
  const synonyms: readonly unknown[] = types.flat();
  const further = [...new Set(items)].filter((item) => !synonyms.includes(item));
  return [...own, ...further.map((item, index) => furtherType(item, child(pointer, own.length + index), [], build))];
}

function furtherType(item: unknown, pointer: string, known: readonly string[], build: Build): JsonValue {
  const copy = build.reader.copy(item, pointer);
  if (typeof copy === 'string' && !build.extended && !known.includes(copy) && !ABSOLUTE.test(copy)) {
    const hint = 'Leave it out, or name the context that defines it in "@context" of the credential';
    build.reader.report('TERM_UNDEFINED', pointer, `No context defines the type ${JSON.stringify(copy)}`, hint);
  }
  return copy;
}
