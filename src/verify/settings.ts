import type { TimeLeft } from '../canonical/index.js';
import type { Documents } from '../contexts/index.js';
import { createResolver, type Resolver } from '../did/index.js';
import { JWT_ALGORITHMS } from '../jwt/index.js';
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
import { CRYPTOSUITES } from '../proof/index.js';
import { validateClass } from '../schema/index.js';
import type { Trace } from '../types/index.js';
import type { SkippableCheck, VerifyOptions } from './options.js';

export type Settings = Omit<VerifyOptions, 'suites'> & {
  now: Date;
  clockTolerance: number;
  documents: Documents;
  suites: readonly string[];
  algorithms: readonly string[];
  limits: Limits;
  /** Remembers what was looked up, for the length of this verification. */
  resolver: Resolver;
  /** What is verified is inside another credential. */
  nested?: boolean;
  /** For the canonical forms of the credential and of its proofs together. */
  timeLeft: TimeLeft;
  /** What `trace` threw, which is the caller's own business. */
  traceFailure: unknown[];
};

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
  limits: true,
  signal: true,
  trace: true,
};

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
  assertKnown(given, Object.keys(OPTIONS));
  // Each is read once, own or inherited, so that what was checked is what is used.
  const options: VerifyOptions = Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [name, given[name as keyof VerifyOptions]]),
  );
  assertSharedOptions(options);
  const traceFailure: unknown[] = [];
  const documents = options.documents ?? {};
  const limits = resolveLimits(options.limits);
  const { fetch, didResolver, signal } = options;
  const settings: Settings = {
    ...options,
    now: options.now ?? new Date(),
    clockTolerance: options.clockTolerance ?? 60,
    documents,
    suites: options.suites ?? [...CRYPTOSUITES.keys()],
    algorithms: options.algorithms ?? JWT_ALGORITHMS,
    limits,
    timeLeft: { milliseconds: limits.canonicalizationTime },
    resolver: createResolver({ documents, fetch, didResolver, limits, signal }),
    traceFailure,
    ...(options.trace === undefined ? {} : { trace: guardedTrace(options.trace, traceFailure) }),
  };
  assertTime(settings);
  assertEach(settings.suites, [...CRYPTOSUITES.keys()], 'options.suites');
  assertEach(settings.algorithms, JWT_ALGORITHMS, 'options.algorithms');
  assertEach(options.skip ?? [], Object.keys(SKIPPABLE), 'options.skip');
  assertStrings(options.trustedIssuers ?? [], 'options.trustedIssuers');
  if (typeof options.domain !== 'string') assertStrings(options.domain ?? [], 'options.domain');
  if (options.domain?.length === 0) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.domain" must not be empty');
  }
  if (options.challenge !== undefined) assertString(options.challenge, 'options.challenge');
  if (options.expectedRecipient !== undefined) assertRecipient(options.expectedRecipient);
  for (const [option, check] of Object.entries(DEMANDS)) {
    if (options[option as keyof VerifyOptions] !== undefined && options.skip?.includes(check)) {
      throw argumentError(
        'ERR_INVALID_ARG_VALUE',
        `"options.${option}" demands the check that "options.skip" leaves out`,
      );
    }
  }
  return settings;
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
