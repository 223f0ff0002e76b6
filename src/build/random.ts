import { CredsmithError } from '../errors.js';
import { hex } from '../lib/index.js';

/** Random bytes that nobody can guess. */
export function randomBytes(length: number): Uint8Array {
  const { crypto } = globalThis;
  if (typeof crypto?.getRandomValues !== 'function') {
    throw new CredsmithError('ERR_PLATFORM_UNSUPPORTED', 'This platform has no crypto.getRandomValues');
  }
  return crypto.getRandomValues(new Uint8Array(length));
}

/** `urn:uuid:` with a random UUID (RFC 9562, version 4). crypto.randomUUID exists only on secure origins. */
export function randomUrn(): string {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
