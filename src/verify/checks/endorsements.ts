import { asArray, problem } from '../../lib/index.js';
import type { CheckStatus, NestedResult, Problem, VerifiableCredential } from '../../types/index.js';
import { embeddedEndorsements, verifyEndorsements } from '../embedded-endorsements.js';
import { type CheckFunction, skipped } from '../state.js';

/**
 * Passes when every embedded endorsement verifies by itself, with its own proof, issuer and validity. It is reported, and
 * the credential does not depend on it: what others say about a badge makes it neither better nor worse.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verify-endorsement Open Badges 3.0, 9.2}
 */
export const checkEndorsements: CheckFunction = async ({ credential }, state) => {
  const embedded = embeddedEndorsements(credential);
  if (embedded.length === 0) return skipped('the credential has no endorsements');
  const nested = await verifyEndorsements(credential, state);
  const problems: Problem[] = nested.flatMap((entry) => notVerified(entry));
  const statuses: CheckStatus[] = nested.map(statusOf);
  if (nested.length < embedded.length) {
    statuses.push('undetermined');
    const detail = `There are ${embedded.length} endorsements; the limit is ${nested.length}`;
    problems.push(problem('ENDORSEMENT_NOT_VERIFIED', detail, { pointer: embedded[nested.length]?.pointer ?? '' }));
  }
  const status = (['failed', 'undetermined'] as const).find((worse) => statuses.includes(worse)) ?? 'passed';
  return { status, problems, nested };
};

function isEndorsement({ type }: VerifiableCredential): boolean {
  return asArray(type).includes('EndorsementCredential');
}

function statusOf({ result }: NestedResult): CheckStatus {
  if (result.verified) return isEndorsement(result.credential) ? 'passed' : 'failed';
  return result.checks.some(({ required, status }) => required && status === 'failed') ? 'failed' : 'undetermined';
}

function notVerified({ pointer, result }: NestedResult): Problem[] {
  if (result.verified) {
    if (isEndorsement(result.credential)) return [];
    return [problem('ENDORSEMENT_NOT_VERIFIED', 'What is embedded is no EndorsementCredential', { pointer })];
  }
  const causes = result.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const detail = `The endorsement does not verify by itself: ${[...new Set(causes)].slice(0, 5).join(', ') || 'undecided'}`;
  return [problem('ENDORSEMENT_NOT_VERIFIED', detail, { pointer })];
}
