import { problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * Criteria have `id` or `narrative`.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#criteria Open Badges 3.0, Criteria}
 */
export const criteriaContent: Rule = (criteria, place) => {
  if (Object.hasOwn(criteria, 'id') || Object.hasOwn(criteria, 'narrative')) return [];
  const hint = 'Add "narrative" with the criteria as text, or "id" with the URL of a page that states them';
  return [
    problem('CRITERIA_EMPTY', 'Nothing says what has to be done to earn the achievement', { pointer: place, hint }),
  ];
};
