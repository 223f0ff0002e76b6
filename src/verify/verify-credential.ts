import { problem } from '../lib/index.js';
import type { Check, CheckId, Problem, VerifiableCredential, VerificationResult } from '../types/index.js';
import { checkContext } from './checks/context.js';
import { checkEndorsements } from './checks/endorsements.js';
import { checkEvidence } from './checks/evidence.js';
import { checkFormat } from './checks/format.js';
import { checkIssuer } from './checks/issuer.js';
import { checkProof } from './checks/proof.js';
import { checkRecipient } from './checks/recipient.js';
import { checkSchema } from './checks/schema.js';
import { checkStatus } from './checks/status.js';
import { checkTrust } from './checks/trust.js';
import { checkValidity } from './checks/validity.js';
import type { VerifyOptions } from './options.js';
import { readInput } from './read-input.js';
import { resolveSettings, type Settings } from './settings.js';
import { type CheckFunction, LEFT_OUT, type Outcome, skipped, type VerificationState } from './state.js';

interface CheckEntry {
  id: CheckId;
  run: CheckFunction;
  required: (settings: Settings) => boolean;
  /** Runs on a document that the format check refused, to show what else is wrong with it. */
  toleratesFormat?: boolean;
}

const always = () => true;
const never = () => false;

/** The checks after `format`, in their order. Adding one is a file and a line here. */
const CHECKS: readonly CheckEntry[] = [
  { id: 'context', run: checkContext, required: always },
  { id: 'schema', run: checkSchema, required: always, toleratesFormat: true },
  { id: 'proof', run: checkProof, required: always },
  { id: 'issuer', run: checkIssuer, required: always },
  { id: 'validity', run: checkValidity, required: always, toleratesFormat: true },
  { id: 'status', run: checkStatus, required: always, toleratesFormat: true },
  { id: 'evidence', run: checkEvidence, required: never, toleratesFormat: true },
  { id: 'endorsements', run: checkEndorsements, required: never },
  { id: 'recipient', run: checkRecipient, required: ({ expectedRecipient }) => expectedRecipient !== undefined },
  { id: 'trust', run: checkTrust, required: ({ trustedIssuers }) => trustedIssuers !== undefined },
];

/** Checks that must have passed where they are required: a credential is never verified because they were skipped. */
const INDISPENSABLE: ReadonlySet<CheckId> = new Set(['format', 'context', 'proof', 'issuer', 'recipient', 'trust']);

/**
 * Verifies a credential that somebody handed over: an object, JSON text, or a compact JWS. Always runs the same eleven
 * checks in the same order and never throws because of the credential; whatever is wrong with it is in the result.
 *
 * `verified` is true only when no required check failed or was left undetermined. Controller documents of issuers that are
 * not a did:key or did:jwk come from `documents`, or from `didResolver` and `fetch`; without those nothing is fetched.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong option; otherwise only the reason
 *   of an aborted `signal`, or what `trace` throws
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verification Open Badges 3.0, 9}
 *
 * @example
 * ```ts
 * const result = await verifyCredential(text, { documents: { 'https://issuer.example': controllerDocument } });
 * if (result.verified) show(result.credential);
 * else console.log(formatReport(result));
 * ```
 */
export async function verifyCredential(input: unknown, options: VerifyOptions = {}): Promise<VerificationResult> {
  return verifyWith(input, resolveSettings(options));
}

async function verifyWith(input: unknown, settings: Settings): Promise<VerificationResult> {
  settings.signal?.throwIfAborted();
  const { received, problems: formProblems } = readInput(input, settings.limits);
  const state: VerificationState = {
    settings,
    formProblems,
    verifyNested: (nested) => verifyWith(nested, nestedSettings(settings)),
    ...(received ? { received } : {}),
  };
  const format = checkFormat(state);
  const checks: Check[] = [toCheck('format', true, format)];
  for (const entry of CHECKS) {
    const outcome = await runCheck(entry, state, format.status === 'passed');
    const open = entry.id === 'issuer' && outcome.status === 'undetermined' && outcome.excusable === true;
    const excused = open && settings.allowUnauthenticatedIssuer === true;
    checks.push(toCheck(entry.id, entry.required(settings) && !excused && outcome.reason !== LEFT_OUT, outcome));
  }
  const problems = allProblems(checks);
  const securing = state.attempt?.securing && { securing: state.attempt.securing };
  const credential = received?.credential;
  if (credential && checks.every(isSatisfied)) {
    const verified = credential as unknown as VerifiableCredential;
    return { checks, problems, ...securing, verified: true, credential: verified };
  }
  return {
    checks,
    problems,
    ...securing,
    verified: false,
    credential: null,
    ...(credential && { unverified: credential }),
  };
}

/** What is asked of the learner, or of the presentation of the whole, is not asked of a credential inside. */
function nestedSettings(settings: Settings): Settings {
  return {
    ...settings,
    expectedRecipient: undefined,
    trustedIssuers: undefined,
    challenge: undefined,
    domain: undefined,
    trace: undefined,
    nested: true,
    skip: [...new Set([...(settings.skip ?? []), 'endorsements' as const])],
  };
}

/** The problems of all checks, without what an earlier check found at the same place. */
function allProblems(checks: readonly Check[]): Problem[] {
  const reported = new Set<string>();
  const all: Problem[] = [];
  const place = ({ severity, code, pointer }: Problem) => `${severity} ${code} ${pointer}`;
  for (const { problems } of checks) {
    const fresh = problems.filter((found) => found.pointer === undefined || !reported.has(place(found)));
    for (const found of fresh) reported.add(place(found));
    all.push(...fresh);
  }
  return all;
}

function isSatisfied({ id, required, status }: Check): boolean {
  return !required || status === 'passed' || (status === 'skipped' && !INDISPENSABLE.has(id));
}

async function runCheck(entry: CheckEntry, state: VerificationState, formatPassed: boolean): Promise<Outcome> {
  const { settings, received } = state;
  if (!received) return skipped('the input could not be read');
  if (!formatPassed && !entry.toleratesFormat) return skipped('the format check failed');
  if ((settings.skip as readonly CheckId[] | undefined)?.includes(entry.id)) return skipped(LEFT_OUT);
  settings.signal?.throwIfAborted();
  try {
    return await entry.run(received, state);
  } catch (error) {
    settings.signal?.throwIfAborted();
    if (settings.traceFailure.length > 0) throw settings.traceFailure[0];
    const failure = problem('INTERNAL_ERROR', messageOf(error));
    return { status: 'undetermined', problems: [failure], reason: 'the check itself failed' };
  }
}

/** What is thrown may come out of the caller's own objects, and may throw again when it is looked at. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : 'Unknown error';
  } catch {
    return 'Unknown error';
  }
}

function toCheck(id: CheckId, required: boolean, { status, problems = [], reason, proofs, nested }: Outcome): Check {
  const check: Check =
    reason === undefined ? { id, required, status, problems } : { id, required, status, reason, problems };
  if (proofs !== undefined) check.proofs = proofs;
  if (nested !== undefined) check.nested = nested;
  return check;
}
