import type { JsonObject, JsonValue, Problem, ProblemCode } from '../types/index.js';
import { isArray } from './guards.js';
import type { Limits } from './limits.js';
import { child } from './pointer.js';
import { problem } from './problems.js';

/**
 * Reads values that nobody has checked: getters, proxies, cycles and class instances cannot make it throw or run on.
 * What is refused becomes a problem, and `null` stands in its place.
 */
export interface Reader {
  /** At most one per place. When a limit is exceeded, that is the only one. */
  problems(): Problem[];
  report(code: ProblemCode, pointer: string, detail: string, hint?: string): void;
  /** A copy that shares nothing with the value. */
  copy(value: unknown, pointer: string): JsonValue;
  /** Visits a plain object, whose entries are read exactly once. */
  object<T>(value: object, pointer: string, visit: (entries: Map<string, unknown>) => T): T | null;
  array<T>(value: readonly unknown[], pointer: string, visit: (item: unknown, pointer: string) => T): T[] | null;
}

/** Faults after which reading stops: more help nobody. */
const MAX_REPORTS = 100;

/** Keys become parts of pointers, one for every place below them. */
const MAX_KEY_LENGTH = 1_024;

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
  let length = 0;

  function report(code: ProblemCode, pointer: string, detail: string, hint?: string): void {
    if (found.size < MAX_REPORTS && !found.has(pointer))
      found.set(pointer, problem(code, detail, { pointer, ...(hint ? { hint } : {}) }));
  }

  function exceed(code: ProblemCode, pointer: string, detail: string): void {
    exceeded ??= problem(code, detail, { pointer });
  }

  function count(pointer: string): boolean {
    values += 1;
    if (values > limits.values) exceed('INPUT_TOO_MANY_VALUES', pointer, `There are more than ${limits.values} values`);
    return exceeded === undefined && found.size < MAX_REPORTS;
  }

  // `read` touches the value, so it may throw or find a limit; `visit` only sees what was read.
  function enter<R, T>(value: object, pointer: string, read: () => R | undefined, visit: (content: R) => T): T | null {
    if (!count(pointer)) return null;
    if (ancestors.includes(value)) {
      report('VALUE_NOT_JSON', pointer, 'The value contains itself', 'Remove the cycle');
      return null;
    }
    if (ancestors.length >= limits.depth) {
      exceed('INPUT_TOO_DEEP', pointer, `There are more than ${limits.depth} levels of nesting`);
      return null;
    }
    let content: R | undefined;
    try {
      content = read();
    } catch {
      report('VALUE_NOT_JSON', pointer, 'Reading the value throws an error', 'Pass plain JSON values');
    }
    if (content === undefined) return null;
    ancestors.push(value);
    const result = visit(content);
    ancestors.pop();
    return result;
  }

  function object<T>(value: object, pointer: string, visit: (entries: Map<string, unknown>) => T): T | null {
    return enter(value, pointer, () => readEntries(value, pointer), visit);
  }

  function readEntries(value: object, pointer: string): Map<string, unknown> | undefined {
    if (!isPlain(value)) {
      report('VALUE_NOT_JSON', pointer, 'The value is an instance of a class', 'Pass plain JSON values');
      return undefined;
    }
    const keys = Object.keys(value);
    if (keys.length > limits.values) {
      exceed('INPUT_TOO_MANY_VALUES', pointer, `The object has more than ${limits.values} properties`);
      return undefined;
    }
    const entries = new Map<string, unknown>();
    for (const key of keys) {
      if (key.length > MAX_KEY_LENGTH) {
        exceed('INPUT_TOO_LARGE', pointer, `A key has ${key.length} characters; the limit is ${MAX_KEY_LENGTH}`);
        return undefined;
      }
      const item = (value as Record<string, unknown>)[key];
      if (key === '__proto__') {
        report('FORBIDDEN_KEY', child(pointer, key), 'The key "__proto__" is not allowed', 'Remove it');
      } else if (item !== undefined) {
        entries.set(key, item);
      }
    }
    return entries;
  }

  function array<T>(
    value: readonly unknown[],
    pointer: string,
    visit: (item: unknown, pointer: string) => T,
  ): T[] | null {
    return enter(
      value,
      pointer,
      () => {
        const { length } = value;
        if (length <= limits.arrayItems) return Array.from({ length }, (_, index) => value[index]);
        exceed('INPUT_TOO_MANY_VALUES', pointer, `The array has more than ${limits.arrayItems} items`);
        return undefined;
      },
      (items) => items.map((item, index) => visit(item, child(pointer, index))),
    );
  }

  function copy(value: unknown, pointer: string): JsonValue {
    if (typeof value === 'object' && value !== null) {
      if (isArray(value)) return array(value, pointer, copy);
      return object(value, pointer, (entries) => copyEntries(entries, pointer));
    }
    if (!count(pointer)) return null;
    if (typeof value === 'string') return measured(value, pointer);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value === null) {
      if (refuseNull) report('NULL_VALUE', pointer, 'The value is null');
      return null;
    }
    const what = typeof value === 'number' ? String(value) : `of the type ${typeof value}`;
    report('VALUE_NOT_JSON', pointer, `The value is ${what}, which JSON does not have`);
    return null;
  }

  function measured(text: string, pointer: string): string {
    length += text.length;
    if (length > limits.inputLength) {
      exceed('INPUT_TOO_LARGE', pointer, `The texts have more than ${limits.inputLength} characters`);
    }
    return text;
  }

  function copyEntries(entries: Map<string, unknown>, pointer: string): JsonObject {
    const result: JsonObject = {};
    for (const [key, item] of entries) result[measured(key, pointer)] = copy(item, child(pointer, key));
    return result;
  }

  return { problems: () => (exceeded ? [exceeded] : [...found.values()]), report, copy, object, array };
}

// A plain object of another realm has another Object.prototype, whose own prototype is null as well.
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
