import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** SHA-256 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha256(data: Uint8Array | string): Uint8Array {
  const crypto = nodeCrypto();
  if (crypto) return new Uint8Array(crypto.createHash('sha256').update(data).digest());
  return nobleSha256(typeof data === 'string' ? utf8(data) : data);
}
