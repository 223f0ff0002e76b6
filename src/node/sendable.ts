import { exportKeyPair } from '../keys/index.js';
import { argumentError, assertKnown, assertObject, PROGRESS_OPTIONS, pickOptions } from '../lib/index.js';
import type { KeyPair } from '../types/index.js';
import type { TaskKey } from './tasks.js';

/** Options that are the caller's own code, which stays in the thread where it was written. */
const FUNCTIONS: readonly string[] = ['fetch', 'didResolver', 'trace'];
/** Options that do their work in the thread of the caller. */
const LOCAL: readonly string[] = ['signer', 'signal'];

/**
 * A copy of the options for other threads, without the signer. It is made once, so that what was checked is what they get.
 *
 * @throws {TypeError} for an option that does not exist, or that cannot be given to another thread
 */
export function optionsForThreads<Options extends object>(given: Options, names: readonly string[]): Options {
  assertObject(given as unknown, 'options');
  const code = FUNCTIONS.find((name) => given[name as keyof Options] !== undefined);
  if (code !== undefined) {
    const instead = code === 'trace' ? 'trace' : 'pass "documents", or work';
    throw argumentError(
      'ERR_INVALID_ARG_VALUE',
      `"options.${code}" is a function, which cannot be given to other threads: ${instead} without a pool`,
    );
  }
  const sendable = names.filter((name) => !FUNCTIONS.includes(name));
  assertKnown(given, [...sendable, ...PROGRESS_OPTIONS]);
  const copied = sendable.filter((name) => !LOCAL.includes(name));
  try {
    return structuredClone(pickOptions(given, copied));
  } catch (cause) {
    const error = argumentError('ERR_INVALID_ARG_VALUE', '"options" has a value that cannot be given to other threads');
    throw Object.assign(error, { cause });
  }
}

/**
 * Prepares the secret of a key pair for threads of the same process.
 *
 * @throws {TypeError} for any other signer
 */
export function keyForThreads(signer: KeyPair): () => Promise<TaskKey> {
  try {
    const jwk = exportKeyPair(signer, { format: 'jwk', secret: true });
    return async () => ({ run: crypto.randomUUID(), jwk, deterministic: await isDeterministic(signer) });
  } catch (cause) {
    const error = argumentError(
      'ERR_INVALID_ARG_VALUE',
      '"options.signer" must be what generateKeyPair or importKeyPair returned: no other signer can be given to other threads. Sign without a pool, with "concurrency"',
    );
    throw Object.assign(error, { cause });
  }
}

/** Whether ECDSA signatures repeat is no member of a key pair, and shows in what it signs. */
async function isDeterministic(signer: KeyPair): Promise<boolean> {
  if (signer.algorithm !== 'ES256' && signer.algorithm !== 'ES384') return false;
  const [first, second] = await Promise.all([signer.sign(new Uint8Array(1)), signer.sign(new Uint8Array(1))]);
  return first.every((byte, position) => byte === second[position]);
}
