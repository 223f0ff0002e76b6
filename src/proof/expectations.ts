import { asArray, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import type { ProofExpectations } from './verify-proof.js';

/**
 * Whether a proof was made for this verifier, this purpose and this time.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof VC Data Integrity 1.0, 4.4}
 */
export function expectationProblems(proof: JsonObject, pointer: string, expected: ProofExpectations): Problem[] {
  return [
    ...timeProblems(proof, pointer, expected),
    ...purposeProblems(proof, pointer, expected),
    ...bindingProblems(proof, pointer, expected),
    ...reuseProblems(proof, pointer),
  ];
}

/** The dates were read before, so here they are dates or absent. */
function timeProblems(proof: JsonObject, pointer: string, { now, clockTolerance }: ProofExpectations): Problem[] {
  const problems: Problem[] = [];
  const tolerance = clockTolerance * 1000;
  const created = parseDateTime(proof.created)?.milliseconds;
  const expires = parseDateTime(proof.expires)?.milliseconds;
  if (created !== undefined && created > now.getTime() + tolerance) {
    const at = { pointer: `${pointer}/created` };
    problems.push(problem('PROOF_CREATED_IN_FUTURE', `The proof was created at ${String(proof.created)}`, at));
  }
  if (expires === undefined) return problems;
  const at = { pointer: `${pointer}/expires` };
  if (expires < now.getTime() - tolerance) {
    problems.push(problem('PROOF_EXPIRED', `The proof expired at ${String(proof.expires)}`, at));
  }
  if (created !== undefined && expires < created) {
    const detail = `The proof expires at ${String(proof.expires)} and was created at ${String(proof.created)}`;
    problems.push(problem('PROOF_PERIOD_REVERSED', detail, at));
  }
  return problems;
}

function purposeProblems(proof: JsonObject, pointer: string, { proofPurpose }: ProofExpectations): Problem[] {
  if (proof.proofPurpose === proofPurpose) return [];
  return [
    problem('PROOF_PURPOSE_MISMATCH', `The purpose is "${String(proof.proofPurpose)}", not "${proofPurpose}"`, {
      pointer: `${pointer}/proofPurpose`,
    }),
  ];
}

/** Whether a proof answers the challenge and names the domain that the verifier demands; a token does neither. */
export function bindingProblems(
  proof: JsonObject,
  pointer: string,
  { challenge, domain }: Pick<ProofExpectations, 'challenge' | 'domain'>,
): Problem[] {
  const problems: Problem[] = [];
  if (challenge === undefined) warnIfBound('challenge');
  else if (proof.challenge !== challenge) {
    problems.push(
      problem('PROOF_CHALLENGE_MISMATCH', 'The proof answers another challenge, or none', {
        pointer: `${pointer}/challenge`,
      }),
    );
  }
  if (domain === undefined) warnIfBound('domain');
  else if (!sameSet(asArray(proof.domain), asArray(domain))) {
    problems.push(
      problem('PROOF_DOMAIN_MISMATCH', 'The proof was made for another domain, or none', {
        pointer: `${pointer}/domain`,
      }),
    );
  }
  return problems;

  function warnIfBound(member: 'challenge' | 'domain'): void {
    if (proof[member] === undefined) return;
    problems.push(
      problem('PROOF_BINDING_NOT_CHECKED', `The proof has a "${member}", and none was expected`, {
        pointer: `${pointer}/${member}`,
        hint: `Pass "${member}" if the proof should be for this exchange only`,
      }),
    );
  }
}

function reuseProblems(proof: JsonObject, pointer: string): Problem[] {
  if (proof.domain === undefined || proof.challenge !== undefined) return [];
  return [
    problem('PROOF_CHALLENGE_MISSING', 'The proof names a "domain" and has no "challenge"', {
      pointer: `${pointer}/domain`,
    }),
  ];
}

function sameSet(left: readonly unknown[], right: readonly unknown[]): boolean {
  const a = new Set(left);
  const b = new Set(right);
  return a.size === b.size && [...a].every((entry) => b.has(entry));
}
