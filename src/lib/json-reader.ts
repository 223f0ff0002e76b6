import type { JsonObject, JsonValue, Problem, ProblemCode } from '../types/index.js';
import { isArray, isPlain } from './guards.js';
import type { Limits } from './limits.js';
import { below, child, type Place, pointerTo } from './pointer.js';
import { problem } from './problems.js';

/**
 * Reads values that nobody has checked: getters, proxies, cycles and class instances cannot make it throw or run on.
 * What is refused becomes a problem, and `null` stands in its place.
 */
export interface Reader {
  /** At most one per place. When a limit is exceeded, that is the only one. */
  problems(): Problem[];
  /** The members of all objects that were read, together. */
  members(): number;
  report(code: ProblemCode, place: Place, detail: string, hint?: string): void;
  /** A copy that shares nothing with the value. */
  copy(value: unknown, place: Place): JsonValue;
  /** Visits a plain object, whose entries are read exactly once. */
  object<T>(value: object, pointer: string, visit: (entries: Map<string, unknown>) => T): T | null;
  array<T>(value: readonly unknown[], pointer: string, visit: (item: unknown, pointer: string) => T): T[] | null;
}

/** Faults after which reading stops: more help nobody. */
const MAX_REPORTS = 100;

/** Keys become parts of pointers, one for every place below them. */
const MAX_KEY_LENGTH = 1_024;

/** The own members of an object, each read once; what is `undefined` is left out. */
interface Members {
  keys: readonly string[];
  values: unknown[];
}

export interface ReaderOptions {
  limits: Limits;
  /** Refuse null. */
  refuseNull?: boolean;
}

export function createReader({ limits, refuseNull = false }: ReaderOptions): Reader {
  const found = new Map<string, Problem>();
  const ancestors: object[] = [];
  let exceeded: Problem | undefined;
  let values = 0;
  let memberCount = 0;
  let length = 0;

  function report(code: ProblemCode, place: Place, detail: string, hint?: string): void {
    const pointer = pointerTo(place);
    if (found.size < MAX_REPORTS && !found.has(pointer))
      found.set(pointer, problem(code, detail, { pointer, ...(hint ? { hint } : {}) }));
  }

  function exceed(code: ProblemCode, place: Place, detail: string): void {
    exceeded ??= problem(code, detail, { pointer: place });
  }

  function count(place: Place): boolean {
    values += 1;
    if (values > limits.values) exceed('INPUT_TOO_MANY_VALUES', place, `There are more than ${limits.values} values`);
    return exceeded === undefined && found.size < MAX_REPORTS;
  }

  // `read` touches the value, so it may throw or find a limit. What it returns is only visited: `ancestors.pop()` leaves it.
  function enter<T>(value: object, place: Place, read: (value: object, place: Place) => T | undefined): T | undefined {
    if (!count(place)) return undefined;
    if (ancestors.includes(value)) {
      report('VALUE_NOT_JSON', place, 'The value contains itself', 'Remove the cycle');
      return undefined;
    }
    if (ancestors.length >= limits.depth) {
      exceed('INPUT_TOO_DEEP', place, `There are more than ${limits.depth} levels of nesting`);
      return undefined;
    }
    let content: T | undefined;
    try {
      content = read(value, place);
    } catch {
      report('VALUE_NOT_JSON', place, 'Reading the value throws an error', 'Pass plain JSON values');
    }
    if (content !== undefined) ancestors.push(value);
    return content;
  }

  function readMembers(value: object, place: Place): Members | undefined {
    if (!isPlain(value)) {
      report('VALUE_NOT_JSON', place, 'The value is an instance of a class', 'Pass plain JSON values');
      return undefined;
    }
    const keys = Object.keys(value);
    if (keys.length > limits.values) {
      exceed('INPUT_TOO_MANY_VALUES', place, `The object has more than ${limits.values} properties`);
      return undefined;
    }
    memberCount += keys.length;
    const members: Members = { keys, values: [] };
    for (const key of keys) {
      if (key.length > MAX_KEY_LENGTH) {
        exceed('INPUT_TOO_LARGE', place, `A key has ${key.length} characters; the limit is ${MAX_KEY_LENGTH}`);
        return undefined;
      }
      const item = (value as Record<string, unknown>)[key];
      const isForbidden = key === '__proto__';
      if (isForbidden) report('FORBIDDEN_KEY', below(place, key), 'The key "__proto__" is not allowed', 'Remove it');
      members.values.push(isForbidden ? undefined : item);
    }
    return members;
  }

  function readItems(value: object, place: Place): unknown[] | undefined {
    const { length } = value as readonly unknown[];
    if (!(length <= limits.arrayItems)) {
      exceed('INPUT_TOO_MANY_VALUES', place, `The array has more than ${limits.arrayItems} items`);
      return undefined;
    }
    const items: unknown[] = [];
    for (let index = 0; index < length; index++) items.push((value as readonly unknown[])[index]);
    return items;
  }

  function object<T>(value: object, pointer: string, visit: (entries: Map<string, unknown>) => T): T | null {
    const members = enter(value, pointer, readMembers);
    if (!members) return null;
    const entries = members.keys.map((key, index) => [key, members.values[index]] as const);
    const result = visit(new Map(entries.filter(([, item]) => item !== undefined)));
    ancestors.pop();
    return result;
  }

  function array<T>(
    value: readonly unknown[],
    pointer: string,
    visit: (item: unknown, pointer: string) => T,
  ): T[] | null {
    const items = enter(value, pointer, readItems);
    if (!items) return null;
    const result = items.map((item, index) => visit(item, child(pointer, index)));
    ancestors.pop();
    return result;
  }

  function copy(value: unknown, place: Place): JsonValue {
    if (typeof value === 'object' && value !== null) {
      return isArray(value) ? copyItems(value, place) : copyMembers(value, place);
    }
    if (!count(place)) return null;
    if (typeof value === 'string') return measured(value, place);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value === null) {
      if (refuseNull) report('NULL_VALUE', place, 'The value is null');
      return null;
    }
    const what = typeof value === 'number' ? String(value) : `of the type ${typeof value}`;
    report('VALUE_NOT_JSON', place, `The value is ${what}, which JSON does not have`);
    return null;
  }

  function copyMembers(value: object, place: Place): JsonObject | null {
    const members = enter(value, place, readMembers);
    if (!members) return null;
    const result: JsonObject = {};
    for (let index = 0; index < members.keys.length; index++) {
      const key = members.keys[index] as string;
      const item = members.values[index];
      if (item !== undefined) result[measured(key, place)] = copy(item, below(place, key));
    }
    ancestors.pop();
    return result;
  }

  function copyItems(value: readonly unknown[], place: Place): JsonValue[] | null {
    const items = enter(value, place, readItems);
    if (!items) return null;
    const result = items.map((item, index) => copy(item, below(place, index)));
    ancestors.pop();
    return result;
  }

  function measured(text: string, place: Place): string {
    length += text.length;
    if (length > limits.inputLength) {
      exceed('INPUT_TOO_LARGE', place, `The texts have more than ${limits.inputLength} characters`);
    }
    return text;
  }

  const problems = () => (exceeded ? [exceeded] : [...found.values()]);
  return { problems, members: () => memberCount, report, copy, object, array };
}
