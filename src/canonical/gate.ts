import { isClassIri, isClassTerm } from '../contexts/index.js';
import { asArray, below, isObject, type Limits, type Place, pointerTo, problem, readJson } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem, ProblemCode } from '../types/index.js';
import { isExactNumber } from './exact-number.js';
import { createNodeRegistry } from './node-registry.js';
import { type Part, partOf, type SignedForm } from './parts.js';

export interface GateResult {
  /** A copy of the input; absent when it is not an object, or cannot be copied as a whole. */
  document?: JsonObject;
  problems: Problem[];
}

const RDF_ONLY: ReadonlySet<ProblemCode> = new Set([
  'NODE_REPEATED',
  'EMPTY_ARRAY',
  'DUPLICATE_ITEM',
  'NUMBER_NOT_EXACT',
  'NODE_CONFLICT',
]);
/** Faults that the copy still has, or that only the text had. */
const COPIED: ReadonlySet<ProblemCode> = new Set(['NULL_VALUE', 'JSON_DUPLICATE_KEY']);
const POLLUTING = new Set(['constructor', 'prototype']);
const LANGUAGE_KEYS = new Set(['@value', '@language', '@direction']);
/** Classes whose objects are documents of their own. */
const CREDENTIAL_TYPE = /(?<!^JsonSchema)(Credential|Presentation)$/;
/** Types of one object; each may bring a context of its own, which costs jsonld time. */
const MAX_TYPES = 16;
/** Faults reported before the gate gives up: more help nobody. */
const MAX_PROBLEMS = 100;

/**
 * Reads a document once into a plain copy in strict compact form, before anything is signed or trusted and before
 * jsonld sees it. Everything after it uses the copy only.
 *
 * @see ARCHITECTURE.md, "The gate"
 */
export function gate(input: unknown, form: SignedForm, limits: Limits): GateResult {
  const { value, problems: unread } = readJson(input, { limits, refuseNull: true });
  if (!isObject(value)) {
    const detail = 'The input is not a JSON object';
    return { problems: unread.length > 0 ? unread : [problem('INPUT_NOT_RECOGNIZED', detail, { pointer: '' })] };
  }
  if (isPartial(unread)) return { problems: unread };
  const document = value as JsonObject;
  const problems = [...unread, ...compactFormProblems(document, form)]
    .slice(0, MAX_PROBLEMS)
    .map(
      (found): Problem => (form === 'bytes' && RDF_ONLY.has(found.code) ? { ...found, severity: 'warning' } : found),
    );
  return { document, problems };
}

/** Whether parts of the input are missing from the copy: what is judged by their absence would be judged wrongly. */
function isPartial(unread: readonly Problem[]): boolean {
  return unread.length >= MAX_PROBLEMS || unread.some(({ code }) => !COPIED.has(code));
}

/** What is not in strict compact form, of a document that is plain JSON. */
function compactFormProblems(document: JsonObject, form: SignedForm): Problem[] {
  const problems: Problem[] = [];
  const report = (found: Problem) => {
    if (problems.length < MAX_PROBLEMS) problems.push(found);
  };
  const fault = (code: ProblemCode, detail: string, pointer: Place, hint?: string) =>
    report(problem(code, detail, { pointer, ...(hint ? { hint } : {}) }));
  const nodes = createNodeRegistry();

  function visit(value: JsonValue, place: Place, part: Part): void {
    if (typeof value === 'string') {
      if (value === '__proto__') fault('FORBIDDEN_VALUE', 'The value "__proto__" is not allowed', place);
      if (!value.isWellFormed()) fault('LONE_SURROGATE', 'The text holds half of a surrogate pair', place);
    } else if (typeof value === 'number') {
      if (isExactNumber(value)) return;
      const detail = `${Object.is(value, -0) ? '-0' : value} cannot be signed without a loss`;
      fault('NUMBER_NOT_EXACT', detail, place, 'Use at most 15 significant digits and no exponent');
    } else if (Array.isArray(value)) {
      visitItems(value, place, part);
    } else if (isObject(value)) {
      visitObject(value as JsonObject, place, part);
    }
  }

  function visitItems(items: readonly JsonValue[], place: Place, part: Part): void {
    if (items.length === 0) fault('EMPTY_ARRAY', 'An empty array is not signed', place, 'Leave the property out');
    const seen = items.length > 1 ? new Set<string>() : undefined;
    for (const [index, item] of items.entries()) {
      const at = below(place, index);
      if (Array.isArray(item)) {
        fault('NESTED_ARRAY', 'An array inside an array loses its order', at, 'Write one flat array');
      }
      visit(item, at, part);
      const identity = seen && itemIdentity(item, part);
      if (identity === undefined) continue;
      if (seen?.has(identity)) fault('DUPLICATE_ITEM', 'The item stands in the array before', at, repeatedHint(item));
      seen?.add(identity);
    }
  }

  function visitObject(object: JsonObject, place: Place, part: Part): void {
    const isLanguageValue = part !== 'context' && Object.hasOwn(object, '@value');
    for (const key of Object.keys(object)) {
      const value = object[key] as JsonValue;
      const at = below(place, key);
      const isOwnContext = key === '@context' && isJcsProof(object, place);
      const complaint = keyFault(key, isLanguageValue, isOwnContext ? 'credential' : part);
      if (complaint) fault('FORBIDDEN_KEY', complaint, at, 'Use the terms that the contexts define');
      if (!key.isWellFormed()) fault('LONE_SURROGATE', 'The key holds half of a surrogate pair', at);
      if (key === 'type' && Array.isArray(value) && value.length > MAX_TYPES) {
        fault('INPUT_TOO_MANY_VALUES', `The object has ${value.length} types; the limit is ${MAX_TYPES}`, at);
      }
      visit(value, at, partOf(key, part, form));
    }
    const isNode = part === 'node' || part === 'credential';
    if (isNode && object.type !== undefined && form !== 'bytes') checkTypes(object.type, below(place, 'type'), part);
    if (part === 'credential' && place !== '' && object.proof !== undefined) nodes.addSecured(place);
    if (isLanguageValue) checkLanguageValue(object, place);
    else if (isNode) nodes.add(object, place);
  }

  function checkTypes(types: JsonValue, place: Place, part: Part): void {
    // Only a node with such a type can have a status or an end, which nobody would look for there.
    const credential = part === 'node' ? asArray(types).find(isCredentialType) : undefined;
    if (credential !== undefined) {
      const hint = 'Embed credentials in "endorsement" or "verifiableCredential" only';
      const detail = `An object with the type ${JSON.stringify(credential)} is not expected here`;
      fault('FORBIDDEN_VALUE', detail, place, hint);
    }
    // Beside the name or in its place, and the signature does not tell which.
    for (const [index, type] of asArray(types).entries()) {
      if (typeof type !== 'string' || !isClassIri(type)) continue;
      const detail = `${JSON.stringify(type)} is another spelling of a type of the standards`;
      const at = Array.isArray(types) ? below(place, index) : place;
      fault('FORBIDDEN_VALUE', detail, at, 'Write the name that the contexts define');
    }
  }

  function checkLanguageValue(value: JsonObject, place: Place): void {
    const strings = Object.values(value).every((entry) => typeof entry === 'string');
    if (strings && Object.keys(value).length > 1) return;
    const hint = 'Write a plain string where there is no language';
    fault('FORBIDDEN_VALUE', 'A language value has a text and its language or direction', place, hint);
  }

  visit(document, '', 'credential');
  for (const found of nodes.problems()) report(found);
  return problems;
}

/**
 * Whether an object is a proof of the credential whose suite signs the text of the proof, with a `@context` of its own.
 * The credential is canonicalized without such a proof, so jsonld never sees that context.
 */
function isJcsProof({ cryptosuite }: JsonObject, place: Place): boolean {
  return typeof cryptosuite === 'string' && cryptosuite.includes('-jcs-') && /^\/proof(\/\d+)?$/.test(pointerTo(place));
}

function isCredentialType(type: JsonValue): boolean {
  return typeof type === 'string' && isClassTerm(type) && CREDENTIAL_TYPE.test(type);
}

function keyFault(key: string, isLanguageValue: boolean, part: Part): string | undefined {
  if (POLLUTING.has(key)) return `The key "${key}" is not allowed`;
  if (part === 'context') return undefined;
  if (isLanguageValue) return LANGUAGE_KEYS.has(key) ? undefined : `"${key}" is not part of a language value`;
  if (key === '@context') {
    return part === 'credential' ? undefined : '"@context" stands at the top of a credential only';
  }
  if (isClassTerm(key)) return `"${key}" names a class, not a property`;
  if (key.startsWith('@')) return `The JSON-LD keyword "${key}" is not allowed`;
  return key.includes(':') ? `The key "${key}" is not a term` : undefined;
}

/**
 * Equal for two items that the signature cannot tell apart: the same node, or the same text. Two objects without an id
 * are two nodes, however alike they are; but the credential is signed without its proofs.
 */
function itemIdentity(item: JsonValue, part: Part): string | undefined {
  if (!isObject(item)) return Array.isArray(item) ? undefined : String(item);
  const { id, '@value': text, '@language': language } = item as JsonObject;
  if (text !== undefined) {
    return stableText(typeof language === 'string' ? { ...item, '@language': language.toLowerCase() } : item);
  }
  if (typeof id === 'string') return id;
  return part === 'proof' ? stableText(item) : undefined;
}

function repeatedHint(item: JsonValue): string {
  return isObject(item) && typeof item.id === 'string'
    ? 'Make one object of the two, or give one an id of its own, for example the same URL with a fragment'
    : 'Remove it';
}

function stableText(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableText(value[key] as JsonValue)}`)
    .join()}}`;
}
