import { CREDENTIALS_V1, CREDENTIALS_V2, isOpenBadgesContext, OPEN_BADGES_V3 } from '../contexts/index.js';
import { problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';
import { describe } from './describe.js';

interface RequiredContext {
  name: string;
  hint: string;
  matches: (entry: unknown) => boolean;
}

/** A credential that begins with the context of version 1.1 has the right one: that is what decides about the version. */
const W3C: RequiredContext = {
  name: 'W3C',
  hint: CREDENTIALS_V2,
  matches: (entry) => entry === CREDENTIALS_V2 || entry === CREDENTIALS_V1,
};
const OPEN_BADGES: RequiredContext = { name: 'Open Badges', hint: OPEN_BADGES_V3, matches: isOpenBadgesContext };

/** Says in one problem why `@context` does not begin as its schema demands. */
export function explainContext(contexts: unknown, pointer: string, badge: boolean): Problem {
  const required = badge ? [W3C, OPEN_BADGES] : [W3C];
  const hint = `Begin "@context" with ${required.map((context) => `"${context.hint}"`).join(', then ')}`;
  if (contexts === undefined) return problem('CONTEXT_MISSING', 'There is no "@context"', { pointer, hint });
  if (!Array.isArray(contexts)) {
    return problem('WRONG_TYPE', `"@context" is ${describe(contexts)}; an array is required`, { pointer, hint });
  }
  for (const context of required) {
    if (!contexts.some(context.matches)) {
      return problem('CONTEXT_MISSING', `The ${context.name} context is not in "@context"`, { pointer, hint });
    }
  }
  const wrong = required.findIndex((context, index) => !context.matches(contexts[index]));
  const detail = `Entry ${wrong} of "@context" is ${describe(contexts[wrong])} instead of the ${required[wrong]?.name} context`;
  return problem('CONTEXT_ORDER', detail, { pointer: `${pointer}/${wrong}`, hint });
}
