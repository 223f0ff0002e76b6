import { resolveController } from '../../did/index.js';
import { issuerId, problem } from '../../lib/index.js';
import type { Problem, ProofReport } from '../../types/index.js';
import { attemptProofs, type PlacedAttempt } from '../attempt-proofs.js';
import { type Attempt, type CheckFunction, issuerOf, type Outcome } from '../state.js';

/**
 * Passes when at least one proof verifies for the expected purpose, with every proof that it builds on. Of several that
 * verify, the one whose key is the issuer's counts.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains VC Data Integrity 1.0, 4.5}
 */
export const checkProof: CheckFunction = async (received, state) => {
  if (received.token) {
    // Loaded by who verifies tokens.
    const { attemptToken } = await import('../attempt-token.js');
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
  // Proofs of strangers must not use up what the issuer's own document needs.
  await resolveController(issuerId(received.credential) ?? '', state.settings.resolver);
  const attempts = await attemptProofs(received, state);
  const best = attempts.reduce((left, right) => (rank(right.attempt) > rank(left.attempt) ? right : left));
  const { proof } = best.attempt;
  state.attempt = best.attempt;
  // A proof that does not verify takes nothing from one that does.
  const others = attempts
    .filter((attempt) => attempt !== best)
    .flatMap(({ attempt }) => attempt.proof.problems ?? [])
    .map((found): Problem => (proof.status === 'passed' ? { ...found, severity: 'warning' } : found));
  return {
    proofs: attempts.map(toReport),
    ...proof,
    problems: [...(proof.problems ?? []), ...others],
  };
};

const STATUS_RANK = { passed: 3, failed: 2, undetermined: 1, skipped: 0 } as const;
const ISSUER_RANK = { passed: 3, undetermined: 2, failed: 1, skipped: 0 } as const;

/**
 * The proof that counts is the one that comes closest to a proof by the issuer: one that is beside it, by whomever, must
 * not hide that such a proof could not be decided.
 */
function rank(attempt: Attempt): number {
  const { proof } = attempt;
  const issuer = issuerOf(attempt);
  const lost = proof.status === 'failed' || issuer.status === 'failed';
  const won = proof.status === 'passed' && issuer.status === 'passed';
  return (won ? 2 : lost ? 0 : 1) * 16 + STATUS_RANK[proof.status] * 4 + ISSUER_RANK[issuer.status];
}

function toReport({ pointer, attempt }: PlacedAttempt): ProofReport {
  const { proof, securing } = attempt;
  const { status, reason, problems = [] } = proof;
  return {
    pointer,
    status,
    issuer: issuerOf(attempt).status,
    ...(reason === undefined ? {} : { reason }),
    ...(securing === undefined ? {} : { securing }),
    problems,
  };
}

function failure(found: Problem): Outcome {
  return { status: 'failed', problems: [found] };
}
