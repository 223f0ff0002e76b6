import { KeyError } from '../errors.js';
import { decodeBase58btc } from '../lib/index.js';
import { ALGORITHMS, type AlgorithmEntry, KEY_ALGORITHMS } from './algorithms.js';
import { assertSize } from './members.js';
import type { PublicKey } from './public-key.js';
import { publicKeyOfBytes } from './read-jwk.js';

/** Reads multibase text with a public key. */
export function readPublicMultibase(text: unknown): PublicKey {
  const { entry, bytes } = readMultibase(text, 'publicPrefix', 'publicKeyMultibase');
  assertSize(bytes, entry.multikey?.publicSize ?? 0, 'public key');
  return publicKeyOfBytes(bytes, entry);
}

/** Reads multibase text with a secret; what it must be long is for the caller to check. */
export function readSecretMultibase(text: unknown): { entry: AlgorithmEntry; bytes: Uint8Array } {
  return readMultibase(text, 'secretPrefix', 'secretKeyMultibase');
}

function readMultibase(
  text: unknown,
  prefix: 'publicPrefix' | 'secretPrefix',
  what: string,
): { entry: AlgorithmEntry; bytes: Uint8Array } {
  const decoded = typeof text === 'string' ? decodeBase58btc(text) : undefined;
  if (!decoded || decoded.length < 3) {
    throw new KeyError('ERR_KEY_INVALID', `${what} is not base58btc multibase text ("z…") in its canonical form`);
  }
  const name = KEY_ALGORITHMS.find((candidate) => {
    const expected = ALGORITHMS[candidate].multikey?.[prefix];
    return expected !== undefined && decoded[0] === expected[0] && decoded[1] === expected[1];
  });
  if (name === undefined) {
    throw new KeyError('ERR_KEY_UNSUPPORTED', `${what} is of an unsupported type; use Ed25519, P-256 or P-384`);
  }
  return { entry: ALGORITHMS[name], bytes: decoded.slice(2) };
}
