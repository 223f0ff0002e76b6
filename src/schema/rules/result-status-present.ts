import { child, problem } from '../../lib/index.js';
import { describedResults } from './described-results.js';
import type { Rule } from './rule.js';

/**
 * A result whose description has the type `Status` has a `status`.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const resultStatusPresent: Rule = (subject, pointer) =>
  describedResults(subject, pointer)
    .filter(({ result, description }) => description?.resultType === 'Status' && !Object.hasOwn(result, 'status'))
    .map((entry) =>
      problem('RESULT_STATUS_MISSING', 'The result is described as a status and has none', {
        pointer: child(entry.pointer, 'status'),
        hint: 'Add "status", for example "Completed"',
      }),
    );
