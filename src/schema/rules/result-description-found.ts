import { below, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import type { ResultRule } from './described-results.js';

/**
 * The description that a result names is one of the achievement's.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const resultDescriptionFound: ResultRule = ({ reference, description, place }) => {
  if (description !== undefined) return [];
  const detail = `The achievement has no result description ${describe(reference)}`;
  const hint = 'Use the "id" of an entry of "resultDescription" of the achievement';
  return [problem('RESULT_DESCRIPTION_NOT_FOUND', detail, { pointer: below(place, 'resultDescription'), hint })];
};
