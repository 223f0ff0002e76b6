import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.js';
import { nodeCrypto } from './node-crypto.js';

/** SHA-256 of bytes or of the UTF-8 form of a text, synchronously on every platform. */
export function sha256(data: Uint8Array | string): Uint8Array {
  const crypto = nodeCrypto();
  if (!crypto) return nobleSha256(typeof data === 'string' ? utf8(data) : data);
  return new Uint8Array(crypto.hash?.('sha256', data, 'buffer') ?? crypto.createHash('sha256').update(data).digest());
}

/** MD5, which is only good for comparing identifiers that somebody else hashed with it. */
export async function md5(text: string): Promise<Uint8Array> {
  const { md5 } = await import('@noble/hashes/legacy.js');
  return md5(utf8(text));
}
