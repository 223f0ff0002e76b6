import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { locate } from './locate.js';

/** Datatypes of which JSON has values of its own; the oldest contexts of Open Badges write them with https. */
const NATIVE = /^https?:\/\/www\.w3\.org\/2001\/XMLSchema#(boolean|double|float)$/;

/**
 * Texts where the context says number or boolean. `true` and `"true"` are signed alike there, and are not alike for a
 * program that reads JSON.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion JSON-LD 1.1 API, 8.2.2}
 */
export function textsForNativeValues(document: JsonObject, expanded: readonly unknown[]): Problem[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    const text = value['@value'];
    if (typeof text === 'string' && NATIVE.test(String(value['@type'])) && isNative(text)) found.add(text);
    for (const entry of Object.values(value)) visit(entry);
  };
  visit(expanded);
  return [...found].map((text) => {
    const pointer = locate(document, (_, value) => value === text);
    return problem('FORBIDDEN_VALUE', `${JSON.stringify(text.slice(0, 200))} is a text where a value is expected`, {
      ...(pointer === undefined ? {} : { pointer }),
      hint: 'Write numbers, true and false without quotation marks',
    });
  });
}

/** INF and NaN have no other form in JSON. */
function isNative(text: string): boolean {
  return text === 'true' || text === 'false' || (text.trim() !== '' && Number.isFinite(Number(text)));
}
