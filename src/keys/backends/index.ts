import { KeyError } from '../../errors.js';
import { nodeCrypto } from '../../lib/index.js';
import type { KeyAlgorithm } from '../../types/index.js';
import type { Backend, BackendName } from './backend.js';
import { nodeBackend } from './node.js';
import { webCrypto, webCryptoBackend } from './webcrypto.js';

export type { Backend, BackendName } from './backend.js';
export { webCrypto } from './webcrypto.js';

/** The first that can do it does it; the last is large, and loaded where there is no other. */
const BACKENDS: readonly { name: BackendName; isThere: () => boolean; load: () => Backend | Promise<Backend> }[] = [
  { name: 'node', isThere: () => nodeCrypto() !== null, load: () => nodeBackend },
  { name: 'webcrypto', isThere: () => webCrypto() !== undefined, load: () => webCryptoBackend },
  { name: 'noble', isThere: () => true, load: async () => (await loadNoble()).nobleBackend },
];

/** The curves in JavaScript. */
export function loadNoble(): Promise<typeof import('./noble.js')> {
  return import('./noble.js');
}

/** One backend, so that tests can compare them. */
export async function backendNamed(name: BackendName): Promise<Backend> {
  return (BACKENDS.find((backend) => backend.name === name) as (typeof BACKENDS)[number]).load();
}

/** Lets the first backend that can do it do it. */
export async function withBackend<T>(algorithm: KeyAlgorithm, run: (backend: Backend) => Promise<T>): Promise<T> {
  let cause: unknown;
  for (const { isThere, load } of BACKENDS) {
    if (!isThere()) continue;
    try {
      return await run(await load());
    } catch (error) {
      cause ??= error;
    }
  }
  throw new KeyError('ERR_PLATFORM_UNSUPPORTED', `This platform cannot use ${algorithm} keys`, { cause });
}
