import { below, isObject, problem } from '../../lib/index.js';
import { type Rule, valuesOf } from './rule.js';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/**
 * The levels of a rubric stand in the order of their points, where each has them: a warning, since the context of Open
 * Badges makes them a set, whose order an embedded proof does not sign.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const rubricLevelsAscending: Rule = (description, place) => {
  const points = valuesOf(description, 'rubricCriterionLevel', place).map(({ value }) =>
    isObject(value) && typeof value.points === 'string' && DECIMAL.test(value.points)
      ? Number(value.points)
      : Number.NaN,
  );
  const descending = points.findIndex((value, index) => index > 0 && value < (points[index - 1] as number));
  if (descending === -1 || points.some(Number.isNaN)) return [];
  const detail = `The level has ${points[descending]} points, after one with ${points[descending - 1]}`;
  const at = below(below(place, 'rubricCriterionLevel'), descending);
  return [problem('RUBRIC_LEVELS_UNORDERED', detail, { pointer: at, hint: 'List the levels from low to high' })];
};
