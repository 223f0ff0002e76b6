import { child, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { describedResults } from './described-results.js';
import type { Rule } from './rule.js';

/**
 * The description that a result names is one of the achievement's.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const resultDescriptionFound: Rule = (subject, pointer) =>
  describedResults(subject, pointer)
    .filter(({ description }) => description === undefined)
    .map((entry) =>
      problem(
        'RESULT_DESCRIPTION_NOT_FOUND',
        `The achievement has no result description ${describe(entry.reference)}`,
        {
          pointer: child(entry.pointer, 'resultDescription'),
          hint: 'Use the "id" of an entry of "resultDescription" of the achievement',
        },
      ),
    );
