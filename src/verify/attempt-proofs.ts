import type { CanonicalResult } from '../canonical/index.js';
import { itemPointer, problem } from '../lib/index.js';
import { canonicalizeCovered, type PlacedProof, previousProofs } from '../proof/index.js';
import type { JsonValue } from '../types/index.js';
import { attemptProof, type LinkedProof } from './attempt-proof.js';
import type { Received } from './read-input.js';
import { type Attempt, judge, type Outcome, type VerificationState } from './state.js';

/** A proof that was tried, and where it stands or is named. */
export interface PlacedAttempt {
  pointer: string;
  attempt: Attempt;
}

/**
 * Verifies every embedded proof once, each after the proofs that it builds on, and returns them in the order of the
 * credential.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains VC Data Integrity 1.0, 4.5}
 */
export async function attemptProofs(received: Received, state: VerificationState): Promise<PlacedAttempt[]> {
  const { proofs } = received;
  const pointers = proofs.map((_, index) => itemPointer(received.proof, '/proof', index));
  const links = previousProofs(proofs, pointers);
  const attempts = new Map<number, Attempt>();
  const canonicalForms = new Map<string, Promise<CanonicalResult>>();

  async function attempt(index: number): Promise<Attempt> {
    const known = attempts.get(index);
    if (known) return known;
    const { previous, problems } = links[index] as (typeof links)[number];
    const tried: PlacedAttempt[] = [];
    for (const reference of previous) {
      tried.push({ pointer: reference.pointer, attempt: await attempt(reference.index) });
    }
    const linked: LinkedProof = {
      proof: proofs[index] as JsonValue,
      pointer: pointers[index] as string,
      previous: problems.length > 0 ? judge([...problems]) : previousOutcome(tried),
      canonicalize: () => covered(previous.map((reference) => reference.index)),
    };
    const result = await attemptProof(linked, received, state);
    attempts.set(index, result);
    return result;
  }

  /** One canonical form for each set of previous proofs, in the order of the credential. */
  async function covered(previous: readonly number[]): Promise<CanonicalResult | undefined> {
    const { canonical, settings } = state;
    if (canonical === undefined || previous.length === 0) return canonical === undefined ? undefined : { canonical };
    const indexes = [...previous].sort((left, right) => left - right);
    const key = indexes.join();
    const { documents, limits, signal, timeLeft, fastPath, trace } = settings;
    const form =
      canonicalForms.get(key) ??
      canonicalizeCovered(received.credential, indexes.map(place), {
        documents,
        limits,
        signal,
        timeLeft,
        fastPath,
        trace,
      });
    canonicalForms.set(key, form);
    return form;
  }

  function place(index: number): PlacedProof {
    return { proof: proofs[index] as JsonValue, pointer: pointers[index] as string };
  }

  const all: PlacedAttempt[] = [];
  for (const [index, pointer] of pointers.entries()) all.push({ pointer, attempt: await attempt(index) });
  return all;
}

/** Each proof that a chained proof builds on has to verify by itself. */
function previousOutcome(tried: readonly PlacedAttempt[]): Outcome {
  const unverified = tried.filter(({ attempt }) => attempt.proof.status !== 'passed');
  if (unverified.length === 0) return { status: 'passed' };
  return {
    status: unverified.some(({ attempt }) => attempt.proof.status === 'failed') ? 'failed' : 'undetermined',
    problems: unverified.map(({ pointer }) =>
      problem('PROOF_PREVIOUS_NOT_VERIFIED', 'The proof builds on one that does not verify', { pointer }),
    ),
  };
}
