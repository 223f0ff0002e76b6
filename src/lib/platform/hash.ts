import { md5 as nobleMd5 } from '@noble/hashes/legacy.js';
import { sha256 as nobleSha256, sha384 as nobleSha384, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** SHA-256 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return hashOnNode('sha256', data) ?? nobleSha256(typeof data === 'string' ? utf8(data) : data);
}

/** SHA-384 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha384(data: Uint8Array | string): Uint8Array {
  const crypto = nodeCrypto();
  if (crypto) return new Uint8Array(crypto.createHash('sha384').update(data).digest());
  return nobleSha384(typeof data === 'string' ? utf8(data) : data);
}

/** A hash of the UTF-8 form of a text in lower-case hex, for many short texts: in one call where the platform has it. */
export function hexHash(algorithm: 'sha256' | 'sha384', text: string): string {
  const crypto = nodeCrypto();
  if (crypto?.hash) return crypto.hash(algorithm, text);
  return hex(algorithm === 'sha256' ? sha256(text) : sha384(text));
}

/** SHA-512 of bytes, synchronously on every platform. */
export function sha512(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hashOnNode('sha512', data) ?? nobleSha512(data));
}

/** MD5, which is only good for comparing identifiers that somebody else hashed with it. */
export function md5(text: string): Uint8Array {
  return nobleMd5(utf8(text));
}

function hashOnNode(algorithm: string, data: Uint8Array | string): Uint8Array | undefined {
  const crypto = nodeCrypto();
  if (!crypto) return undefined;
  const digest = crypto.hash?.(algorithm, data, 'buffer') ?? crypto.createHash(algorithm).update(data).digest();
  return new Uint8Array(digest);
}
