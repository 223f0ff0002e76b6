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
    const unsupported = error.code === 'ERR_KEY_UNSUPPORTED';
    return refusal(problem(unsupported ? 'KEY_UNSUPPORTED' : 'KEY_INVALID', error.message), unsupported);
  }
}

/** Some issuers name the key by its own value, so that it travels with the credential. */
export function keyInFragment(fragment: string): PublicKey | undefined {
  const imported = importKey(fragment);
  return imported.kind === 'key' ? imported.key : undefined;
}
