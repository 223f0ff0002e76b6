import type { EndorsementCredential } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { EndorsementCredentialInput } from './credential-inputs.js';

/**
 * A complete, unsigned endorsement of Open Badges 3.0 as plain JSON: its issuer says something about a credential, an
 * achievement or a profile. Sign it, and pass the result in `endorsement` of what it endorses; or sign it as a token,
 * and pass that in `endorsementJwt`.
 *
 * Filled in: `@context`, every `type`, `id` and `validFrom`, as {@link buildOpenBadgeCredential} does.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input, with JSON
 * pointers into the credential that would have been built.
 *
 * @example
 * ```ts
 * const endorsement = buildEndorsementCredential({
 *   name: 'Endorsement by the Example Guild',
 *   issuer: { id: 'https://guild.example', name: 'Example Guild' },
 *   credentialSubject: {
 *     id: 'https://academy.example/achievements/soil',
 *     endorsementComment: 'We hire people with this badge.',
 *   },
 * });
 * ```
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential Open Badges 3.0, EndorsementCredential}
 */
export function buildEndorsementCredential(
  input: EndorsementCredentialInput,
  options?: BuildOptions,
): EndorsementCredential {
  return build('EndorsementCredential', input, options) as unknown as EndorsementCredential;
}
