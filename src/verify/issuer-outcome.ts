import type { MethodOutcome, Refusal } from '../did/index.js';
import { problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';
import type { Outcome } from './state.js';

/**
 * Whose key it is: `passed` when the issuer's own document lists it, `failed` when it is known not to be the issuer's,
 * `undetermined` when nothing could be resolved or the key only travels with the credential.
 */
export function issuerOutcome(method: MethodOutcome, issuer: string | undefined, pointer: string): Outcome {
  const warnings = [...method.warnings];
  if (issuer === undefined) {
    const nameless = problem('ISSUER_NOT_AUTHENTICATED', 'The credential names no issuer', { pointer: '/issuer' });
    return { status: 'failed', problems: [nameless, ...warnings] };
  }
  if (method.controller !== undefined && method.controller !== issuer) {
    const foreign = problem('ISSUER_KEY_MISMATCH', `The key belongs to ${method.controller}; the issuer is ${issuer}`, {
      pointer,
      hint: 'Whoever signed this is not who it names as its issuer',
    });
    return { status: 'failed', problems: [foreign, ...warnings] };
  }
  if (method.kind === 'method') return { status: 'passed', problems: warnings };
  return refusedOutcome(method, pointer, warnings);
}

/** An outcome for which there is no answer; who was asked and did not answer may have had one. */
export function refusedOutcome(refused: Refusal, pointer: string, warnings: readonly Problem[] = []): Outcome {
  const problems = [{ pointer, ...refused.problem }, ...warnings];
  if (!refused.undetermined) return { status: 'failed', problems };
  return {
    status: 'undetermined',
    problems,
    excusable: refused.missing === 'unasked' || refused.missing === 'absent',
  };
}
