import { KeyError } from '../errors.js';
import { decodeBase64url } from '../lib/index.js';
import type { Jwk } from '../types/index.js';

/** The members of a key as plain data: own enumerable properties, read once. */
export type Members = ReadonlyMap<string, unknown>;

const MAX_MEMBERS = 64;
/** Characters of the longest member: the modulus of RSA-8192 has 1,366. */
const MAX_MEMBER_LENGTH = 2_048;

/** Copies an object's own members; a getter or proxy that throws makes the key invalid. */
export function readMembers(source: unknown, what: string): Members {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    throw new KeyError('ERR_KEY_INVALID', `The ${what} is not an object`);
  }
  try {
    const names = Object.keys(source);
    if (names.length > MAX_MEMBERS) throw new KeyError('ERR_KEY_INVALID', `The ${what} has too many members`);
    return new Map(names.map((name) => [name, (source as Record<string, unknown>)[name]]));
  } catch (cause) {
    if (cause instanceof KeyError) throw cause;
    throw new KeyError('ERR_KEY_INVALID', `The ${what} cannot be read`, { cause });
  }
}

/** The named members as a JWK, each of which must be a text of reasonable length. */
export function pickStrings(members: Members, names: readonly string[]): Jwk {
  const entries = names.map((name) => {
    const value = members.get(name);
    if (typeof value !== 'string' || value.length > MAX_MEMBER_LENGTH) {
      throw new KeyError('ERR_KEY_INVALID', `The JWK member "${name}" is missing, too long or not a string`);
    }
    return [name, value];
  });
  return Object.fromEntries(entries) as Jwk;
}

/** Decodes a member that is base64url without padding, in the only form that encodes back to the same text. */
export function decodeMember(members: Members, name: string): Uint8Array {
  const text = members.get(name);
  const bytes = typeof text === 'string' && text.length <= MAX_MEMBER_LENGTH ? decodeBase64url(text) : undefined;
  if (!bytes || bytes.length === 0) {
    throw new KeyError('ERR_KEY_INVALID', `The JWK member "${name}" is not base64url without padding`);
  }
  return bytes;
}

export function assertSize(bytes: Uint8Array, size: number, what: string): void {
  if (bytes.length !== size) {
    throw new KeyError('ERR_KEY_INVALID', `The ${what} has ${bytes.length} bytes instead of ${size}`);
  }
}
