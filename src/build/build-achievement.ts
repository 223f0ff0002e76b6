import type { Achievement } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { AchievementInput } from './inputs.js';

/**
 * An achievement with its `type`, and a generated `id` when the input has none.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievement Open Badges 3.0, Achievement}
 */
export function buildAchievement(input: AchievementInput, options?: BuildOptions): Achievement {
  return build('Achievement', input, options) as unknown as Achievement;
}
