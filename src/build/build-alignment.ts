import type { Alignment } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { AlignmentInput } from './inputs.js';

/**
 * An alignment with its `type`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#alignment Open Badges 3.0, Alignment}
 */
export function buildAlignment(input: AlignmentInput, options?: BuildOptions): Alignment {
  return build('Alignment', input, options) as unknown as Alignment;
}
