import { sha256 as nobleSha256, sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** Hashes that canonical forms are made with. */
export type HashName = 'sha256' | 'sha384';

const NOBLE: Readonly<Record<HashName, (data: Uint8Array) => Uint8Array>> = {
  sha256: nobleSha256,
  sha384: nobleSha384,
};

/** SHA-256 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return hash('sha256', data);
}

/** SHA-384 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha384(data: Uint8Array | string): Uint8Array {
  return hash('sha384', data);
}

/** A hash of the UTF-8 form of a text in lower-case hex, for many short texts: in one call where the platform has it. */
export function hexHash(algorithm: HashName, text: string): string {
  return nodeCrypto()?.hash?.(algorithm, text, 'hex') ?? hex(hash(algorithm, text));
}

function hash(algorithm: HashName, data: Uint8Array | string): Uint8Array {
  const crypto = nodeCrypto();
  if (!crypto) return NOBLE[algorithm](typeof data === 'string' ? utf8(data) : data);
  return new Uint8Array(crypto.hash?.(algorithm, data, 'buffer') ?? crypto.createHash(algorithm).update(data).digest());
}

/** MD5, which is only good for comparing identifiers that somebody else hashed with it. */
export async function md5(text: string): Promise<Uint8Array> {
  const { md5 } = await import('@noble/hashes/legacy.js');
  return md5(utf8(text));
}
