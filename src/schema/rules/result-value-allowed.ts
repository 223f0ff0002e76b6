import { child, problem } from '../../lib/index.js';
import type { JsonObject } from '../../types/index.js';
import { describe } from '../describe.js';
import { describedResults } from './described-results.js';
import { type Rule, valuesOf } from './rule.js';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/**
 * The value of a result is one that its description allows: in the list, and, where all are decimal numbers, between the
 * bounds.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const resultValueAllowed: Rule = (subject, pointer) =>
  describedResults(subject, pointer).flatMap(({ result, pointer: at, description }) => {
    if (typeof result.value !== 'string' || !description) return [];
    const allowed = listed(description, result.value) ?? bounded(description, result.value);
    if (allowed === undefined) return [];
    const detail = `The value is ${describe(result.value)}; allowed is ${allowed}`;
    const hint = 'Correct the value, or the description of the result';
    return [problem('RESULT_VALUE_NOT_ALLOWED', detail, { pointer: child(at, 'value'), hint })];
  });

// Both return what is allowed instead, or nothing when the value is fine.
function listed(description: JsonObject, value: string): string | undefined {
  const allowed = valuesOf(description, 'allowedValue', '').map((item) => item.value);
  if (allowed.length === 0 || allowed.includes(value)) return undefined;
  return allowed.slice(0, 20).map(describe).join(', ');
}

function bounded({ valueMin, valueMax }: JsonObject, value: string): string | undefined {
  if (!DECIMAL.test(value)) return undefined;
  if (isDecimal(valueMin) && Number(value) < Number(valueMin)) return `${describe(valueMin)} or more`;
  if (isDecimal(valueMax) && Number(value) > Number(valueMax)) return `${describe(valueMax)} or less`;
  return undefined;
}

function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}
