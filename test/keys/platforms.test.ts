import { afterEach, describe, expect, test, vi } from 'vitest';
import { W3C_KEYS } from './vectors.js';

const MESSAGE = new TextEncoder().encode('message');
const { subtle, getRandomValues } = crypto;

/** Loads the module anew, as on a platform without `node:crypto` and with this WebCrypto. */
async function onPlatform(webCrypto: Partial<SubtleCrypto> | undefined) {
  vi.resetModules();
  vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
  vi.stubGlobal('crypto', { subtle: webCrypto, getRandomValues: getRandomValues.bind(crypto) });
  return import('../../src/keys/index.js');
}

/** WebCrypto as it was before it knew Ed25519. */
const olderWebCrypto = {
  generateKey: (...args: unknown[]) => refuseEd25519(args[0], () => Reflect.apply(subtle.generateKey, subtle, args)),
  importKey: (...args: unknown[]) => refuseEd25519(args[2], () => Reflect.apply(subtle.importKey, subtle, args)),
  exportKey: (...args: unknown[]) => Reflect.apply(subtle.exportKey, subtle, args),
  sign: (...args: unknown[]) => Reflect.apply(subtle.sign, subtle, args),
  verify: (...args: unknown[]) => Reflect.apply(subtle.verify, subtle, args),
} as unknown as SubtleCrypto;

async function refuseEd25519(algorithm: unknown, run: () => unknown): Promise<unknown> {
  if ((algorithm as { name: string }).name === 'Ed25519') throw new DOMException('unknown', 'NotSupportedError');
  return run();
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('Keys on other platforms than Node', () => {
  test.each([
    ['WebCrypto', subtle],
    ['WebCrypto without Ed25519', olderWebCrypto],
  ])('%s: every algorithm generates, signs and verifies', async (_, webCrypto) => {
    const keys = await onPlatform(webCrypto);
    for (const algorithm of keys.KEY_ALGORITHMS) {
      const keyPair = await keys.generateKeyPair({ algorithm });
      const again = await keys.importKeyPair(keys.exportKeyPair(keyPair, { format: 'jwk', secret: true }));
      const key = keys.importPublicKey(keyPair.publicKey);
      const signature = await again.sign(MESSAGE);
      expect(signature).toHaveLength(keys.signatureSize(key));
      expect(await keys.verifySignature(key, signature, MESSAGE)).toBe(true);
      expect(await keys.verifySignature(key, signature, MESSAGE.slice(1))).toBe(false);
    }
  });

  test('no WebCrypto, as on an insecure origin: all but RSA, in JavaScript', async () => {
    const keys = await onPlatform(undefined);
    for (const algorithm of keys.KEY_ALGORITHMS.filter((name) => name !== 'RS256')) {
      const keyPair = await keys.generateKeyPair({ algorithm });
      const key = keys.importPublicKey(keyPair.publicKey);
      expect(await keys.verifySignature(key, await keyPair.sign(MESSAGE), MESSAGE)).toBe(true);
    }
    const unsupported = expect.objectContaining({ code: 'ERR_PLATFORM_UNSUPPORTED' });
    await expect(keys.generateKeyPair({ algorithm: 'RS256' })).rejects.toEqual(unsupported);
    const rsa = keys.importPublicKey({ kty: 'RSA', e: 'AQAB', n: Buffer.alloc(256, 255).toString('base64url') });
    await expect(keys.verifySignature(rsa, new Uint8Array(256), MESSAGE)).rejects.toEqual(unsupported);
    expect(await keys.verifySignature(rsa, new Uint8Array(255), MESSAGE)).toBe(false);
  });

  test('PEM text with a secret is read by the function that can wait for the curves', async () => {
    const { exportKeyPair, generateKeyPair } = await import('../../src/keys/index.js');
    const keyPair = await generateKeyPair();
    const pem = exportKeyPair(keyPair, { format: 'pem', secret: true });
    const keys = await onPlatform(subtle);
    expect((await keys.importKeyPair(pem)).publicKey).toEqual(keyPair.publicKey);
    expect(() => keys.exportPublicKey(pem, { format: 'jwk' })).toThrow(
      expect.objectContaining({ code: 'ERR_PLATFORM_UNSUPPORTED' }),
    );
    const spki = exportKeyPair(keyPair, { format: 'pem' });
    expect(keys.exportPublicKey(spki, { format: 'jwk' })).toEqual(keyPair.publicKey);
  });

  test('Ed25519 signatures are the same bytes on every platform', async () => {
    const signatures = [];
    for (const webCrypto of [subtle, olderWebCrypto, undefined]) {
      const keys = await onPlatform(webCrypto);
      signatures.push(Buffer.from(await (await keys.importKeyPair(W3C_KEYS.Ed25519)).sign(MESSAGE)).toString('hex'));
      vi.unstubAllGlobals();
    }
    expect(new Set(signatures).size).toBe(1);
  });
});
