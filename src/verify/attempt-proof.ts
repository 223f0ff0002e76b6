import type { CanonicalResult } from '../canonical/index.js';
import { retrieveVerificationMethod } from '../did/index.js';
import { issuerId } from '../lib/index.js';
import {
  expectationProblems,
  type PlacedProof,
  type ReadableProof,
  readProof,
  verifyProofSignature,
} from '../proof/index.js';
import type { JsonValue, Problem } from '../types/index.js';
import { issuerOutcome } from './issuer-outcome.js';
import type { Received } from './read-input.js';
import { type Attempt, judge, type Outcome, skipped, type VerificationState } from './state.js';

/** The purpose of the proofs of a credential: its issuer asserts what it says. */
const PURPOSE = 'assertionMethod';

/** A proof with what was found about the proofs that it builds on. */
export interface LinkedProof extends PlacedProof {
  /** `passed` when it builds on none. */
  previous: Outcome;
  /** Canonical form of what the proof covers; `undefined` when the credential has none. */
  canonicalize: () => Promise<CanonicalResult | undefined>;
}

/** Verifies one embedded proof, and finds out whose key made it. */
export async function attemptProof(
  linked: LinkedProof,
  received: Received,
  state: VerificationState,
): Promise<Attempt> {
  const { settings } = state;
  const { now, clockTolerance, suites, challenge, domain, documents, limits, timeLeft, signal, trace } = settings;
  const { proof, pointer, previous } = linked;
  const read = readProof(proof, pointer, suites);
  if (!read.readable) {
    const outcome: Outcome = { status: read.undetermined ? 'undetermined' : 'failed', problems: read.problems };
    return { proof: outcome, issuer: skipped('the proof could not be read') };
  }
  const { suite, verificationMethod } = read.readable;
  const method = await retrieveVerificationMethod(verificationMethod, PURPOSE, settings.resolver, { now });
  const demanded = { now, clockTolerance, suites, challenge, domain, proofPurpose: PURPOSE };
  const expected = [...read.problems, ...expectationProblems(read.readable.proof, pointer, demanded)];
  return {
    proof: worse(previous, await signatureOutcome(read.readable)),
    issuer: issuerOutcome(method, issuerId(received.credential), `${pointer}/verificationMethod`),
    securing: {
      form: 'data-integrity',
      profile: suite.id,
      suite: suite.id,
      algorithm: suite.algorithm,
      verificationMethod: method.verificationMethod ?? verificationMethod,
      ...(method.controller === undefined ? {} : { controller: method.controller }),
    },
  };

  async function signatureOutcome(readable: ReadableProof): Promise<Outcome> {
    // No signature saves a proof whose previous proofs failed, and without one of them nobody knows what was signed.
    if (previous.status === 'failed') return judge(expected);
    if (!method.key) return withoutKey(expected, method.kind === 'problem' && !method.undetermined);
    const covered = await linked.canonicalize();
    if (covered === undefined) {
      return { ...undecided(expected), reason: 'the credential has no canonical form; see the context check' };
    }
    if (covered.problems) return judge([...covered.problems, ...expected]);
    const wrong = await verifyProofSignature(
      readable,
      method.key,
      covered.canonical,
      received.credential['@context'] as JsonValue,
      { documents, limits, timeLeft, signal, trace, pointer },
    );
    return judge([...wrong, ...expected]);
  }
}

/** Without a key nothing can be said about the signature; why there is none stands in the `issuer` check. */
export function withoutKey(problems: Problem[], broken: boolean): Outcome {
  return broken
    ? { status: 'failed', problems, reason: 'there is no usable key; see the issuer check' }
    : { ...undecided(problems), reason: 'the key could not be had; see the issuer check' };
}

function undecided(problems: Problem[]): Outcome {
  const judged = judge(problems);
  return judged.status === 'failed' ? judged : { status: 'undetermined', problems };
}

/** The worse of two outcomes, with what both found. */
function worse(previous: Outcome, own: Outcome): Outcome {
  const status = (['failed', 'undetermined'] as const).find((bad) => previous.status === bad || own.status === bad);
  return { ...own, status: status ?? 'passed', problems: [...(previous.problems ?? []), ...(own.problems ?? [])] };
}
