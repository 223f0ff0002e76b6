import type { Documents } from '../contexts/index.js';
import { JWT_ALGORITHMS } from '../jwt/index.js';
import { argumentError, assertObject, assertOneOf, DEFAULT_LIMITS, isObject, type Limits } from '../lib/index.js';
import { CRYPTOSUITES } from '../proof/index.js';
import type { VerifyOptions } from './options.js';

export type Settings = VerifyOptions & {
  now: Date;
  clockTolerance: number;
  documents: Documents;
  suites: readonly string[];
  algorithms: readonly string[];
  limits: Limits;
};

const SKIPPABLE = ['schema', 'validity', 'status', 'evidence', 'endorsements', 'recipient', 'trust'];

/** The options with their defaults. A wrong option is the caller's mistake and throws, lest it weaken a check unseen. */
export function resolveSettings(options: VerifyOptions): Settings {
  assertObject(options as unknown, 'options');
  const settings: Settings = {
    ...options,
    now: options.now ?? new Date(),
    clockTolerance: options.clockTolerance ?? 60,
    documents: options.documents ?? {},
    suites: options.suites ?? [...CRYPTOSUITES.keys()],
    algorithms: options.algorithms ?? JWT_ALGORITHMS,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };
  if (!(settings.now instanceof Date) || Number.isNaN(settings.now.getTime())) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.now" must be a valid Date');
  }
  if (!Number.isFinite(settings.clockTolerance) || settings.clockTolerance < 0) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.clockTolerance" must be a number of seconds');
  }
  assertObject(settings.documents, 'options.documents');
  assertStrings(settings.suites, 'options.suites');
  assertStrings(settings.algorithms, 'options.algorithms');
  for (const algorithm of settings.algorithms) assertOneOf(algorithm, JWT_ALGORITHMS, 'options.algorithms');
  assertStrings(options.trustedIssuers ?? [], 'options.trustedIssuers');
  assertStrings(options.skip ?? [], 'options.skip');
  for (const check of options.skip ?? []) assertOneOf(check, SKIPPABLE, 'options.skip');
  const recipient: unknown = options.expectedRecipient;
  if (recipient !== undefined && !(isObject(recipient) && isRecipient(recipient))) {
    throw argumentError(
      'ERR_INVALID_ARG_VALUE',
      '"options.expectedRecipient" must have an "id", or an "identifier" and its "identityType"',
    );
  }
  if (options.challenge !== undefined && typeof options.challenge !== 'string') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.challenge" must be a string');
  }
  if (options.domain !== undefined && typeof options.domain !== 'string')
    assertStrings(options.domain, 'options.domain');
  return settings;
}

function assertStrings(value: unknown, name: string): void {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be an array of strings`);
  }
}

function isRecipient(recipient: Record<string, unknown>): boolean {
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  return isText(recipient.id) || (isText(recipient.identifier) && isText(recipient.identityType));
}
