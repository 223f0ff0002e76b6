import type { Result } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { ResultInput } from './inputs.js';

/**
 * A result with its `type`. That it fits its description is checked with the whole credential.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export function buildResult(input: ResultInput, options?: BuildOptions): Result {
  return build('Result', input, options) as unknown as Result;
}
