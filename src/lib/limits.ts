import { argumentError, assertObject } from './guards.js';

/** Upper bounds for what is read. Each is far above any real badge and far below what hurts. */
export interface Limits {
  /**
   * Length of the input: UTF-16 units of a text, or of all texts in an object.
   *
   * @default 8_388_608
   */
  inputLength: number;
  /**
   * Levels of nesting.
   *
   * @default 32
   */
  depth: number;
  /**
   * JSON values: objects, arrays and scalars together.
   *
   * @default 10_000
   */
  values: number;
  /**
   * Items of one array.
   *
   * @default 1_000
   */
  arrayItems: number;
  /**
   * Entries of all `@context` of a document together.
   *
   * @default 64
   */
  contexts: number;
  /**
   * Embedded proofs.
   *
   * @default 8
   */
  proofs: number;
  /**
   * Embedded endorsements that are verified; each costs as much as a credential of its own.
   *
   * @default 16
   */
  endorsements: number;
  /**
   * Milliseconds for the canonical forms of a credential and of all its proofs together: a proof that builds on others
   * needs a form of its own, and telling look-alike blank nodes apart takes time.
   *
   * @default 5_000
   */
  canonicalizationTime: number;
  /**
   * Bytes of one document that is fetched; those of issuers with keys for a century stay far below.
   *
   * @default 1_048_576
   */
  documentLength: number;
  /**
   * Requests, redirects and calls of `didResolver` included, that one verification or signing may make: a credential
   * with many proofs must not turn a verifier into a crowd.
   *
   * @default 16
   */
  fetches: number;
  /**
   * Milliseconds that one verification or signing waits for all requests together, so that a host that does not answer
   * costs no more than this, however many keys name it.
   *
   * @default 10_000
   */
  fetchTime: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  inputLength: 8 * 1024 * 1024,
  depth: 32,
  values: 10_000,
  arrayItems: 1_000,
  contexts: 64,
  proofs: 8,
  endorsements: 16,
  canonicalizationTime: 5_000,
  documentLength: 1024 * 1024,
  fetches: 16,
  fetchTime: 10_000,
};

/**
 * The limits with their defaults. A limit that is no number would be no limit, so it is refused.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE`
 */
export function resolveLimits(given: { [K in keyof Limits]?: Limits[K] | undefined } = {}): Limits {
  assertObject(given as unknown, 'options.limits');
  const limits = { ...DEFAULT_LIMITS };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
      throw argumentError('ERR_INVALID_ARG_VALUE', `"options.limits" has no limit "${name}"`);
    }
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || value < 0) {
      throw argumentError('ERR_INVALID_ARG_VALUE', `"options.limits.${name}" must be a whole number of at least 0`);
    }
    limits[name as keyof Limits] = value;
  }
  return limits;
}
