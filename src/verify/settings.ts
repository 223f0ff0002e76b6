import type { TimeLeft } from '../canonical/index.js';
import type { Documents } from '../contexts/index.js';
import { createResolver, type Resolver } from '../did/index.js';
import { JWT_ALGORITHMS, type JwtAlgorithm } from '../jwt/index.js';
import {
  argumentError,
  assertKnown,
  assertObject,
  assertOneOf,
  assertSharedOptions,
  assertString,
  type Limits,
  resolveLimits,
} from '../lib/index.js';
import { CRYPTOSUITES, type CryptosuiteId } from '../proof/index.js';
import { validateClass } from '../schema/index.js';
import type { Trace } from '../types/index.js';
import type { SkippableCheck, VerifyOptions } from './options.js';

/** Every option, with its default where it has one. */
type Options = { [Name in keyof Required<VerifyOptions>]: VerifyOptions[Name] };

export interface Settings extends Options {
  now: Date;
  clockTolerance: number;
  documents: Documents;
  suites: readonly CryptosuiteId[];
  algorithms: readonly JwtAlgorithm[];
  limits: Limits;
  /** Remembers what was looked up, for the length of this verification. */
  resolver: Resolver;
  /** What is verified is inside another credential. */
  nested: boolean;
  /** For the canonical forms of the credential and of its proofs together. */
  timeLeft: TimeLeft;
  /** What `trace` threw, which is the caller's own business. */
  traceFailure: unknown[];
}

/** Options that make a check required. */
const DEMANDS = { expectedRecipient: 'recipient', trustedIssuers: 'trust' } as const;

const OPTIONS: Record<keyof VerifyOptions, true> = {
  now: true,
  clockTolerance: true,
  documents: true,
  fetch: true,
  didResolver: true,
  suites: true,
  algorithms: true,
  expectedRecipient: true,
  trustedIssuers: true,
  challenge: true,
  domain: true,
  allowUnauthenticatedIssuer: true,
  allowMissingSub: true,
  skip: true,
  fastPath: true,
  limits: true,
  signal: true,
  trace: true,
};
const OPTION_NAMES = Object.keys(OPTIONS);

const SUITES = [...CRYPTOSUITES.keys()] as CryptosuiteId[];

/** Names of the options of `verifyCredential`. */
export const VERIFY_OPTIONS: readonly string[] = Object.keys(OPTIONS);

const SKIPPABLE: Record<SkippableCheck, true> = {
  schema: true,
  validity: true,
  status: true,
  evidence: true,
  endorsements: true,
  recipient: true,
  trust: true,
};

/** The options with their defaults. A wrong option is the caller's mistake and throws, lest it weaken a check unseen. */
export function resolveSettings(given: VerifyOptions): Settings {
  assertObject(given as unknown, 'options');
  assertKnown(given, OPTION_NAMES);
  // Each option is read once, own or inherited, so that what was checked is what is used.
  const { documents, fetch, didResolver, signal, trace, fastPath, limits: bounds } = given;
  assertSharedOptions({ documents, fetch, didResolver, signal, trace, fastPath });
  const limits = resolveLimits(bounds);
  const traceFailure: unknown[] = [];
  const settings: Settings = {
    now: given.now ?? new Date(),
    clockTolerance: given.clockTolerance ?? 60,
    documents: documents ?? {},
    fetch,
    didResolver,
    suites: given.suites ?? SUITES,
    algorithms: given.algorithms ?? JWT_ALGORITHMS,
    expectedRecipient: given.expectedRecipient,
    trustedIssuers: given.trustedIssuers,
    challenge: given.challenge,
    domain: given.domain,
    allowUnauthenticatedIssuer: given.allowUnauthenticatedIssuer,
    allowMissingSub: given.allowMissingSub,
    skip: given.skip,
    fastPath,
    limits,
    signal,
    trace: trace && guardedTrace(trace, traceFailure),
    resolver: createResolver({ documents, fetch, didResolver, limits, signal }),
    nested: false,
    timeLeft: { milliseconds: limits.canonicalizationTime },
    traceFailure,
  };
  assertSettings(settings);
  return settings;
}

function assertSettings(settings: Settings): void {
  const { skip, trustedIssuers, domain, challenge, expectedRecipient } = settings;
  assertTime(settings);
  assertEach(settings.suites, SUITES, 'options.suites');
  assertEach(settings.algorithms, JWT_ALGORITHMS, 'options.algorithms');
  assertEach(skip ?? [], Object.keys(SKIPPABLE), 'options.skip');
  assertStrings(trustedIssuers ?? [], 'options.trustedIssuers');
  if (typeof domain !== 'string') assertStrings(domain ?? [], 'options.domain');
  if (domain?.length === 0) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.domain" must not be empty');
  }
  if (challenge !== undefined) assertString(challenge, 'options.challenge');
  if (expectedRecipient !== undefined) assertRecipient(expectedRecipient);
  for (const [option, check] of Object.entries(DEMANDS)) {
    if (settings[option as keyof typeof DEMANDS] !== undefined && skip?.includes(check)) {
      throw argumentError(
        'ERR_INVALID_ARG_VALUE',
        `"options.${option}" demands the check that "options.skip" leaves out`,
      );
    }
  }
}

function guardedTrace(trace: Trace, failure: unknown[]): Trace {
  return (step, bytes) => {
    try {
      trace(step, bytes);
    } catch (cause) {
      failure.push(cause);
      throw cause;
    }
  };
}

function assertTime({ now, clockTolerance }: Settings): void {
  if (!(now instanceof Date)) throw argumentError('ERR_INVALID_ARG_TYPE', '"options.now" must be a Date');
  if (Number.isNaN(now.getTime())) throw argumentError('ERR_INVALID_ARG_VALUE', '"options.now" must be a valid Date');
  if (typeof clockTolerance !== 'number') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.clockTolerance" must be a number of seconds');
  }
  if (!Number.isFinite(clockTolerance) || clockTolerance < 0) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.clockTolerance" must be a number of seconds');
  }
}

function assertEach(values: unknown, allowed: readonly string[], name: string): void {
  assertStrings(values, name);
  for (const value of values) assertOneOf(value, allowed, name);
}

function assertStrings(value: unknown, name: string): asserts value is string[] {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be an array of strings`);
  }
}

function assertRecipient(recipient: unknown): void {
  assertObject(recipient, 'options.expectedRecipient');
  assertKnown(recipient, ['id', 'identifier', 'identityType'], 'options.expectedRecipient');
  const { id, identifier, identityType } = recipient;
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const byId = isText(id) && identifier === undefined && identityType === undefined;
  const byIdentifier = id === undefined && isText(identifier) && isIdentifierType(identityType);
  if (!byId && !byIdentifier) {
    throw argumentError(
      'ERR_INVALID_ARG_VALUE',
      '"options.expectedRecipient" must have either an "id", or an "identifier" and its "identityType"',
    );
  }
}

function isIdentifierType(identityType: unknown): boolean {
  if (typeof identityType !== 'string') return false;
  const identity = { type: 'IdentityObject', hashed: false, identityHash: 'x', identityType };
  return validateClass('IdentityObject', identity).length === 0;
}
