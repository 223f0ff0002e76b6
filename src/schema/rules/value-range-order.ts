import { below, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { isDecimal } from './allowed-values.js';
import type { Rule } from './rule.js';

/**
 * The lowest value of a result is not above the highest, where both are decimal numbers.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const valueRangeOrder: Rule = ({ valueMin, valueMax }, place) => {
  if (!isDecimal(valueMin) || !isDecimal(valueMax) || Number(valueMin) <= Number(valueMax)) return [];
  const detail = `"valueMax" is ${describe(valueMax)}, below "valueMin", which is ${describe(valueMin)}`;
  return [
    problem('VALUE_RANGE_REVERSED', detail, {
      pointer: below(place, 'valueMax'),
      hint: 'Swap or correct the values',
    }),
  ];
};
