import { below, problem } from '../../lib/index.js';
import type { ResultRule } from './described-results.js';

/**
 * A result whose description has the type `Status` has a `status`.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const resultStatusPresent: ResultRule = ({ result, description, place }) => {
  if (description?.resultType !== 'Status' || Object.hasOwn(result, 'status')) return [];
  const detail = 'The result is described as a status and has none';
  const hint = 'Add "status", for example "Completed"';
  return [problem('RESULT_STATUS_MISSING', detail, { pointer: below(place, 'status'), hint })];
};
