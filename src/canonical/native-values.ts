import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { locate } from './locate.js';

/** Datatypes of which JSON has values of its own; the oldest contexts of Open Badges write them with https. */
const NATIVE =
  /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#(boolean|double|float|decimal|integer|(nonPositive|negative|nonNegative|positive)Integer|unsigned(Long|Int|Short|Byte)|long|int|short|byte)$/;

/** Faults that are reported: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

/** Whether JSON has values of a datatype. */
export function isNativeType(datatype: string): boolean {
  return NATIVE.test(datatype);
}

/** Numbers by the data model; contexts before 3.0.3 say text, and the schema refuses a text. */
const NUMBERS_CALLED_TEXTS = /[#/](latitude|longitude)$/;

/**
 * Texts where the context says number or boolean, and numbers and booleans where it says something else. `true` and
 * `"true"` are signed alike there, and are not alike for a program that reads JSON.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion JSON-LD 1.1 API, 8.2.2}
 */
export function valuesOfOtherTypes(document: JsonObject, expanded: readonly unknown[]): Problem[] {
  const found = new Set<string | number | boolean>();
  const visit = (value: unknown, property: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, property);
    if (!isObject(value)) return;
    if (Object.hasOwn(value, '@value')) {
      const { '@value': literal, '@type': datatype } = value;
      if (typeof datatype === 'string' && isOtherType(literal, datatype, property)) found.add(literal);
      return;
    }
    for (const [key, entry] of Object.entries(value)) visit(entry, key === '@list' ? property : key);
  };
  visit(expanded, '');
  return [...found].slice(0, MAX_PROBLEMS).map((literal) => {
    const pointer = locate(document, (_, value) => value === literal);
    const isText = typeof literal === 'string';
    const detail = isText
      ? `${JSON.stringify(literal.slice(0, 200))} is a text where a value is expected`
      : `${literal} is a ${typeof literal} where the context says that a text is expected`;
    return problem('FORBIDDEN_VALUE', detail, {
      ...(pointer === undefined ? {} : { pointer }),
      hint: isText ? 'Write numbers, true and false without quotation marks' : 'Write it as a text',
    });
  });
}

function isOtherType(literal: unknown, datatype: string, property: string): literal is string | number | boolean {
  if (datatype === '@json') return false;
  if (typeof literal === 'string') return isNativeType(datatype) && isNative(literal);
  return !isNativeType(datatype) && !NUMBERS_CALLED_TEXTS.test(property);
}

/** INF and NaN have no other form in JSON. */
function isNative(text: string): boolean {
  return text === 'true' || text === 'false' || (text.trim() !== '' && Number.isFinite(Number(text)));
}
