import type { OpenBadgeCredential } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { OpenBadgeCredentialInput } from './credential-inputs.js';

/**
 * A complete, unsigned Open Badges 3.0 credential as plain JSON, which shares nothing with the input.
 *
 * Filled in: `@context`, every `type`, `validFrom`, and the `id` of the credential, the achievement, its result
 * descriptions and their rubric levels. Single values become arrays where the standard wants arrays, `Date` becomes
 * text, empty arrays and undefined properties are left out. Endorsements in `endorsement` carry their own proof and are
 * copied exactly. Refused: whatever the data model refuses, `null`, an endorsement that nobody signed, and any property
 * or type that Open Badges does not have, unless the input names further contexts.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input, with JSON
 * pointers into the credential that would have been built.
 *
 * @example
 * ```ts
 * const credential = buildOpenBadgeCredential({
 *   issuer: { id: 'https://academy.example', name: 'Example Academy' },
 *   credentialSubject: {
 *     id: 'did:example:learner',
 *     achievement: {
 *       name: 'Soil Science Basics',
 *       description: 'Reads a soil profile and plans what it needs.',
 *       achievementType: 'MicroCredential',
 *       criteria: { narrative: 'Pass the field test.' },
 *     },
 *   },
 * });
 * ```
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential Open Badges 3.0, AchievementCredential}
 */
export function buildOpenBadgeCredential(input: OpenBadgeCredentialInput, options?: BuildOptions): OpenBadgeCredential {
  return build('OpenBadgeCredential', input, options) as unknown as OpenBadgeCredential;
}
