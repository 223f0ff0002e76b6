import type { Address } from '../types/index.js';
import { type BuildOptions, build } from './build.js';
import type { AddressInput } from './inputs.js';

/**
 * A postal address with its `type`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID`; its `problems` list every fault of the input.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#address Open Badges 3.0, Address}
 */
export function buildAddress(input: AddressInput, options?: BuildOptions): Address {
  return build('Address', input, options) as unknown as Address;
}
