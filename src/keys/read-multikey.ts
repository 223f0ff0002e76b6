import { KeyError } from '../errors.js';
import { decodeBase58btc } from '../lib/index.js';
import { ALGORITHMS, type AlgorithmEntry, KEY_ALGORITHMS } from './algorithms.js';
import { assertSize } from './members.js';
import { FOREIGN_KEY_TYPES } from './multicodecs.js';
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
  const begins = (expected: readonly [number, number] | undefined) =>
    expected !== undefined && decoded[0] === expected[0] && decoded[1] === expected[1];
  const bytes = decoded.slice(2);
  const name = KEY_ALGORITHMS.find((candidate) => begins(ALGORITHMS[candidate].multikey?.[prefix]));
  if (name !== undefined) return { entry: ALGORITHMS[name], bytes };
  const foreign = prefix === 'publicPrefix' ? FOREIGN_KEY_TYPES.find((type) => begins(type.prefix)) : undefined;
  if (!foreign) {
    throw new KeyError('ERR_KEY_UNSUPPORTED', `${what} is of an unknown type; use Ed25519, P-256 or P-384`);
  }
  if (foreign.size !== undefined) assertSize(bytes, foreign.size, `${foreign.name} key`);
  throw new KeyError('ERR_KEY_UNSUPPORTED', `${what} is of the unsupported type ${foreign.name}: ${foreign.use}`);
}
