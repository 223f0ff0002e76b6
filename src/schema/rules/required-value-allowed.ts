import { below, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { allowedInstead } from './allowed-values.js';
import type { Rule } from './rule.js';

/**
 * The value that a result description requires is one that it allows.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const requiredValueAllowed: Rule = (description, place) => {
  const { requiredValue } = description;
  const allowed = typeof requiredValue === 'string' ? allowedInstead(description, requiredValue) : undefined;
  if (allowed === undefined) return [];
  const detail = `The required value is ${describe(requiredValue)}; allowed is ${allowed}`;
  const hint = 'Nobody could reach it: correct the required value, or what is allowed';
  return [problem('RESULT_VALUE_NOT_ALLOWED', detail, { pointer: below(place, 'requiredValue'), hint })];
};
