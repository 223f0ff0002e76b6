import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { KeyError } from '../../errors.js';
import { concat, equalBytes, hex, sha512 } from '../../lib/index.js';
import type { KeyAlgorithm } from '../../types/index.js';
import type { AlgorithmEntry } from '../algorithms.js';
import type { PublicKey } from '../public-key.js';
import type { Backend } from './backend.js';

const CURVES: Readonly<Partial<Record<KeyAlgorithm, typeof p256>>> = { ES256: p256, ES384: p384 };

/** In JavaScript, for platforms without the algorithm. ECDSA is deterministic (RFC 6979) and keeps a high S. */
export const nobleBackend: Backend = {
  async sign(key, message) {
    const { algorithm } = key.publicKey;
    const curve = CURVES[algorithm];
    if (!key.bytes || (!curve && algorithm !== 'Ed25519')) throw unsupported(key.publicKey);
    return curve ? curve.sign(message, key.bytes, { lowS: false }) : ed25519.sign(message, key.bytes);
  },
  async verify(key, signature, message) {
    const curve = CURVES[key.algorithm];
    if (!key.bytes || (!curve && key.algorithm !== 'Ed25519')) throw unsupported(key);
    if (!curve) return verifyEd25519(key.bytes, signature, message);
    try {
      return curve.verify(signature, message, key.bytes, { lowS: false });
    } catch {
      return false;
    }
  },
};

/** The public key of a seed or scalar, in the form of a Multikey. */
export function derivePublicBytes(secret: Uint8Array, { algorithm }: AlgorithmEntry): Uint8Array {
  return CURVES[algorithm]?.getPublicKey(secret, true) ?? ed25519.getPublicKey(secret);
}

/** A new seed or scalar. */
export function randomSecret({ algorithm }: AlgorithmEntry): Uint8Array {
  return (CURVES[algorithm] ?? ed25519).utils.randomSecretKey();
}

/**
 * RFC 8032, 5.1.7, as OpenSSL and BoringSSL decide it: the equation without cofactor, and R compared as bytes. The
 * library's own function multiplies by the cofactor and so accepts signatures that they refuse.
 */
function verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  const { Point } = ed25519;
  const order = Point.CURVE().n;
  const r = signature.slice(0, 32);
  const s = littleEndian(signature.slice(32));
  if (s >= order) return false;
  const challenge = littleEndian(sha512(concat(r, publicKey, message))) % order;
  const point = Point.fromBytes(publicKey, false);
  const expected = Point.BASE.multiplyUnsafe(s).subtract(point.multiplyUnsafe(challenge));
  return equalBytes(expected.toBytes(), r);
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex(bytes.slice().reverse())}`);
}

function unsupported(key: PublicKey): KeyError {
  return new KeyError('ERR_PLATFORM_UNSUPPORTED', `${key.algorithm} needs node:crypto or WebCrypto`);
}
