import { KeyError } from '../errors.js';
import { hex } from '../lib/index.js';
import type { KeyAlgorithm } from '../types/index.js';

/** A curve `y² = x³ - 3x + b` over the integers modulo `p`; its points form a group of the order `n`. */
interface Curve {
  readonly p: bigint;
  readonly b: bigint;
  readonly n: bigint;
  /** Bytes of a coordinate. */
  readonly size: number;
}

/** The curves of the ECDSA algorithms: FIPS 186-4, D.1.2.3 and D.1.2.4. */
export const CURVES: Readonly<Partial<Record<KeyAlgorithm, Curve>>> = {
  ES256: {
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    size: 32,
  },
  ES384: {
    p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    size: 48,
  },
};

const P25519 = 2n ** 255n - 19n;
/** RFC 8032, 5.1. */
const D25519 = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;

/** The second coordinates of the eight points whose order divides the cofactor. */
const SMALL_ORDER: readonly bigint[] = [
  0n,
  1n,
  P25519 - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/**
 * Refuses what the backends judge differently: encodings with y >= p, points off the curve, and points of small order,
 * for which one signature fits many messages. A key is looked at once, so this need not be fast; and it is public, so
 * it need not take the same time for each.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3 RFC 8032, 5.1.3}
 */
export function assertEd25519Point(bytes: Uint8Array): void {
  const encoded = integer(bytes.slice().reverse());
  const isOdd = encoded >> 255n === 1n;
  const y = isOdd ? encoded - 2n ** 255n : encoded;
  const [u, v] = [modulo(y * y - 1n, P25519), modulo(D25519 * y * y + 1n, P25519)];
  // x² = u / v has a root where u * v has one; 0 has a single root, which is even.
  const isPoint = y < P25519 && (u === 0n ? !isOdd : power(u * v, (P25519 - 1n) / 2n, P25519) === 1n);
  if (bytes.length !== 32 || !isPoint) throw invalid('is not the canonical form of a point on Ed25519');
  if (SMALL_ORDER.includes(y)) throw invalid('is a point of small order');
}

/**
 * The affine coordinates and the compressed form of a point, from its compressed or uncompressed form.
 *
 * @see {@link https://www.secg.org/sec1-v2.pdf SEC 1, 2.3.4}
 */
export function readCurvePoint(
  algorithm: KeyAlgorithm,
  bytes: Uint8Array,
): { x: Uint8Array; y: Uint8Array; compressed: Uint8Array } {
  const curve = CURVES[algorithm];
  if (!curve) throw new KeyError('ERR_KEY_UNSUPPORTED', `${algorithm} has no points`);
  const { p, b, size } = curve;
  const form = bytes[0];
  const isWhole = form === 4 && bytes.length === 1 + 2 * size;
  const isCompressed = (form === 2 || form === 3) && bytes.length === 1 + size;
  const x = integer(bytes.subarray(1, 1 + size));
  const square = modulo(x ** 3n - 3n * x + b, p);
  const y = isWhole ? integer(bytes.subarray(1 + size)) : root(square, form === 3, p);
  if (!(isWhole || isCompressed) || x >= p || y >= p || modulo(y * y, p) !== square) {
    throw invalid(`is not a point on the curve of ${algorithm}`);
  }
  const coordinates = { x: bytes.slice(1, 1 + size), y: toBytes(y, size) };
  return { ...coordinates, compressed: Uint8Array.of(y % 2n === 0n ? 2 : 3, ...coordinates.x) };
}

/** What could be the square root with this parity, modulo a prime that is 3 modulo 4. */
function root(square: bigint, isOdd: boolean, p: bigint): bigint {
  const found = power(square, (p + 1n) / 4n, p);
  return (found % 2n === 1n) === isOdd ? found : p - found;
}

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n;
  let square = modulo(base, p);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

function modulo(value: bigint, p: bigint): bigint {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
}

function integer(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex(bytes) || '0'}`);
}

function toBytes(value: bigint, size: number): Uint8Array {
  const digits = value.toString(16).padStart(size * 2, '0');
  return Uint8Array.from({ length: size }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

function invalid(fault: string): KeyError {
  return new KeyError('ERR_KEY_INVALID', `The public key ${fault}`);
}
