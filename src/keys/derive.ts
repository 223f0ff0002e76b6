import { KeyError } from '../errors.js';
import { concat, decodeBase64url, type NodeCrypto, nodeCrypto } from '../lib/index.js';
import type { AlgorithmEntry } from './algorithms.js';
import { loadNoble } from './backends/index.js';

/** Computes the public key of a seed or scalar, in the form of a Multikey. */
export type Derive = (secret: Uint8Array, entry: AlgorithmEntry) => Uint8Array;

/** PrivateKeyInfo of an Ed25519 key (RFC 8410, 7) as far as the seed. */
const SEED_HEADER = Uint8Array.of(0x30, 46, 0x02, 1, 0, 0x30, 5, 0x06, 3, 0x2b, 0x65, 0x70, 0x04, 34, 0x04, 32);

/** What computes public keys on this platform. */
export async function loadDerive(): Promise<Derive> {
  const crypto = nodeCrypto();
  return crypto ? deriveWith(crypto) : (await loadNoble()).derivePublicBytes;
}

/** The same for a function that cannot wait; only `node:crypto` is there at once. */
export const deriveNow: Derive = (secret, entry) => {
  const crypto = nodeCrypto();
  if (crypto) return deriveWith(crypto)(secret, entry);
  throw new KeyError(
    'ERR_PLATFORM_UNSUPPORTED',
    'On this platform only importKeyPair reads PEM text with a secret; pass the key pair that it returns',
  );
};

function deriveWith(crypto: NodeCrypto): Derive {
  return (secret, { kty, crv }) => {
    if (kty !== 'OKP') {
      const curve = crypto.createECDH(crv === 'P-256' ? 'prime256v1' : 'secp384r1');
      curve.setPrivateKey(secret);
      return new Uint8Array(curve.getPublicKey(null, 'compressed'));
    }
    const key = crypto.createPrivateKey({ key: concat(SEED_HEADER, secret), format: 'der', type: 'pkcs8' });
    const { x } = crypto.createPublicKey(key).export({ format: 'jwk' });
    return decodeBase64url(String(x)) as Uint8Array;
  };
}
