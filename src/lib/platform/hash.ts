import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** SHA-256 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return hash('sha256', data, nobleSha256);
}

/** SHA-256 of the UTF-8 form of a text in lower-case hex, for many short texts: in one call where the platform has it. */
export function hexSha256(text: string): string {
  return hexHash('sha256', text, nobleSha256);
}

/** In JavaScript, where there is no `node:crypto`. */
type Fallback = (data: Uint8Array) => Uint8Array;

export function hash(algorithm: string, data: Uint8Array | string, fallback: Fallback): Uint8Array {
  const crypto = nodeCrypto();
  if (!crypto) return fallback(typeof data === 'string' ? utf8(data) : data);
  return new Uint8Array(crypto.hash?.(algorithm, data, 'buffer') ?? crypto.createHash(algorithm).update(data).digest());
}

export function hexHash(algorithm: string, text: string, fallback: Fallback): string {
  return nodeCrypto()?.hash?.(algorithm, text, 'hex') ?? hex(hash(algorithm, text, fallback));
}

/** MD5, which is only good for comparing identifiers that somebody else hashed with it. */
export async function md5(text: string): Promise<Uint8Array> {
  const { md5 } = await import('@noble/hashes/legacy.js');
  return md5(utf8(text));
}
