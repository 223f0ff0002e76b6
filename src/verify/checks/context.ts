import {
  canonicalize,
  contextProblems,
  endorsementConflicts,
  orderProblems,
  termProblems,
  withinTime,
} from '../../canonical/index.js';
import { resolveController } from '../../did/index.js';
import { hasError, issuerId } from '../../lib/index.js';
import type { Check, JsonObject, NestedResult, Problem } from '../../types/index.js';
import { embeddedEndorsements, verifyEndorsements } from '../embedded-endorsements.js';
import { type CheckFunction, judge, type Outcome, type VerificationState } from '../state.js';

/**
 * Passes when every context is known and in order and every term is defined. A token signs its text, whatever the terms
 * mean, so there what JSON-LD finds is only a warning.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#validating-contexts VC Data Integrity 1.0, 4.6}
 */
export const checkContext: CheckFunction = async ({ credential, form }, state) => {
  const { documents, limits, signal, timeLeft, fastPath, trace } = state.settings;
  const problems = contextProblems(credential, documents, limits);
  if (hasError(problems)) return judge(problems);
  if (form === 'jwt') {
    const find = async () => ({ problems: await termProblems(credential, { documents, limits, fastPath, trace }) });
    const { problems: found } = await withinTime(timeLeft, find);
    return judge(found.map((entry) => ({ ...entry, severity: 'warning' })));
  }
  const result = await canonicalize(credential, { documents, limits, signal, timeLeft, fastPath, trace });
  if (result.problems) {
    const undecided = result.problems.some(({ code }) => code === 'CANONICALIZATION_TOO_COMPLEX');
    return { status: undecided ? 'undetermined' : 'failed', problems: result.problems };
  }
  const conflict = await unprovenConflict(credential, state);
  if (conflict) return conflict;
  state.canonical = result.canonical;
  return judge([...problems, ...orderProblems(credential)]);
};

/**
 * Where an embedded endorsement has a proof of its own, what it says may stand there only: that proof fixes its place. It
 * does so only if it is right, which is found out where something depends on it.
 */
async function unprovenConflict(credential: JsonObject, state: VerificationState): Promise<Outcome | undefined> {
  const { documents, timeLeft, fastPath } = state.settings;
  const conflicts = async (verified: string[]): Promise<Problem[]> => {
    const find = async () => ({
      problems: await endorsementConflicts(credential, new Set(verified), { documents, fastPath }),
    });
    return (await withinTime(timeLeft, find)).problems;
  };
  if ((await conflicts([])).length === 0) return undefined;
  // What endorsers publish must not use up what the issuer's own document needs.
  await resolveController(issuerId(credential) ?? '', state.settings.resolver);
  const nested = await verifyEndorsements(credential, state);
  const remaining = await conflicts(nested.filter(isProven).map(({ pointer }) => pointer));
  if (remaining.length === 0) return undefined;
  const all = nested.length === embeddedEndorsements(credential).length;
  const open =
    !all ||
    judge(remaining).status === 'undetermined' ||
    nested.some(({ result }) => proofCheck(result)?.status === 'undetermined');
  return {
    status: open ? 'undetermined' : 'failed',
    problems: remaining,
    reason: 'facts could have been moved into or out of an endorsement whose own proof does not verify',
  };
}

/** Every proof of it has to be right: of two that contradict each other the holder would choose. */
function isProven({ result }: NestedResult): boolean {
  const { status, proofs = [] } = proofCheck(result) ?? {};
  return status === 'passed' && proofs.every((proof) => proof.status === 'passed');
}

function proofCheck({ checks }: NestedResult['result']): Check | undefined {
  return checks.find(({ id }) => id === 'proof');
}
