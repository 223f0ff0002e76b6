import { KeyError } from '../../errors.js';
import { nodeCrypto } from '../../lib/index.js';
import type { KeyAlgorithm } from '../../types/index.js';
import type { Backend, BackendName } from './backend.js';
import { nobleBackend } from './noble.js';
import { nodeBackend } from './node.js';
import { webCrypto, webCryptoBackend } from './webcrypto.js';

export type { Backend, BackendName } from './backend.js';
export { webCrypto } from './webcrypto.js';

export const BACKENDS: Readonly<Record<BackendName, Backend>> = {
  node: nodeBackend,
  webcrypto: webCryptoBackend,
  noble: nobleBackend,
};

/** Lets the first backend that can do it do it. */
export async function withBackend<T>(algorithm: KeyAlgorithm, run: (backend: Backend) => Promise<T>): Promise<T> {
  const causes: unknown[] = [];
  for (const backend of available()) {
    try {
      return await run(backend);
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw new KeyError('ERR_PLATFORM_UNSUPPORTED', `This platform cannot use ${algorithm} keys`, { cause: causes[0] });
}

function available(): readonly Backend[] {
  return [...(nodeCrypto() ? [nodeBackend] : []), ...(webCrypto() ? [webCryptoBackend] : []), nobleBackend];
}
