import {
  assertKnown,
  assertObject,
  BULK_OPTIONS,
  bulk,
  oneByOne,
  pickOptions,
  resolveConcurrency,
} from '../lib/index.js';
import type { BulkFailure, BulkOptions, Secured } from '../types/index.js';
import {
  assertSignCredentialOptions,
  SIGN_CREDENTIAL_OPTIONS,
  type SignCredentialOptions,
  signCredential,
} from './sign-credential.js';

/**
 * Options of `signCredentials`: those of `signCredential`, but for the two that are about one proof, `id` and
 * `previousProof`.
 */
export interface SignCredentialsOptions extends Omit<SignCredentialOptions, 'id' | 'previousProof'>, BulkOptions {}

/** What became of one credential of many. */
export type SignCredentialsResult<T> =
  | {
      /** Place of the credential in the input, from 0. */
      index: number;
      status: 'signed';
      credential: Secured<T>;
    }
  | BulkFailure;

/** Names of the options of `signCredentials` that are those of `signCredential`. */
export const SIGN_CREDENTIALS_OPTIONS: readonly string[] = SIGN_CREDENTIAL_OPTIONS.filter(
  (name) => name !== 'id' && name !== 'previousProof',
);

/**
 * Signs many credentials, each as `signCredential` does, and gives the results in the order of the input. One that cannot
 * be signed is a result as well, and the others go on.
 *
 * Nothing is kept: the input, which may be an endless or an asynchronous one, is read only as results are taken. Leaving
 * the loop closes it. An error of the input itself is thrown after the results of what came before. The event loop gets
 * its turn about every ten milliseconds. To use several cores, see `createWorkerPool` of `credsmith/node`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong argument, at the call
 * @throws {SignError} `ERR_SIGNER_UNSUITABLE` at the call, when the signer's key is not for the `suite`; besides, while
 *   iterating, the reason of an aborted `signal`, and what the input or `onProgress` throws
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof VC Data Integrity 1.0, 4.2}
 *
 * @example
 * ```ts
 * for await (const result of signCredentials(credentials, { signer: keyPair })) {
 *   if (result.status === 'signed') await save(result.credential);
 *   else console.error(`Credential ${result.index}: ${result.error.message}`);
 * }
 * ```
 */
export function signCredentials<T extends object>(
  credentials: Iterable<T> | AsyncIterable<T>,
  options: SignCredentialsOptions,
): AsyncGenerator<SignCredentialsResult<T>, void, undefined> {
  assertObject(options as unknown, 'options');
  assertKnown(options, [...SIGN_CREDENTIALS_OPTIONS, ...BULK_OPTIONS]);
  const single: SignCredentialOptions = pickOptions(options, SIGN_CREDENTIALS_OPTIONS);
  assertSignCredentialOptions(single);
  const work = oneByOne(async (credential: T, index, signal) => ({
    index,
    status: 'signed' as const,
    credential: await signCredential(credential, { ...single, signal }),
  }));
  const concurrency = resolveConcurrency(options.concurrency);
  return bulk({ source: credentials, work, batchSize: 1, concurrency, signal: single.signal, good: 'signed' }, options);
}
