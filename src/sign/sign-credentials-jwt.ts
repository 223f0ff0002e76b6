import {
  assertKnown,
  assertObject,
  BULK_OPTIONS,
  bulk,
  oneByOne,
  pickOptions,
  resolveConcurrency,
} from '../lib/index.js';
import type { BulkFailure, BulkOptions } from '../types/index.js';
import {
  assertSignCredentialJwtOptions,
  SIGN_CREDENTIAL_JWT_OPTIONS,
  type SignCredentialJwtOptions,
  signCredentialJwt,
} from './sign-credential-jwt.js';

/** Options of `signCredentialsJwt`: those of `signCredentialJwt`, and those of a run. */
export interface SignCredentialsJwtOptions extends SignCredentialJwtOptions, BulkOptions {}

/** What became of one credential of many. */
export type SignCredentialsJwtResult =
  | {
      /** Place of the credential in the input, from 0. */
      index: number;
      status: 'signed';
      token: string;
    }
  | BulkFailure;

/**
 * Signs many credentials as JSON Web Tokens, each as `signCredentialJwt` does. The rest is as with `signCredentials`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong argument, at the call
 * @throws {SignError} `ERR_SIGNER_UNSUITABLE` at the call, when `header: 'jwk'` has no public key to show; besides, while
 *   iterating, the reason of an aborted `signal`, and what the input or `onProgress` throws
 * @throws {KeyError} `ERR_KEY_INVALID`, `ERR_KEY_UNSUPPORTED` for that key, at the call
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof Open Badges 3.0, 8.2}
 *
 * @example
 * ```ts
 * for await (const result of signCredentialsJwt(credentials, { signer, verificationMethod })) {
 *   if (result.status === 'signed') await save(result.token);
 * }
 * ```
 */
export function signCredentialsJwt(
  credentials: Iterable<object> | AsyncIterable<object>,
  options: SignCredentialsJwtOptions,
): AsyncGenerator<SignCredentialsJwtResult, void, undefined> {
  assertObject(options as unknown, 'options');
  assertKnown(options, [...SIGN_CREDENTIAL_JWT_OPTIONS, ...BULK_OPTIONS]);
  const single: SignCredentialJwtOptions = pickOptions(options, SIGN_CREDENTIAL_JWT_OPTIONS);
  assertSignCredentialJwtOptions(single);
  const work = oneByOne(async (credential: object, index, signal) => ({
    index,
    status: 'signed' as const,
    token: await signCredentialJwt(credential, { ...single, signal }),
  }));
  const concurrency = resolveConcurrency(options.concurrency);
  return bulk({ source: credentials, work, batchSize: 1, concurrency, signal: single.signal, good: 'signed' }, options);
}
