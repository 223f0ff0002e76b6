import { KeyError } from '../errors.js';
import { importPublicKey, type PublicKey } from '../keys/index.js';
import { problem } from '../lib/index.js';
import type { Jwk } from '../types/index.js';
import { type Refusal, refusal } from './outcome.js';

/** A public key from an untrusted document. A type of key that this library does not know leaves the question open. */
export function importKey(source: unknown): { kind: 'key'; key: PublicKey } | Refusal {
  try {
    return { kind: 'key', key: importPublicKey(source as Jwk | string) };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return refusal(problem('KEY_INVALID', `${error.message}`), error.code === 'ERR_KEY_UNSUPPORTED');
  }
}
