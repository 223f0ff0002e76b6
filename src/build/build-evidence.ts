import type { Evidence } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { EvidenceInput } from './inputs.js';

/**
 * Evidence with its `type`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#evidence Open Badges 3.0, Evidence}
 */
export function buildEvidence(input: EvidenceInput, options?: BuildOptions): Evidence {
  return build('Evidence', input, options) as unknown as Evidence;
}
