import {
  assertKnown,
  assertObject,
  BULK_OPTIONS,
  bulk,
  oneByOne,
  pickOptions,
  resolveConcurrency,
} from '../lib/index.js';
import type { BulkFailure, BulkOptions, VerificationResult } from '../types/index.js';
import type { VerifyOptions } from './options.js';
import { resolveSettings, VERIFY_OPTIONS } from './settings.js';
import { verifyCredential } from './verify-credential.js';

/** Options of `verifyCredentials`: those of `verifyCredential`, and those of a run. */
export interface VerifyCredentialsOptions extends VerifyOptions, BulkOptions {}

/** What became of one credential of many. */
export type VerifyCredentialsResult =
  | {
      /** Place of the credential in the input, from 0. */
      index: number;
      status: 'verified';
      result: Extract<VerificationResult, { verified: true }>;
    }
  | {
      /** Place of the credential in the input, from 0. */
      index: number;
      status: 'not-verified';
      result: Extract<VerificationResult, { verified: false }>;
    }
  | BulkFailure;

/**
 * Verifies many credentials, each as `verifyCredential` does and by itself: nothing that was fetched for one is used for
 * another. The results come in the order of the input. What is wrong with a credential is in its `result`; `failed` is what
 * could not be verified at all, because `trace` throws.
 *
 * The input is read as with `signCredentials`: only as results are taken, and closed when the loop is left.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong argument, at the call; besides, while
 *   iterating, the reason of an aborted `signal`, and what the input or `onProgress` throws
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verification Open Badges 3.0, 9}
 *
 * @example
 * ```ts
 * for await (const entry of verifyCredentials(texts, { documents })) {
 *   if (entry.status === 'verified') show(entry.result.credential);
 *   else if (entry.status === 'not-verified') console.log(entry.index, formatReport(entry.result));
 * }
 * ```
 */
export function verifyCredentials(
  inputs: Iterable<unknown> | AsyncIterable<unknown>,
  options: VerifyCredentialsOptions = {},
): AsyncGenerator<VerifyCredentialsResult, void, undefined> {
  assertObject(options as unknown, 'options');
  assertKnown(options, [...VERIFY_OPTIONS, ...BULK_OPTIONS]);
  const single: VerifyOptions = pickOptions(options, VERIFY_OPTIONS);
  resolveSettings(single);
  const work = oneByOne(async (input: unknown, index, signal) =>
    verificationEntry(index, await verifyCredential(input, { ...single, signal })),
  );
  const concurrency = resolveConcurrency(options.concurrency);
  return bulk({ source: inputs, work, batchSize: 1, concurrency, signal: single.signal, good: 'verified' }, options);
}

export function verificationEntry(index: number, result: VerificationResult): VerifyCredentialsResult {
  return result.verified ? { index, status: 'verified', result } : { index, status: 'not-verified', result };
}
