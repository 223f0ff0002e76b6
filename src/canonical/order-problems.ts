import { asArray, below, isObject, type Place, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

/** Contexts in which `allowedValue` is a set; from 3.0.2 on it is a list. */
const VALUES_WITHOUT_ORDER = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.0\.[01])?\.json$/;

const HINTS: Readonly<Record<string, string>> = {
  allowedValue: 'Name context-3.0.3.json, in which it is a list, or compare values without their order',
  rubricCriterionLevel: 'Order the levels by their "points" or "level"',
};

/**
 * Arrays of which a reader expects an order that a signature over RDF does not cover: whoever passes the file on can
 * change it.
 *
 * @see {@link https://www.w3.org/TR/json-ld11/#sets-and-lists JSON-LD 1.1, 4.3}
 */
export function orderProblems(document: JsonObject): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: JsonValue, place: Place, values: boolean): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        if (typeof item === 'object') visit(item, below(place, index), values);
      });
    }
    if (!isObject(value)) return;
    const contexts = value['@context'];
    const isSet = contexts === undefined ? values : asArray(contexts).some(isOld);
    for (const key of Object.keys(value)) {
      const entry = value[key] as JsonValue;
      if (typeof entry !== 'object' || key === '@context') continue;
      const at = below(place, key);
      const unsigned = key === 'rubricCriterionLevel' || (key === 'allowedValue' && isSet);
      if (unsigned && Array.isArray(entry) && entry.length > 1) {
        const detail = `The order of the ${entry.length} values of "${key}" is not signed`;
        problems.push(problem('ORDER_NOT_SIGNED', detail, { pointer: at, hint: HINTS[key] as string }));
      }
      visit(entry, at, isSet);
    }
  };
  visit(document, '', false);
  return problems;
}

function isOld(context: unknown): boolean {
  return typeof context === 'string' && VALUES_WITHOUT_ORDER.test(context);
}
