import { KeyError } from '../../errors.js';
import { type NodeCrypto, type NodeKeyObject, nodeCrypto } from '../../lib/index.js';
import { ALGORITHMS } from '../algorithms.js';
import type { Backend } from './backend.js';

/** Lives as long as the checked key does, and that one is in a bounded cache. */
const imported = new WeakMap<object, NodeKeyObject>();

export const nodeBackend: Backend = {
  async sign(key, message) {
    const crypto = required();
    const handle = importOnce(key, () => crypto.createPrivateKey({ key: key.jwk, format: 'jwk' }));
    const hash = ALGORITHMS[key.publicKey.algorithm].nodeHash;
    return new Uint8Array(crypto.sign(hash, message, { key: handle, dsaEncoding: 'ieee-p1363' }));
  },
  async verify(key, signature, message) {
    const crypto = required();
    const handle = importOnce(key, () => crypto.createPublicKey({ key: key.jwk, format: 'jwk' }));
    const hash = ALGORITHMS[key.algorithm].nodeHash;
    return crypto.verify(hash, message, { key: handle, dsaEncoding: 'ieee-p1363' }, signature);
  },
};

function required(): NodeCrypto {
  const crypto = nodeCrypto();
  if (!crypto) throw new KeyError('ERR_PLATFORM_UNSUPPORTED', 'This platform has no node:crypto');
  return crypto;
}

function importOnce(key: object, create: () => NodeKeyObject): NodeKeyObject {
  const handle = imported.get(key) ?? create();
  imported.set(key, handle);
  return handle;
}
