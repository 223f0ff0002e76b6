import { sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import { hash, hexHash } from './hash.js';

/** SHA-384 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha384(data: Uint8Array | string): Uint8Array {
  return hash('sha384', data, nobleSha384);
}

/** SHA-384 of the UTF-8 form of a text in lower-case hex. */
export function hexSha384(text: string): string {
  return hexHash('sha384', text, nobleSha384);
}
