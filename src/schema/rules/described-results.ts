import { isObject, type Place } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import { type Rule, valuesOf } from './rule.js';

/** Something about one result and its description. */
export type ResultRule = (result: DescribedResult) => readonly Problem[];

export interface DescribedResult {
  result: JsonObject;
  place: Place;
  /** The identifier that the result names. */
  reference: string;
  /** The description of the achievement with that identifier. */
  description: JsonObject | undefined;
}

/** Rules about results and their descriptions, which are looked up once for all of them. */
export function resultRules(rules: readonly ResultRule[]): Rule {
  return (subject, place) => {
    const results = describedResults(subject, place);
    const problems: Problem[] = [];
    for (const rule of rules) for (const result of results) problems.push(...rule(result));
    return problems;
  };
}

/**
 * The results of a subject that name a description, each with the description it names. Results that might name a
 * malformed description are left out.
 */
function describedResults(subject: JsonObject, place: Place): DescribedResult[] {
  const { achievement } = subject;
  if (!isObject(achievement) || !Object.hasOwn(subject, 'result')) return [];
  const descriptions = new Map<JsonValue | undefined, JsonObject>();
  const list = valuesOf(achievement as JsonObject, 'resultDescription', '');
  let malformed = list.length === 0 && Object.hasOwn(achievement, 'resultDescription');
  for (const { value } of list) {
    if (!isObject(value) || typeof value.id !== 'string') malformed = true;
    else if (!descriptions.has(value.id)) descriptions.set(value.id, value as JsonObject);
  }
  return valuesOf(subject, 'result', place).flatMap(({ value, place: at }) => {
    if (!isObject(value) || typeof value.resultDescription !== 'string') return [];
    const reference = value.resultDescription;
    const description = descriptions.get(reference);
    if (malformed && description === undefined) return [];
    return [{ result: value as JsonObject, place: at, reference, description }];
  });
}
