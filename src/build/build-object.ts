import { child, formatDateTime, isArray, isObject } from '../lib/index.js';
import { classProperties, nearest, type PropertyInfo } from '../schema/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';
import type { Build } from './build-state.js';
import { type BuiltClass, CLASS_DEFAULTS } from './class-defaults.js';
import { contextsOf, isForeignContext } from './contexts.js';
import { itemsOf } from './items-of.js';
import { normalizeLanguageTag } from './language-tag.js';
import { typesOf } from './types-of.js';

/**
 * Builds an object of a class from input that nobody has checked. What cannot be copied goes to the reader as a
 * problem; what the schema thinks of the rest is asked later. Properties come in the order of the schema.
 */
export function buildObject(className: BuiltClass, value: object, pointer: string, build: Build): JsonObject | null {
  return build.reader.object(value, pointer, (entries) =>
    Object.hasOwn(classProperties(className), '@context')
      ? withContexts(className, entries, pointer, build)
      : fromEntries(className, entries, pointer, build),
  );
}

function withContexts(className: BuiltClass, entries: Map<string, unknown>, pointer: string, build: Build): JsonObject {
  const given = itemsOf(entries.get('@context'), child(pointer, '@context'), build.reader);
  const result = fromEntries(className, entries, pointer, { ...build, extended: given.some(isForeignContext) });
  return { '@context': contextsOf(result, given, build.reader), ...result };
}

function fromEntries(className: BuiltClass, entries: Map<string, unknown>, pointer: string, build: Build): JsonObject {
  const properties = classProperties(className);
  const defaults = CLASS_DEFAULTS[className];
  const result: JsonObject = {};
  for (const [name, info] of Object.entries(properties)) {
    if (name === '@context' || name === 'proof') continue;
    const given = entries.get(name);
    const at = child(pointer, name);
    let built: JsonValue | undefined;
    if (name === 'type') built = typesOf(given, at, defaults, build);
    else if (given !== undefined)
      built = buildProperty(info, defaults.single?.includes(name) === true, given, at, build);
    else if (name === 'id' && defaults.generatedId) built = build.reader.copy(build.generateId(), at);
    else if (defaults.now?.includes(name)) built = formatDateTime(build.now);
    if (built !== undefined) result[name] = built;
  }
  for (const [name, given] of entries) {
    if (Object.hasOwn(properties, name) && name !== 'proof') continue;
    if (build.extended && name !== 'proof') result[name] = build.reader.copy(given, child(pointer, name));
    else reportUnknown(name, className, pointer, build);
  }
  return result;
}

// Builds the value of a known property; `undefined` when it is to be left out.
function buildProperty(
  info: PropertyInfo,
  single: boolean,
  value: unknown,
  pointer: string,
  build: Build,
): JsonValue | undefined {
  if (!info.many) return buildValue(info, value, pointer, build);
  if (single) return buildSingle(info, value, pointer, build);
  if (!isArray(value)) return [buildValue(info, value, child(pointer, 0), build)];
  const items = build.reader.array(value, pointer, (item, at) => buildValue(info, item, at, build));
  return items?.length === 0 ? undefined : items;
}

function buildSingle(info: PropertyInfo, value: unknown, pointer: string, build: Build): JsonValue | undefined {
  const items = itemsOf(value, pointer, build.reader);
  if (items.length === 0) return undefined;
  if (items.length === 1) return buildValue(info, items[0], pointer, build);
  build.reader.report('WRONG_TYPE', pointer, `There are ${items.length} values; one is required`, 'Pass one object');
  return null;
}

function buildValue(info: PropertyInfo, value: unknown, pointer: string, build: Build): JsonValue {
  if (info.format === 'date-time-stamp' && value instanceof Date) return dateText(value, pointer, build);
  if (info.class === 'EndorsementCredential') return securedCopy(value, pointer, build);
  if (info.class && typeof value === 'object' && value !== null && !isArray(value)) {
    return buildObject(info.class as BuiltClass, value, pointer, build);
  }
  const copy = build.reader.copy(value, pointer);
  if (typeof copy === 'string' && copy.trim() === '') {
    build.reader.report('FORMAT_INVALID', pointer, 'The text is empty', 'Write something, or leave the property out');
  }
  if (info.format === 'language-tag' && typeof copy === 'string') return normalizeLanguageTag(copy);
  if (info.format === 'digits' && Number.isSafeInteger(copy)) return String(copy);
  return copy;
}

// Any change would break its proof, so nothing is filled in.
function securedCopy(value: unknown, pointer: string, build: Build): JsonValue {
  const copy = build.reader.copy(value, pointer);
  if (isObject(copy) && !Object.hasOwn(copy, 'proof')) {
    const hint = 'Sign it first, and pass the result; a token belongs into "endorsementJwt"';
    build.reader.report('PROOF_MISSING', child(pointer, 'proof'), 'The endorsement is not signed', hint);
  }
  return copy;
}

function dateText(date: Date, pointer: string, build: Build): JsonValue {
  try {
    return formatDateTime(new Date(Date.prototype.getTime.call(date)));
  } catch {
    build.reader.report('FORMAT_INVALID', pointer, 'The Date is invalid', 'Pass a valid Date, or text with an offset');
    return null;
  }
}

function reportUnknown(name: string, className: BuiltClass, pointer: string, build: Build): void {
  if (name === 'proof') {
    const hint = 'Leave it out: signing adds it';
    build.reader.report('UNKNOWN_PROPERTY', child(pointer, name), 'A builder makes no proofs', hint);
    return;
  }
  const meant = nearest(name, Object.keys(classProperties(className)));
  const hint = meant
    ? `Did you mean "${meant}"?`
    : 'Leave it out. With a context of your own in "@context" of the credential, properties pass unchecked';
  const detail = `The builder of ${className} does not know ${JSON.stringify(name)}`;
  build.reader.report('UNKNOWN_PROPERTY', child(pointer, name), detail, hint);
}
