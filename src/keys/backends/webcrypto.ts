import { KeyError } from '../../errors.js';
import type { Jwk } from '../../types/index.js';
import { ALGORITHMS, type AlgorithmEntry } from '../algorithms.js';
import type { Backend } from './backend.js';

const imported = new WeakMap<object, Promise<CryptoKey>>();

export const webCryptoBackend: Backend = {
  async sign(key, message) {
    const subtle = requiredSubtle();
    const entry = ALGORITHMS[key.publicKey.algorithm];
    const data = new Uint8Array(message);
    const handle = await importOnce(subtle, key, key.jwk, entry, 'sign');
    return new Uint8Array(await subtle.sign(entry.webCrypto.signature, handle, data));
  },
  async verify(key, signature, message) {
    const subtle = requiredSubtle();
    const entry = ALGORITHMS[key.algorithm];
    // Copies, because the caller's bytes could change while the key is being imported.
    const [signed, data] = [new Uint8Array(signature), new Uint8Array(message)];
    const handle = await importOnce(subtle, key, key.jwk, entry, 'verify');
    return subtle.verify(entry.webCrypto.signature, handle, signed, data);
  },
};

/** WebCrypto, which browsers offer on secure origins only. */
export function webCrypto(): SubtleCrypto | undefined {
  return (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
}

function requiredSubtle(): SubtleCrypto {
  const subtle = webCrypto();
  if (!subtle) throw new KeyError('ERR_PLATFORM_UNSUPPORTED', 'This platform has no WebCrypto');
  return subtle;
}

function importOnce(
  subtle: SubtleCrypto,
  owner: object,
  jwk: Readonly<Jwk>,
  entry: AlgorithmEntry,
  usage: 'sign' | 'verify',
): Promise<CryptoKey> {
  const handle =
    imported.get(owner) ?? subtle.importKey('jwk', { ...jwk } as JsonWebKey, entry.webCrypto.key, false, [usage]);
  imported.set(owner, handle);
  return handle;
}
