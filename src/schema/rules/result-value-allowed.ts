import { below, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { allowedInstead } from './allowed-values.js';
import type { ResultRule } from './described-results.js';

/**
 * The value of a result is one that its description allows.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const resultValueAllowed: ResultRule = ({ result, description, place }) => {
  if (typeof result.value !== 'string' || !description) return [];
  const allowed = allowedInstead(description, result.value);
  if (allowed === undefined) return [];
  const detail = `The value is ${describe(result.value)}; allowed is ${allowed}`;
  const hint = 'Correct the value, or the description of the result';
  return [problem('RESULT_VALUE_NOT_ALLOWED', detail, { pointer: below(place, 'value'), hint })];
};
