import type { Outcome, VerificationState } from '../state.js';
import { judge } from '../state.js';

/** Passes when the input is a credential in a known form, within the limits, in strict compact form. */
export function checkFormat(state: VerificationState): Outcome {
  return judge(state.formProblems);
}
