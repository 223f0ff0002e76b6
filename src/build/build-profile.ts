import type { Profile } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { ProfileInput } from './inputs.js';

/**
 * A profile of a person or an organisation with its `type`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#profile Open Badges 3.0, Profile}
 */
export function buildProfile(input: ProfileInput, options?: BuildOptions): Profile {
  return build('Profile', input, options) as unknown as Profile;
}
