import { argumentError, assertOneOf, hex } from '../lib/index.js';
import { ALGORITHMS } from './algorithms.js';
import { readSequence, readUnsigned } from './der.js';
import { CURVES } from './points.js';

/**
 * An ECDSA signature as credentials hold it, `r || s` (IEEE P1363) in 64 bytes for ES256 and 96 for ES384, of the DER
 * form that most key management services return.
 *
 * Whether the signature is right is for `verifyCredential` to say.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE` when the signature is no `Uint8Array`; `ERR_INVALID_ARG_VALUE` when it is not
 * exactly `SEQUENCE { r INTEGER, s INTEGER }` in DER with both from 1 to the order of the curve less 1, and for another algorithm.
 * @see {@link https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3 RFC 3279, 2.2.3}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-3.4 RFC 7518, 3.4}
 * @example
 * ```ts
 * const signer = {
 *   algorithm: 'ES256',
 *   publicKey: exportPublicKey(pem, { format: 'jwk' }),
 *   sign: async (message) => derToP1363(await kms.sign(message), 'ES256'),
 * };
 * ```
 */
export function derToP1363(signature: Uint8Array, algorithm: 'ES256' | 'ES384'): Uint8Array {
  assertOneOf(algorithm, ['ES256', 'ES384'], 'algorithm');
  if (!(signature instanceof Uint8Array)) {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"signature" must be a Uint8Array');
  }
  const [r, s, ...rest] = readSequence(new Uint8Array(signature)) ?? [];
  const [first, second] = [readUnsigned(r), readUnsigned(s)];
  if (!first || !second || rest.length > 0) throw malformed(signature, algorithm);
  const size = ALGORITHMS[algorithm].size as number;
  const order = CURVES[algorithm]?.n as bigint;
  const out = new Uint8Array(2 * size);
  for (const [index, integer] of [first, second].entries()) {
    if (integer.length > size) throw outOfRange(algorithm);
    const half = out.subarray(index * size, (index + 1) * size);
    half.set(integer, size - integer.length);
    const value = BigInt(`0x${hex(half)}`);
    if (value < 1n || value >= order) throw outOfRange(algorithm);
  }
  return out;
}

function malformed({ length }: Uint8Array, algorithm: 'ES256' | 'ES384'): TypeError {
  const hint = length === ALGORITHMS[algorithm].signatureSize ? '; it has the length of r || s already' : '';
  return argumentError('ERR_INVALID_ARG_VALUE', `"signature" is not a sequence of two positive integers in DER${hint}`);
}

function outOfRange(algorithm: string): TypeError {
  return argumentError('ERR_INVALID_ARG_VALUE', `"signature" has an r or s outside of the order of ${algorithm}`);
}
