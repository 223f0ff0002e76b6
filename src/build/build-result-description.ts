import type { ResultDescription } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { ResultDescriptionInput } from './inputs.js';

/**
 * A result description with its `type`, and a generated `id` when the input has none.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export function buildResultDescription(input: ResultDescriptionInput, options?: BuildOptions): ResultDescription {
  return build('ResultDescription', input, options) as unknown as ResultDescription;
}
