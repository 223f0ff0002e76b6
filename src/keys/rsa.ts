import { KeyError } from '../errors.js';
import { hex } from '../lib/index.js';
import { decodeMember, type Members } from './members.js';

const MIN_MODULUS_BITS = 2_048;
/** Verifying with a longer modulus costs more than any honest issuer needs. */
const MAX_MODULUS_BITS = 8_192;
const MAX_EXPONENT = 2n ** 32n;

export function assertRsaPublicMembers(members: Members): void {
  const modulus = integer(members, 'n');
  const exponent = integer(members, 'e');
  const bits = modulus.toString(2).length;
  if (bits < MIN_MODULUS_BITS || bits > MAX_MODULUS_BITS) {
    invalid(`modulus has ${bits} bits; ${MIN_MODULUS_BITS} to ${MAX_MODULUS_BITS} are accepted`);
  }
  if (modulus % 2n === 0n) invalid('modulus is even');
  if (exponent < 3n || exponent > MAX_EXPONENT || exponent % 2n === 0n) {
    invalid('public exponent must be odd and from 3 to 2^32');
  }
}

/** The equations of RFC 8017, 3.2, between the secret members and the public ones. */
export function assertRsaSecretMembers(members: Members): void {
  const [n, e, d, p, q] = [
    integer(members, 'n'),
    integer(members, 'e'),
    integer(members, 'd'),
    integer(members, 'p'),
    integer(members, 'q'),
  ];
  const fits =
    p > 1n &&
    q > 1n &&
    p !== q &&
    p * q === n &&
    d < n &&
    (e * d) % (p - 1n) === 1n &&
    (e * d) % (q - 1n) === 1n &&
    integer(members, 'dp') === d % (p - 1n) &&
    integer(members, 'dq') === d % (q - 1n) &&
    integer(members, 'qi') < p &&
    (integer(members, 'qi') * q) % p === 1n;
  if (!fits) invalid('secret members do not fit the public key');
}

/** RFC 7518, 2: Base64urlUInt has no leading zero bytes. */
function integer(members: Members, name: string): bigint {
  const bytes = decodeMember(members, name);
  if (bytes[0] === 0) invalid(`member "${name}" begins with a zero byte`);
  return BigInt(`0x${hex(bytes)}`);
}

function invalid(fault: string): never {
  throw new KeyError('ERR_KEY_INVALID', `The RSA key is invalid: ${fault}`);
}
