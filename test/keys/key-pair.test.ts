import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyError } from '../../src/errors.js';
import {
  exportKeyPair,
  exportPublicKey,
  generateKeyPair,
  importKeyPair,
  importPublicKey,
  KEY_ALGORITHMS,
  samePublicKey,
  verifySignature,
} from '../../src/keys/index.js';
import { decodeBase58btc, encodeBase58btc } from '../../src/lib/index.js';
import type { Jwk, KeyPair, Multikey } from '../../src/types/index.js';
import { bytes, hasVectors, LONG_FORM_KEY, readVectors, W3C_KEYS } from './vectors.js';

const MESSAGE = new TextEncoder().encode('message');

const secretJwk = (keyPair: KeyPair) => exportKeyPair(keyPair, { format: 'jwk', secret: true });

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('generateKeyPair', () => {
  test('gives an Ed25519 key by default', async () => {
    const keyPair = await generateKeyPair();
    expect(keyPair.algorithm).toBe('Ed25519');
    expect(keyPair.publicKey).toEqual({ kty: 'OKP', crv: 'Ed25519', x: expect.any(String) });
  });

  test.each(KEY_ALGORITHMS)('%s signs and verifies', async (algorithm) => {
    const keyPair = await generateKeyPair({ algorithm });
    const key = importPublicKey(keyPair.publicKey);
    const signature = await keyPair.sign(MESSAGE);
    expect(await verifySignature(key, signature, MESSAGE)).toBe(true);
    expect(await verifySignature(key, signature, MESSAGE.slice(1))).toBe(false);
    expect(await verifySignature(key, signature.slice(1), MESSAGE)).toBe(false);
    expect(await verifySignature(key, new Uint8Array(0), MESSAGE)).toBe(false);
    expect(await verifySignature(key, new Uint8Array(signature.length), MESSAGE)).toBe(false);
  });

  test('RSA keys have 2048 bits unless more are asked for', async () => {
    const bits = async (options: { modulusLength?: number }) =>
      Buffer.from((await generateKeyPair({ algorithm: 'RS256', ...options })).publicKey.n ?? '', 'base64url').length *
      8;
    expect(await bits({})).toBe(2048);
    expect(await bits({ modulusLength: 3072 })).toBe(3072);
  });

  test.each([
    [null, 'ERR_INVALID_ARG_TYPE'],
    ['Ed25519', 'ERR_INVALID_ARG_TYPE'],
    [{ algorithm: 7 }, 'ERR_INVALID_ARG_TYPE'],
    [{ algorithm: '__proto__' }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'PS256' }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'RS256', modulusLength: 1024 }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'RS256', modulusLength: 16384 }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'RS256', modulusLength: 2049 }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'RS256', modulusLength: '2048' }, 'ERR_INVALID_ARG_VALUE'],
    [{ algorithm: 'ES256', modulusLength: 2048 }, 'ERR_INVALID_ARG_VALUE'],
  ])('refuses the options %j with %s', async (options, expected) => {
    await expect(generateKeyPair(options as never)).rejects.toThrow(TypeError);
    await expect(generateKeyPair(options as never)).rejects.toEqual(code(expected));
  });
});

describe('importKeyPair and exportKeyPair', () => {
  test.each(Object.entries(W3C_KEYS))(
    'CID 1.0, 2.2.2: the W3C vector key for %s comes back exactly',
    async (algorithm, key) => {
      const keyPair = await importKeyPair(key);
      expect(keyPair.algorithm).toBe(algorithm);
      expect(exportKeyPair(keyPair, { format: 'multikey' })).toEqual({
        type: 'Multikey',
        publicKeyMultibase: key.publicKeyMultibase,
      });
      expect(exportKeyPair(keyPair, { format: 'multikey', secret: true })).toEqual({ type: 'Multikey', ...key });
      const again = await importKeyPair(secretJwk(keyPair));
      expect(exportKeyPair(again, { format: 'multikey', secret: true })).toEqual({ type: 'Multikey', ...key });
      const signature = await again.sign(MESSAGE);
      expect(await verifySignature(importPublicKey(key.publicKeyMultibase), signature, MESSAGE)).toBe(true);
    },
  );

  test('w3c 42: an Ed25519 secret of 64 bytes is read and written as 32', async () => {
    const keyPair = await importKeyPair(LONG_FORM_KEY);
    const exported = exportKeyPair(keyPair, { format: 'multikey', secret: true });
    expect(exported.publicKeyMultibase).toBe(LONG_FORM_KEY.publicKeyMultibase);
    expect(exported.secretKeyMultibase).toMatch(/^z3u2/);
    expect(secretJwk(await importKeyPair(exported))).toEqual(secretJwk(keyPair));
  });

  test('w3c 42: the seed and the second half of an Ed25519 secret of 64 bytes must agree, and with the public key', async () => {
    const source = { ...LONG_FORM_KEY, publicKeyMultibase: W3C_KEYS.Ed25519.publicKeyMultibase };
    await expect(importKeyPair(source)).rejects.toEqual(code('ERR_KEY_INVALID'));
    const raw = decodeBase58btc(LONG_FORM_KEY.secretKeyMultibase) as Uint8Array;
    for (const index of [2, 33, 34, 65]) {
      const changed = raw.slice();
      changed[index] = (changed[index] as number) ^ 1;
      const secretKeyMultibase = encodeBase58btc(changed);
      for (const rest of [{}, { publicKeyMultibase: LONG_FORM_KEY.publicKeyMultibase }]) {
        await expect(importKeyPair({ ...rest, secretKeyMultibase })).rejects.toEqual(code('ERR_KEY_INVALID'));
      }
    }
    for (const size of [31, 33, 63, 65]) {
      const secretKeyMultibase = encodeBase58btc(Uint8Array.of(0x80, 0x26, ...new Uint8Array(size)));
      await expect(importKeyPair({ secretKeyMultibase })).rejects.toEqual(code('ERR_KEY_INVALID'));
    }
  });

  test('w3c 42: a JWK with an Ed25519 secret of 64 bytes is read as well', async () => {
    const jwk = secretJwk(await importKeyPair(LONG_FORM_KEY));
    const long = decodeBase58btc(LONG_FORM_KEY.secretKeyMultibase)?.slice(2) as Uint8Array;
    expect(secretJwk(await importKeyPair({ ...jwk, d: Buffer.from(long).toString('base64url') }))).toEqual(jwk);
  });

  test.each(KEY_ALGORITHMS)('%s: import of an export is the same key', async (algorithm) => {
    const keyPair = await generateKeyPair({ algorithm });
    const again = await importKeyPair(secretJwk(keyPair));
    expect(again.publicKey).toEqual(keyPair.publicKey);
    expect(secretJwk(again)).toEqual(secretJwk(keyPair));
    if (algorithm === 'RS256') {
      expect(() => exportKeyPair(keyPair, { format: 'multikey' })).toThrow(code('ERR_KEY_UNSUPPORTED'));
      expect(() => exportKeyPair(keyPair, { format: 'multikey', secret: true })).toThrow(code('ERR_KEY_UNSUPPORTED'));
    } else {
      const multikey = exportKeyPair(keyPair, { format: 'multikey', secret: true });
      expect(secretJwk(await importKeyPair(multikey))).toEqual(secretJwk(keyPair));
    }
  });

  test('property: any seed or scalar gives a key that survives both formats and verifies its own signatures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('Ed25519', 'ES256', 'ES384'),
        fc.uint8Array({ maxLength: 200 }),
        async (algorithm, message) => {
          const keyPair = await generateKeyPair({ algorithm: algorithm as 'Ed25519' });
          const multikey = exportKeyPair(keyPair, { format: 'multikey', secret: true });
          const again = await importKeyPair(secretJwk(await importKeyPair(multikey)));
          expect(secretJwk(again)).toEqual(secretJwk(keyPair));
          const key = importPublicKey(multikey.publicKeyMultibase);
          expect(samePublicKey(key, importPublicKey(keyPair.publicKey))).toBe(true);
          expect(await verifySignature(key, await again.sign(message), message)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('property: RS256 verifies its own signatures over any message and no other', async () => {
    const keyPair = await generateKeyPair({ algorithm: 'RS256' });
    const key = importPublicKey(keyPair.publicKey);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (message, other) => {
        const signature = await keyPair.sign(message);
        expect(await verifySignature(key, signature, message)).toBe(true);
        const same = Buffer.from(message).equals(other);
        expect(await verifySignature(key, signature, other)).toBe(same);
      }),
      { numRuns: 30 },
    );
  });

  test('only exports the secret of the object that holds it', async () => {
    const keyPair = await importKeyPair(W3C_KEYS.Ed25519);
    const copy = { ...keyPair, verificationMethod: 'https://issuer.example#key-1' };
    expect(await copy.sign(MESSAGE)).toEqual(await keyPair.sign(MESSAGE));
    expect(exportKeyPair(copy, { format: 'jwk' })).toEqual(keyPair.publicKey);
    expect(() => exportKeyPair(copy, { format: 'jwk', secret: true })).toThrow(KeyError);
    expect(() => exportKeyPair(copy, { format: 'jwk', secret: true })).toThrow(code('ERR_KEY_NOT_EXPORTABLE'));
  });

  test('a Multikey with the URL of the key gives the key pair its verificationMethod', async () => {
    const url = 'https://issuer.example#key-1';
    expect((await importKeyPair({ ...W3C_KEYS.ES256, id: url })).verificationMethod).toBe(url);
    expect((await importKeyPair({ ...W3C_KEYS.ES256, id: '#key-1' })).verificationMethod).toBeUndefined();
    expect('verificationMethod' in (await importKeyPair(W3C_KEYS.ES256))).toBe(false);
  });

  test('a JWK exported by WebCrypto for signing is read', async () => {
    const generated = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const jwk = (await crypto.subtle.exportKey('jwk', generated.privateKey)) as Jwk;
    expect(jwk.key_ops).toEqual(['sign']);
    expect((await importKeyPair(jwk)).algorithm).toBe('ES256');
  });

  test('text that is no PEM is refused with a message that says what is', async () => {
    for (const text of ['', JSON.stringify(W3C_KEYS.Ed25519), W3C_KEYS.Ed25519.secretKeyMultibase]) {
      await expect(importKeyPair(text)).rejects.toThrow(/PEM.*PRIVATE KEY.*as an object/);
      await expect(importKeyPair(text)).rejects.toEqual(code('ERR_KEY_INVALID'));
    }
  });

  test('w3c 41: a Multikey without its public key is read, and the public key derived from the secret', async () => {
    for (const { publicKeyMultibase, secretKeyMultibase } of [...Object.values(W3C_KEYS), LONG_FORM_KEY]) {
      for (const source of [{ secretKeyMultibase }, { publicKeyMultibase: undefined, secretKeyMultibase }]) {
        const keyPair = await importKeyPair(source as { secretKeyMultibase: string });
        expect(exportPublicKey(keyPair, { format: 'multikey' }).publicKeyMultibase).toBe(publicKeyMultibase);
        expect(secretJwk(keyPair)).toEqual(secretJwk(await importKeyPair({ publicKeyMultibase, secretKeyMultibase })));
        const signature = await keyPair.sign(MESSAGE);
        expect(await verifySignature(importPublicKey(publicKeyMultibase), signature, MESSAGE)).toBe(true);
      }
    }
    const id = 'https://issuer.example#key-1';
    const { secretKeyMultibase } = W3C_KEYS.ES384;
    expect((await importKeyPair({ id, secretKeyMultibase })).verificationMethod).toBe(id);
  });

  test('w3c 41: a scalar outside of the order of its curve is refused', async () => {
    const orders = {
      p256: 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
      p384: 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
    };
    for (const [prefix, order] of [
      [[0x86, 0x26], orders.p256],
      [[0x87, 0x26], orders.p384],
    ] as const) {
      for (const scalar of [bytes(order), bytes('00'.repeat(order.length / 2)), bytes('ff'.repeat(order.length / 2))]) {
        const secretKeyMultibase = encodeBase58btc(Uint8Array.of(...prefix, ...scalar));
        await expect(importKeyPair({ secretKeyMultibase })).rejects.toEqual(code('ERR_KEY_INVALID'));
      }
      const largest = bytes(order);
      largest[largest.length - 1] = (largest[largest.length - 1] as number) - 1;
      const secretKeyMultibase = encodeBase58btc(Uint8Array.of(...prefix, ...largest));
      const keyPair = await importKeyPair({ secretKeyMultibase });
      const key = importPublicKey(keyPair.publicKey);
      expect(await verifySignature(key, await keyPair.sign(MESSAGE), MESSAGE)).toBe(true);
    }
  });

  test.each([null, undefined, 7, true, [], Symbol('s')])(
    'a source that is no object is a TypeError: %s',
    async (source) => {
      await expect(importKeyPair(source as never)).rejects.toEqual(code('ERR_INVALID_ARG_TYPE'));
      expect(() => exportKeyPair(source as never, { format: 'jwk' })).toThrow(code('ERR_INVALID_ARG_TYPE'));
    },
  );

  test('refuses a secret that does not fit its public key, is missing, malformed or out of range', async () => {
    const own = secretJwk(await importKeyPair(W3C_KEYS.ES256));
    const other = secretJwk(await generateKeyPair({ algorithm: 'ES256' }));
    const ed25519 = secretJwk(await importKeyPair(W3C_KEYS.Ed25519));
    const invalid: (Jwk | Multikey)[] = [
      {} as Jwk,
      { ...own, d: other.d },
      { ...own, d: 'A'.repeat(43) },
      { ...own, d: `${own.d}=` },
      { ...own, d: 'AAAA' },
      { ...ed25519, d: secretJwk(await generateKeyPair()).d },
      { ...W3C_KEYS.ES256, publicKeyMultibase: W3C_KEYS.Ed25519.publicKeyMultibase },
      { ...W3C_KEYS.Ed25519, secretKeyMultibase: encodeBase58btc(Uint8Array.of(0x80, 0x26, ...new Uint8Array(31))) },
      { ...W3C_KEYS.Ed25519, secretKeyMultibase: `u${W3C_KEYS.Ed25519.secretKeyMultibase}` },
      { ...W3C_KEYS.Ed25519, kty: 'OKP' } as Multikey,
      { publicKeyMultibase: W3C_KEYS.Ed25519.publicKeyMultibase },
      { publicKeyMultibase: null, secretKeyMultibase: W3C_KEYS.Ed25519.secretKeyMultibase } as never,
      { publicKeyMultibase: {}, secretKeyMultibase: W3C_KEYS.Ed25519.secretKeyMultibase } as never,
      { publicKeyMultibase: ed25519, secretKeyMultibase: W3C_KEYS.Ed25519.secretKeyMultibase } as never,
    ].map((source) => JSON.parse(JSON.stringify(source)));
    for (const source of invalid) await expect(importKeyPair(source)).rejects.toEqual(code('ERR_KEY_INVALID'));
    const { d, ...publicOnly } = own;
    expect(d).toBeDefined();
    await expect(importKeyPair(publicOnly as Jwk)).rejects.toEqual(code('ERR_KEY_INVALID'));
  });

  test('RFC 8017, 3.2: every secret member of an RSA key is checked', async () => {
    const own = secretJwk(await generateKeyPair({ algorithm: 'RS256' }));
    const other = secretJwk(await generateKeyPair({ algorithm: 'RS256' }));
    for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'n'] as const) {
      await expect(importKeyPair({ ...own, [name]: other[name] }), name).rejects.toEqual(code('ERR_KEY_INVALID'));
    }
    const { p, q, dp, dq, qi, ...short } = own;
    expect([p, q, dp, dq, qi]).not.toContain(undefined);
    await expect(importKeyPair(short as Jwk)).rejects.toEqual(code('ERR_KEY_UNSUPPORTED'));
    await expect(importKeyPair({ ...own, oth: [] } as Jwk)).rejects.toEqual(code('ERR_KEY_UNSUPPORTED'));
  });
});

describe('KeyPair', () => {
  test('neither the object nor its public key can be changed', async () => {
    const keyPair = await importKeyPair(W3C_KEYS.Ed25519);
    expect(() => Object.assign(keyPair, { algorithm: 'ES256' })).toThrow(TypeError);
    expect(() => Object.assign(keyPair.publicKey, { x: 'A' })).toThrow(TypeError);
    const exported = exportKeyPair(keyPair, { format: 'jwk' });
    exported.x = 'changed';
    expect(exportKeyPair(keyPair, { format: 'jwk' }).x).not.toBe('changed');
  });

  test('sign takes bytes only', async () => {
    const keyPair = await generateKeyPair();
    await expect(keyPair.sign('text' as never)).rejects.toEqual(code('ERR_INVALID_ARG_TYPE'));
  });

  test('RFC 8032: Ed25519 signatures are the same each time', async () => {
    const keyPair = await importKeyPair(W3C_KEYS.Ed25519);
    expect(await keyPair.sign(MESSAGE)).toEqual(await keyPair.sign(MESSAGE));
  });

  test('RFC 8032, 7.1, test 2', async () => {
    const keyPair = await importKeyPair({
      kty: 'OKP',
      crv: 'Ed25519',
      d: Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex').toString('base64url'),
      x: Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex').toString('base64url'),
    });
    expect(Buffer.from(await keyPair.sign(bytes('72'))).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  test('RFC 6979, A.2.5: ES256 over "sample" where deterministic signatures are asked for', async () => {
    const scalar = 'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721';
    const keyPair = await importKeyPair(
      {
        kty: 'EC',
        crv: 'P-256',
        d: Buffer.from(scalar, 'hex').toString('base64url'),
        x: Buffer.from('60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6', 'hex').toString('base64url'),
        y: Buffer.from('7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299', 'hex').toString('base64url'),
      },
      { deterministic: true },
    );
    const signature = await keyPair.sign(new TextEncoder().encode('sample'));
    expect(Buffer.from(signature).toString('hex')).toBe(
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716' +
        'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    );
    expect(await verifySignature(importPublicKey(keyPair.publicKey), signature, MESSAGE)).toBe(false);
    expect(
      await verifySignature(importPublicKey(keyPair.publicKey), signature, new TextEncoder().encode('sample')),
    ).toBe(true);
  });
});

describe.skipIf(!hasVectors)('Published keys', () => {
  test('did:key test vectors: the private JWKs for P-256 and P-384 are read', async () => {
    type Vector = { verificationMethod: { publicKeyJwk: Jwk; privateKeyJwk?: Jwk } };
    const vectors = Object.entries(readVectors<Record<string, Vector>>('did-key/nist-curves.json'));
    let read = 0;
    for (const [did, { verificationMethod }] of vectors) {
      const jwk = verificationMethod.privateKeyJwk;
      if (!jwk || jwk.crv === 'P-521') continue;
      const keyPair = await importKeyPair(jwk);
      expect(`did:key:${exportPublicKey(keyPair, { format: 'multikey' }).publicKeyMultibase}`).toBe(did);
      read += 1;
    }
    expect(read).toBeGreaterThan(3);
  });

  test('Wycheproof: the P-256 groups have the same key as JWK and as point', () => {
    type Group = { publicKey: { uncompressed: string }; publicKeyJwk?: Jwk };
    const { testGroups } = readVectors<{ testGroups: Group[] }>('wycheproof/ecdsa_secp256r1_sha256_p1363_test.json');
    for (const { publicKey, publicKeyJwk } of testGroups) {
      if (!publicKeyJwk) continue;
      const { jwk } = importPublicKey(publicKeyJwk);
      const point = Buffer.concat([
        Buffer.of(4),
        Buffer.from(jwk.x ?? '', 'base64url'),
        Buffer.from(jwk.y ?? '', 'base64url'),
      ]);
      expect(createHash('sha256').update(point).digest('hex')).toBe(
        createHash('sha256').update(bytes(publicKey.uncompressed)).digest('hex'),
      );
    }
  });
});
