import { argumentError, assertKnown, assertObject, assertString, concat, hex, sha256, utf8 } from '../lib/index.js';
import type { IdentifierType, IdentityObject } from '../types/index.js';
import { build } from './build.js';
import { randomBytes } from './random.js';

/** Input for an {@link IdentityObject}. */
export interface IdentityInput {
  /** The identifier in plain text, for example an e-mail address. It is hashed exactly as it is written. */
  identifier: string;
  /** What kind of identifier it is. */
  identityType: IdentifierType;
  /** Text to append before hashing; random when left out, none when empty. */
  salt?: string | undefined;
  /** `false` keeps the identifier readable for everybody. */
  hashed?: boolean | undefined;
}

/**
 * An identifier of the learner as a salted SHA-256 hash, so that only somebody who already knows the identifier can
 * recognise it.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` when the input has the wrong form.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID` when `identityType` is not one of the standard's identifier types.
 *
 * @example
 * ```ts
 * const identifier = buildIdentityObject({ identifier: 'learner@example.org', identityType: 'emailAddress' });
 * ```
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identityhash Open Badges 3.0, IdentityHash}
 */
export function buildIdentityObject(input: IdentityInput): IdentityObject {
  assertObject(input as unknown, 'input');
  assertKnown(input, ['identifier', 'identityType', 'salt', 'hashed'], 'input');
  const { identifier, identityType, hashed = true } = input;
  assertString(identifier, 'input.identifier');
  if (identifier === '') throw argumentError('ERR_INVALID_ARG_VALUE', '"input.identifier" must not be empty');
  if (typeof hashed !== 'boolean') throw argumentError('ERR_INVALID_ARG_TYPE', '"input.hashed" must be a boolean');
  if (!hashed) {
    return build('IdentityObject', {
      hashed,
      identityHash: identifier,
      identityType,
    }) as unknown as IdentityObject;
  }
  const salt = input.salt ?? hex(randomBytes(16));
  assertString(salt, 'input.salt');
  return build('IdentityObject', {
    hashed,
    identityHash: `sha256$${hex(sha256(concat(utf8(identifier), utf8(salt))))}`,
    identityType,
    salt: salt === '' ? undefined : salt,
  }) as unknown as IdentityObject;
}
