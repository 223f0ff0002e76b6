import { canonicalize, contextProblems, expand, orderProblems } from '../../canonical/index.js';
import { hasError } from '../../lib/index.js';
import { type CheckFunction, judge } from '../state.js';

/**
 * Passes when every context is known and in order and every term is defined. A token signs its text, whatever the terms
 * mean, so there an undefined term is only a warning.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#validating-contexts VC Data Integrity 1.0, 4.6}
 */
export const checkContext: CheckFunction = async ({ credential, form }, state) => {
  const { documents, limits, signal, timeLeft } = state.settings;
  const problems = contextProblems(credential, documents, limits);
  if (hasError(problems)) return judge(problems);
  if (form === 'jwt') {
    const { problems: found = [] } = await expand(credential, documents);
    return judge(found.map((entry) => ({ ...entry, severity: 'warning' })));
  }
  const result = await canonicalize(credential, { documents, limits, signal, timeLeft });
  if (result.problems) {
    const undecided = result.problems.some(({ code }) => code === 'CANONICALIZATION_TOO_COMPLEX');
    return { status: undecided ? 'undetermined' : 'failed', problems: result.problems };
  }
  state.canonical = result.canonical;
  return judge([...problems, ...orderProblems(credential)]);
};
