import { isObject } from '../../lib/index.js';
import type { JsonObject, JsonValue } from '../../types/index.js';
import { valuesOf } from './rule.js';

interface DescribedResult {
  result: JsonObject;
  pointer: string;
  /** The identifier that the result names. */
  reference: string;
  /** The description of the achievement with that identifier. */
  description: JsonObject | undefined;
}

/**
 * The results of a subject that name a description, each with the description it names. Results that might name a
 * malformed description are left out.
 */
export function describedResults(subject: JsonObject, pointer: string): DescribedResult[] {
  const { achievement } = subject;
  if (!isObject(achievement)) return [];
  const descriptions = new Map<JsonValue | undefined, JsonObject>();
  const list = valuesOf(achievement as JsonObject, 'resultDescription', '');
  let malformed = list.length === 0 && Object.hasOwn(achievement, 'resultDescription');
  for (const { value } of list) {
    if (!isObject(value) || typeof value.id !== 'string') malformed = true;
    else if (!descriptions.has(value.id)) descriptions.set(value.id, value as JsonObject);
  }
  return valuesOf(subject, 'result', pointer).flatMap(({ value, pointer: at }) => {
    if (!isObject(value) || typeof value.resultDescription !== 'string') return [];
    const reference = value.resultDescription;
    const description = descriptions.get(reference);
    if (malformed && description === undefined) return [];
    return [{ result: value as JsonObject, pointer: at, reference, description }];
  });
}
