// Keys that are the same in every run, so that every run signs the same bytes. They protect nothing.
import { createECDH, createHash, createPrivateKey } from 'node:crypto';
import { importKeyPair } from 'credsmith';

/** The header of an Ed25519 key in PKCS#8; the 32 bytes of the key follow (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function ed25519KeyPair(owner) {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed(owner)]), format: 'der', type: 'pkcs8' });
  return importKeyPair(key.export({ format: 'jwk' }));
}

export function p256KeyPair(owner) {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(seed(owner));
  const [x, y] = [ecdh.getPublicKey().subarray(1, 33), ecdh.getPublicKey().subarray(33)];
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: seed(owner) };
  return importKeyPair(
    Object.fromEntries(
      Object.entries(jwk).map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString('base64url') : value]),
    ),
  );
}

function seed(owner) {
  return createHash('sha256').update(`credsmith benchmark: ${owner}`).digest();
}
