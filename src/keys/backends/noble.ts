import { Point, sign as signEd25519 } from '@noble/ed25519';
import { KeyError } from '../../errors.js';
import { concat, equalBytes, hex, sha512 } from '../../lib/index.js';
import { CURVES } from '../points.js';
import type { PublicKey } from '../public-key.js';
import { useSynchronousHash } from '../read-secret-key.js';
import type { Backend } from './backend.js';

/** In JavaScript, for platforms without the algorithm. ECDSA is deterministic (RFC 6979) and keeps a high S. */
export const nobleBackend: Backend = {
  async sign(key, message) {
    const { algorithm } = key.publicKey;
    const curve = CURVES[algorithm];
    if (!key.bytes || (!curve && algorithm !== 'Ed25519')) throw unsupported(key.publicKey);
    if (curve) return curve.sign(message, key.bytes, { lowS: false });
    useSynchronousHash();
    return signEd25519(message, key.bytes);
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

/**
 * RFC 8032, 5.1.7, as OpenSSL and BoringSSL decide it: the equation without cofactor, and R compared as bytes. The
 * library's own function multiplies by the cofactor and so accepts signatures that they refuse.
 */
function verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  const order = Point.CURVE().n;
  const r = signature.slice(0, 32);
  const s = littleEndian(signature.slice(32));
  if (s >= order) return false;
  const challenge = littleEndian(sha512(concat(r, publicKey, message))) % order;
  const point = Point.fromBytes(publicKey, false);
  const expected = Point.BASE.multiply(s, false).subtract(point.multiply(challenge, false));
  return equalBytes(expected.toBytes(), r);
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex(bytes.slice().reverse())}`);
}

function unsupported(key: PublicKey): KeyError {
  return new KeyError('ERR_PLATFORM_UNSUPPORTED', `${key.algorithm} needs node:crypto or WebCrypto`);
}
