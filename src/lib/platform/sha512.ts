import { sha512 as nobleSha512 } from '@noble/hashes/sha2.js';

/** SHA-512 of bytes, synchronously, for the curves in JavaScript. */
export function sha512(data: Uint8Array): Uint8Array {
  return nobleSha512(data);
}
