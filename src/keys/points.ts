import { p256, p384 } from '@noble/curves/nist.js';
import { Point as Ed25519Point } from '@noble/ed25519';
import { KeyError } from '../errors.js';
import type { KeyAlgorithm } from '../types/index.js';

/** The curve arithmetic of the ECDSA algorithms. */
export const CURVES: Readonly<Partial<Record<KeyAlgorithm, typeof p256>>> = { ES256: p256, ES384: p384 };

/**
 * Refuses what the backends judge differently: encodings with y >= p, points off the curve, and points of small order,
 * for which one signature fits many messages.
 */
export function assertEd25519Point(bytes: Uint8Array): void {
  const point = attempt(() => Ed25519Point.fromBytes(bytes, false), 'is not the canonical form of a point on Ed25519');
  if (point.isSmallOrder()) throw new KeyError('ERR_KEY_INVALID', 'The public key is a point of small order');
}

/** The affine coordinates and the compressed form of a point, from its compressed or uncompressed form. */
export function readCurvePoint(
  algorithm: KeyAlgorithm,
  bytes: Uint8Array,
): { x: Uint8Array; y: Uint8Array; compressed: Uint8Array } {
  const curve = CURVES[algorithm];
  if (!curve) throw new KeyError('ERR_KEY_UNSUPPORTED', `${algorithm} has no points`);
  const point = attempt(() => curve.Point.fromBytes(bytes), `is not a point on the curve of ${algorithm}`);
  const uncompressed = point.toBytes(false);
  const size = (uncompressed.length - 1) / 2;
  return {
    x: uncompressed.slice(1, 1 + size),
    y: uncompressed.slice(1 + size),
    compressed: point.toBytes(true),
  };
}

function attempt<T>(read: () => T, fault: string): T {
  try {
    return read();
  } catch (cause) {
    throw new KeyError('ERR_KEY_INVALID', `The public key ${fault}`, { cause });
  }
}
