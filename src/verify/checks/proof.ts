import { itemPointer, problem } from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { attemptProof } from '../attempt-proof.js';
import { attemptToken } from '../attempt-token.js';
import type { Received } from '../read-input.js';
import type { Attempt, CheckFunction, Outcome, VerificationState } from '../state.js';

/**
 * Passes when at least one proof verifies for the expected purpose. Of several that verify, the one whose key is the
 * issuer's counts.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains VC Data Integrity 1.0, 4.5}
 */
export const checkProof: CheckFunction = async (received, state) => {
  if (received.token) {
    state.attempt = await attemptToken(received, received.token, state);
    return state.attempt.proof;
  }
  const { proofs } = received;
  const limit = state.settings.limits.proofs;
  if (proofs.length === 0) {
    return failure(
      problem('PROOF_MISSING', 'The credential has no "proof"', { pointer: '/proof', hint: 'Ask for the signed file' }),
    );
  }
  if (proofs.length > limit) {
    return failure(
      problem('PROOF_TOO_MANY', `There are ${proofs.length} proofs; the limit is ${limit}`, { pointer: '/proof' }),
    );
  }
  const attempts = await attemptAll(received, state);
  const best = attempts.reduce((left, right) => (rank(right) > rank(left) ? right : left));
  state.attempt = best;
  // A proof that does not verify takes nothing from one that does.
  const others = attempts
    .filter((attempt) => attempt !== best)
    .flatMap(({ proof }) => proof.problems ?? [])
    .map((found): Problem => (best.proof.status === 'passed' ? { ...found, severity: 'warning' } : found));
  return { ...best.proof, problems: [...(best.proof.problems ?? []), ...others] };
};

async function attemptAll(received: Received, state: VerificationState): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const [index, proof] of received.proofs.entries()) {
    attempts.push(await attemptProof(proof, itemPointer(received.proof, '/proof', index), received, state));
  }
  return attempts;
}

function rank({ proof, issuer }: Attempt): number {
  const score = { passed: 3, failed: 2, undetermined: 1, skipped: 0 };
  const owner = { passed: 3, undetermined: 2, failed: 1, skipped: 0 };
  return score[proof.status] * 4 + owner[issuer.status];
}

function failure(found: Problem): Outcome {
  return { status: 'failed', problems: [found] };
}
