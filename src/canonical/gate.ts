import { child, type Limits, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem, ProblemCode, Severity } from '../types/index.js';
import { isExactNumber } from './exact-number.js';
import { createNodeRegistry } from './node-registry.js';
import { duplicateKeys, parseJson } from './parse-json.js';

/**
 * How the document is signed. Under `rdf` the signature covers a set of statements, which knows no order, no empty list
 * and no repetition; under `bytes` it covers the text, and what would be a hole under `rdf` is only worth a warning.
 */
export type SignedForm = 'rdf' | 'bytes';

export interface GateResult {
  /** A copy of the input; absent when it is not an object, or too large to copy. */
  document?: JsonObject;
  problems: Problem[];
}

const RDF_ONLY: ReadonlySet<ProblemCode> = new Set([
  'EMPTY_ARRAY',
  'DUPLICATE_ITEM',
  'NUMBER_NOT_EXACT',
  'NODE_CONFLICT',
]);
const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);
const LANGUAGE_KEYS = new Set(['@value', '@language', '@direction']);
/** Properties whose values are credentials of their own, with their own `@context`. */
const EMBEDDED_CREDENTIALS = new Set(['endorsement', 'verifiableCredential']);
/** Faults reported before the gate gives up: more help nobody. */
const MAX_PROBLEMS = 100;

class Stop extends Error {}

/**
 * Reads a document once into a plain copy in strict compact form, before anything is signed or trusted and before
 * jsonld sees it. Everything after it uses the copy only.
 *
 * @see ARCHITECTURE.md, "The gate"
 */
export function gate(input: unknown, form: SignedForm, limits: Limits): GateResult {
  if (typeof input !== 'string') return walk(input, form, limits);
  if (input.length > limits.inputLength) {
    return {
      problems: [
        problem('INPUT_TOO_LARGE', `The text has ${input.length} characters; the limit is ${limits.inputLength}`, {
          pointer: '',
          hint: 'Link large evidence and images instead of embedding them',
        }),
      ],
    };
  }
  const parsed = parseJson(input);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const result = walk(parsed.value, form, limits);
  if (result.document && result.members !== parsed.members) {
    for (const pointer of duplicateKeys(input).slice(0, MAX_PROBLEMS)) {
      result.problems.push(
        problem('JSON_DUPLICATE_KEY', 'The key stands twice in this object', {
          pointer,
          hint: 'Remove one of the two',
        }),
      );
    }
  }
  return result;
}

function walk(input: unknown, form: SignedForm, limits: Limits): GateResult & { members: number } {
  const problems: Problem[] = [];
  let values = 0;
  let members = 0;

  const report = (found: Problem) => {
    problems.push(form === 'bytes' && RDF_ONLY.has(found.code) ? { ...found, severity: 'warning' } : found);
    if (problems.length >= MAX_PROBLEMS) throw new Stop();
  };
  const fault = (code: ProblemCode, detail: string, pointer: string, hint?: string, severity?: Severity) =>
    report(problem(code, detail, { pointer, ...(hint ? { hint } : {}), ...(severity ? { severity } : {}) }));
  const stop = (code: ProblemCode, detail: string, pointer: string): never => {
    problems.push(problem(code, detail, { pointer }));
    throw new Stop();
  };
  const registerNode = createNodeRegistry(report);

  function copy(value: unknown, pointer: string, place: Place): JsonValue | undefined {
    if (++values > limits.values) stop('INPUT_TOO_MANY_VALUES', `There are more than ${limits.values} values`, '');
    switch (typeof value) {
      case 'string':
        if (value === '__proto__') fault('FORBIDDEN_VALUE', 'The value "__proto__" is not allowed', pointer);
        if (!value.isWellFormed()) fault('LONE_SURROGATE', 'The text holds half of a surrogate pair', pointer);
        return value;
      case 'boolean':
        return value;
      case 'number':
        if (!isExactNumber(value)) {
          fault(
            'NUMBER_NOT_EXACT',
            `${Object.is(value, -0) ? '-0' : value} cannot be signed without a loss`,
            pointer,
            'Use at most 15 significant digits and no exponent',
          );
        }
        return value;
      case 'object':
        if (value === null) {
          fault('NULL_VALUE', 'null says nothing and is not signed', pointer, 'Leave the property out');
          return undefined;
        }
        if (place.depth > limits.depth) stop('INPUT_TOO_DEEP', `There are more than ${limits.depth} levels`, pointer);
        return Array.isArray(value) ? copyArray(value, pointer, place) : copyObject(value, pointer, place);
      default:
        fault('VALUE_NOT_JSON', `A value of type ${typeof value} is not JSON`, pointer);
        return undefined;
    }
  }

  function copyArray(array: readonly unknown[], pointer: string, place: Place): JsonValue[] {
    if (array.length > limits.arrayItems) {
      stop('INPUT_TOO_MANY_VALUES', `The array has ${array.length} items; the limit is ${limits.arrayItems}`, pointer);
    }
    if (array.length === 0) fault('EMPTY_ARRAY', 'An empty array is not signed', pointer, 'Leave the property out');
    const items: JsonValue[] = [];
    const seen = array.length > 1 ? new Set<string>() : undefined;
    for (let index = 0; index < array.length; index++) {
      const raw: unknown = array[index];
      const at = child(pointer, index);
      if (Array.isArray(raw))
        fault('NESTED_ARRAY', 'An array inside an array loses its order', at, 'Write one flat array');
      const item = copy(raw, at, { ...place, depth: place.depth + 1 });
      if (item === undefined) continue;
      items.push(item);
      const identity = itemIdentity(item);
      if (seen?.has(identity)) fault('DUPLICATE_ITEM', 'The item stands in the array before', at, 'Remove it');
      seen?.add(identity);
    }
    return items;
  }

  function copyObject(object: object, pointer: string, place: Place): JsonObject {
    const prototype: unknown = Object.getPrototypeOf(object);
    // A plain object of another realm has another Object.prototype, whose own prototype is null as well.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      fault('VALUE_NOT_JSON', 'Only plain objects are JSON', pointer);
      return {};
    }
    const out: JsonObject = {};
    const keys = Object.keys(object);
    const inContext = place.kind === 'context';
    const isLanguageValue = !inContext && keys.includes('@value');
    for (const key of keys) {
      members++;
      const at = child(pointer, key);
      const complaint = POLLUTING.has(key) || inContext ? undefined : keyFault(key, isLanguageValue, place);
      if (POLLUTING.has(key)) {
        fault('FORBIDDEN_KEY', `The key "${key}" is not allowed`, at);
        continue;
      }
      if (complaint) fault('FORBIDDEN_KEY', complaint, at, 'Use the terms that the contexts define');
      if (!key.isWellFormed()) fault('LONE_SURROGATE', 'The key holds half of a surrogate pair', at);
      const value = copy((object as Record<string, unknown>)[key], at, placeOf(key, place));
      if (value !== undefined) out[key] = value;
    }
    if (isLanguageValue) checkLanguageValue(out, pointer);
    else if (place.kind === 'node' || place.kind === 'credential') registerNode(out, pointer);
    return out;
  }

  function checkLanguageValue(value: JsonObject, pointer: string): void {
    const strings = Object.values(value).every((entry) => typeof entry === 'string');
    if (!strings || Object.keys(value).length < 2) {
      fault(
        'FORBIDDEN_VALUE',
        'A language value has a text and its language or direction',
        pointer,
        'Write a plain string where there is no language',
      );
    }
  }

  try {
    const document = copy(input, '', { kind: 'credential', depth: 1 });
    if (typeof document === 'object' && document !== null && !Array.isArray(document))
      return { document, problems, members };
    if (problems.length === 0) fault('INPUT_NOT_RECOGNIZED', 'The input is not a JSON object', '');
  } catch (error) {
    // Getters and proxies of the caller may throw anything.
    if (!(error instanceof Stop))
      problems.push(problem('VALUE_NOT_JSON', 'The input could not be read', { pointer: '' }));
  }
  return { problems, members };
}

interface Place {
  /** What the value is part of: a credential's own object, any other node, a proof, or a `@context`. */
  kind: 'credential' | 'node' | 'proof' | 'context';
  depth: number;
}

function placeOf(key: string, parent: Place): Place {
  const depth = parent.depth + 1;
  if (parent.kind === 'context' || key === '@context') return { kind: 'context', depth };
  if (parent.kind === 'proof' || (parent.kind === 'credential' && key === 'proof')) return { kind: 'proof', depth };
  return { kind: EMBEDDED_CREDENTIALS.has(key) ? 'credential' : 'node', depth };
}

function keyFault(key: string, isLanguageValue: boolean, place: Place): string | undefined {
  if (isLanguageValue) return LANGUAGE_KEYS.has(key) ? undefined : `"${key}" is not part of a language value`;
  if (key === '@context')
    return place.kind === 'credential' ? undefined : '"@context" stands at the top of a credential only';
  if (key.startsWith('@')) return `The JSON-LD keyword "${key}" is not allowed`;
  return key.includes(':') ? `The key "${key}" is not a term` : undefined;
}

/** Equal for two items that RDF cannot tell apart: the same node, or the same text. */
function itemIdentity(item: JsonValue): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return typeof (item as JsonObject).id === 'string' ? String((item as JsonObject).id) : stableText(item);
}

function stableText(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableText(value[key] as JsonValue)}`)
    .join()}}`;
}
