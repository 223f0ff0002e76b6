import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyError } from '../../src/errors.js';
import {
  exportPublicKey,
  generateKeyPair,
  importPublicKey,
  joseAlgorithm,
  jwkThumbprint,
  samePublicKey,
  signatureSize,
  toMultibase,
} from '../../src/keys/index.js';
import { decodeBase58btc, encodeBase58btc } from '../../src/lib/index.js';
import type { Jwk } from '../../src/types/index.js';
import { base64url, bytes, hasVectors, readVectors, W3C_KEYS } from './vectors.js';

const ED25519: Jwk = { ...importPublicKey(W3C_KEYS.Ed25519.publicKeyMultibase).jwk };
const P256: Jwk = { ...importPublicKey(W3C_KEYS.ES256.publicKeyMultibase).jwk };
const P384: Jwk = { ...importPublicKey(W3C_KEYS.ES384.publicKeyMultibase).jwk };

/** RFC 7638, 3.1. */
const RFC_7638_KEY: Jwk = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
  alg: 'RS256',
  kid: '2011-04-29',
};

const P521: Jwk = { kty: 'EC', crv: 'P-521', x: 'AA', y: 'AA' };

function refusal(source: unknown): string {
  try {
    importPublicKey(source as Jwk);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    return (error as KeyError).code;
  }
  return 'accepted';
}

const withPrefix = (prefix: number[], size: number) =>
  encodeBase58btc(Uint8Array.of(...prefix, ...new Uint8Array(size)));

describe('importPublicKey', () => {
  test.each([
    ['Ed25519', ED25519],
    ['ES256', P256],
    ['ES384', P384],
    ['RS256', RFC_7638_KEY],
  ])('reads %s and keeps the required members only', (algorithm, jwk) => {
    const key = importPublicKey({
      ...jwk,
      kid: 'k',
      use: 'sig',
      key_ops: ['verify'],
      ext: true,
      'x5t#S256': 'x',
    } as Jwk);
    expect(key.algorithm).toBe(algorithm);
    const { alg: _, kid: __, ...required } = jwk;
    expect(key.jwk).toEqual(required);
    expect(Object.isFrozen(key) && Object.isFrozen(key.jwk)).toBe(true);
  });

  test('CID 1.0, 2.2.2: a Multikey and its text are the same key as the JWK', () => {
    for (const [jwk, { publicKeyMultibase }] of [
      [ED25519, W3C_KEYS.Ed25519],
      [P256, W3C_KEYS.ES256],
      [P384, W3C_KEYS.ES384],
    ] as const) {
      const key = importPublicKey(jwk);
      expect(samePublicKey(key, importPublicKey({ type: 'Multikey', publicKeyMultibase }))).toBe(true);
      expect(toMultibase(key)).toBe(publicKeyMultibase);
    }
    expect(samePublicKey(importPublicKey(ED25519), importPublicKey(P256))).toBe(false);
  });

  test('a key with its secret is refused, or read without it on request', () => {
    for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']) {
      expect(refusal({ ...ED25519, [name]: 'AAAA' }), name).toBe('ERR_KEY_INVALID');
    }
    expect(refusal(W3C_KEYS.Ed25519)).toBe('ERR_KEY_INVALID');
    const key = importPublicKey({ ...ED25519, d: 'AAAA' }, { allowPrivate: true });
    expect(JSON.stringify(key)).not.toContain('AAAA');
    expect(importPublicKey(W3C_KEYS.Ed25519, { allowPrivate: true })).toEqual(key);
  });

  test('RFC 7517, 4.2 to 4.4: use, key_ops and alg must not contradict a key that signs', () => {
    const contradictions: Record<string, unknown>[] = [
      { use: 'enc' },
      { use: null },
      { use: ['sig'] },
      { key_ops: ['deriveBits'] },
      { key_ops: [] },
      { key_ops: 'verify' },
      { key_ops: ['sign'] },
      { key_ops: { 0: 'verify', length: 1 } },
      { alg: 'ES384' },
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: null },
      { alg: ['ES256'] },
    ];
    for (const members of contradictions) {
      expect(refusal({ ...P256, ...members }), JSON.stringify(members)).toBe('ERR_KEY_INVALID');
    }
    expect(refusal({ ...P256, alg: 'ES256', key_ops: ['verify', 'other'] })).toBe('accepted');
    expect(refusal({ ...ED25519, alg: 'EdDSA' })).toBe('accepted');
    expect(refusal({ ...ED25519, alg: 'Ed25519' })).toBe('accepted');
    expect(refusal({ ...RFC_7638_KEY, alg: 'PS256' })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...RFC_7638_KEY, alg: 'RSA-OAEP' })).toBe('ERR_KEY_INVALID');
  });

  test('unsupported types are told from malformed keys', () => {
    expect(refusal(P521)).toBe('ERR_KEY_UNSUPPORTED');
    for (const crv of ['X25519', 'Ed448', 'secp256k1', 'BLS12381G2', '__proto__']) {
      expect(refusal({ kty: 'OKP', crv, x: ED25519.x }), crv).toBe('ERR_KEY_UNSUPPORTED');
    }
    expect(refusal({ kty: 'oct' })).toBe('ERR_KEY_UNSUPPORTED');
    expect(refusal({ kty: 'EC' })).toBe('ERR_KEY_INVALID');
    expect(refusal({ crv: 'P-256' })).toBe('ERR_KEY_INVALID');
    expect(() => importPublicKey({ kty: 'OKP', crv: 'X25519', x: ED25519.x })).toThrow(/X25519.*key agreement/);
    expect(() => importPublicKey(P521)).toThrow(/P-521/);
  });

  test.each([
    ['secp256k1', 0xe7, 33],
    ['BLS12-381 G1', 0xea, 48],
    ['BLS12-381 G2', 0xeb, 96],
    ['X25519', 0xec, 32],
    ['BLS12-381 G1 and G2', 0xee, 144],
    ['P-521', 0x1202, 67],
    ['Ed448', 0x1203, 57],
    ['X448', 0x1204, 56],
    ['RSA', 0x1205, 270],
  ])(
    'w3c 41, did:key: %s (multicodec %i) is unsupported by name, and invalid in another length',
    (name, codec, size) => {
      const prefix = [(codec & 0x7f) | 0x80, codec >> 7];
      for (const source of [withPrefix(prefix, size), { publicKeyMultibase: withPrefix(prefix, size) }]) {
        expect(refusal(source)).toBe('ERR_KEY_UNSUPPORTED');
        expect(() => importPublicKey(source)).toThrow(name);
      }
      // What is in the structure of an RSA key, only a reader of RSA keys could tell.
      const other = name === 'RSA' ? 'ERR_KEY_UNSUPPORTED' : 'ERR_KEY_INVALID';
      for (const wrong of [1, size - 1, size + 1, 2 * size]) {
        expect(refusal(withPrefix(prefix, wrong)), String(wrong)).toBe(other);
      }
    },
  );

  test('R-6.6: the lengths of the supported types, and codes that nobody knows', () => {
    for (const [prefix, size] of [
      [[0xed, 0x01], 32],
      [[0x80, 0x24], 33],
      [[0x81, 0x24], 49],
    ] as const) {
      for (const wrong of [1, size - 1, size + 1, 2 * size]) {
        expect(refusal(withPrefix([...prefix], wrong)), String(wrong)).toBe('ERR_KEY_INVALID');
      }
    }
    // An unknown code, a secret, identity, and ed25519-pub in more bytes than needed.
    for (const prefix of [
      [0x01, 0x02],
      [0x80, 0x26],
      [0x00, 0xed],
      [0xed, 0x81, 0x00],
    ]) {
      expect(refusal(withPrefix(prefix, 32)), String(prefix)).toBe('ERR_KEY_UNSUPPORTED');
      expect(() => importPublicKey(withPrefix(prefix, 32))).toThrow(/unknown type/);
    }
  });

  test('RFC 4648, 3.5: members in another base64url form than the canonical one are refused', () => {
    const x = P256.x as string;
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const loose = x.slice(0, -1) + last[last.indexOf(x.slice(-1)) + 1];
    const forms = [`${x}=`, ` ${x}`, `${x}\n`, `${x.slice(0, 10)}=${x.slice(10)}`, loose, ''];
    forms.push(x.replaceAll('-', '+').replaceAll('_', '/').concat('+'), `${x}AAAA`, x.slice(4), 'é'.repeat(43));
    for (const form of forms) expect(refusal({ ...P256, x: form }), form).toBe('ERR_KEY_INVALID');
    for (const form of [7, null, {}, [x], { toString: () => x, toJSON: () => x }]) {
      expect(refusal({ ...P256, x: form })).toBe('ERR_KEY_INVALID');
    }
  });

  test('R-6.6: only the canonical base58btc text of the right length is read', () => {
    const text = W3C_KEYS.Ed25519.publicKeyMultibase;
    const raw = decodeBase58btc(text) as Uint8Array;
    for (const form of [
      '',
      'z',
      text.slice(1),
      `${text} `,
      `u${base64url(raw)}`,
      `f${Buffer.from(raw).toString('hex')}`,
      text.replace('6', '0'),
      encodeBase58btc(raw.slice(0, -1)),
      encodeBase58btc(Uint8Array.of(...raw, 0)),
      `z${'2'.repeat(100_000)}`,
    ]) {
      expect(refusal(form), form.slice(0, 60)).toBe('ERR_KEY_INVALID');
    }
    // A leading zero byte is another multicodec.
    expect(refusal(`z1${text.slice(1)}`)).toBe('ERR_KEY_UNSUPPORTED');
  });

  test('points that are not on the curve are refused', () => {
    const y = Buffer.from(P256.y as string, 'base64url');
    y[31] = (y[31] as number) ^ 1;
    expect(refusal({ ...P256, y: base64url(y) })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...P256, x: 'A'.repeat(43), y: 'A'.repeat(43) })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...P384, crv: 'P-256' })).toBe('ERR_KEY_INVALID');
    // x = p - 1 gives no y on P-256; 0x04 is no prefix of a compressed point.
    const noPoint = bytes('ffffffff00000001000000000000000000000000fffffffffffffffffffffffe');
    expect(refusal(encodeBase58btc(Uint8Array.of(0x80, 0x24, 2, ...noPoint)))).toBe('ERR_KEY_INVALID');
    expect(refusal(encodeBase58btc(Uint8Array.of(0x80, 0x24, 4, ...noPoint)))).toBe('ERR_KEY_INVALID');
    // A coordinate >= p.
    expect(refusal({ ...P256, x: base64url(new Uint8Array(32).fill(255)) })).toBe('ERR_KEY_INVALID');
  });

  test('RFC 8032, 5.1.3: Ed25519 keys of small order, with y >= p or off the curve are refused', () => {
    const keys = [
      // order 1, 2, 4, 4, 8, 8, 8, 8
      '0100000000000000000000000000000000000000000000000000000000000000',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0000000000000000000000000000000000000000000000000000000000000080',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      // x = 0 with the sign bit set
      '0100000000000000000000000000000000000000000000000000000000000080',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
      // y = p, p + 1, 2^255 - 1
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
      // y = 2 has no x
      '0200000000000000000000000000000000000000000000000000000000000000',
    ];
    for (const key of keys) {
      expect(refusal({ kty: 'OKP', crv: 'Ed25519', x: base64url(bytes(key)) }), key).toBe('ERR_KEY_INVALID');
      expect(refusal(encodeBase58btc(Uint8Array.of(0xed, 0x01, ...bytes(key)))), key).toBe('ERR_KEY_INVALID');
    }
  });

  test('RFC 7518, 6.3: RSA keys out of bounds are refused', () => {
    const odd = (size: number) => base64url(new Uint8Array(size).fill(255));
    const n = RFC_7638_KEY.n as string;
    for (const members of [
      { n: odd(128) },
      { n: odd(255) },
      { n: odd(1025) },
      { n: odd(100_000) },
      { n: base64url(new Uint8Array(256).fill(254)) },
      { n: base64url(Uint8Array.of(0, ...Buffer.from(n, 'base64url'))) },
      { n: '' },
      { e: 'AQ' },
      { e: 'Ag' },
      { e: 'AQAA' },
      { e: 'AAEAAQ' },
      { e: base64url(Uint8Array.of(1, 0, 0, 0, 1)) },
      { e: odd(256) },
      { e: undefined },
      { n: undefined },
    ]) {
      expect(refusal({ ...RFC_7638_KEY, ...members }), JSON.stringify(members).slice(0, 60)).toBe('ERR_KEY_INVALID');
    }
    expect(refusal({ ...RFC_7638_KEY, n: odd(1024) })).toBe('accepted');
    expect(refusal({ ...RFC_7638_KEY, e: 'Aw' })).toBe('accepted');
    expect(signatureSize(importPublicKey(RFC_7638_KEY))).toBe(256);
    expect(signatureSize(importPublicKey({ ...RFC_7638_KEY, n: odd(384) }))).toBe(384);
  });

  test('hostile sources give a KeyError and nothing else', () => {
    const throwing = {
      get kty(): string {
        throw new Error('mine');
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('mine');
        },
      },
    );
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`m${index}`, 'x']));
    for (const source of [null, undefined, 7, true, Symbol('s'), () => 7, [], [ED25519], throwing, proxy, many]) {
      expect(refusal(source)).toBe('ERR_KEY_INVALID');
    }
    expect(refusal(JSON.parse(`{"__proto__": ${JSON.stringify(ED25519)}}`))).toBe('ERR_KEY_INVALID');
    expect(refusal(Object.create(ED25519))).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...ED25519, publicKeyMultibase: W3C_KEYS.Ed25519.publicKeyMultibase })).toBe('ERR_KEY_INVALID');
    expect(refusal({ publicKeyMultibase: 7 })).toBe('ERR_KEY_INVALID');
  });

  test('property: anything is a key or a KeyError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.string({ unit: 'binary' })), (source) => {
        refusal(source);
      }),
    );
  });

  test('property: changing one character of a key never gives the same key', () => {
    const text = W3C_KEYS.ES256.publicKeyMultibase;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (index, character) => {
        const changed = text.slice(0, index) + character + text.slice(index + 1);
        if (changed !== text && refusal(changed) === 'accepted') {
          expect(samePublicKey(importPublicKey(changed), importPublicKey(text))).toBe(false);
        }
      }),
    );
  });
});

describe('exportPublicKey, jwkThumbprint, joseAlgorithm', () => {
  test('RFC 7638, 3.1: the thumbprint of the example key', () => {
    expect(jwkThumbprint(RFC_7638_KEY)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
  });

  test('RFC 8037, A.3: the thumbprint of the Ed25519 key', () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    expect(jwkThumbprint(jwk)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(jwkThumbprint({ ...jwk, d: 'AAAA', kid: 'other' })).toBe(jwkThumbprint(jwk));
  });

  test('RFC 7638, 3.2: neither the order of members nor further members nor the form change the thumbprint', () => {
    for (const jwk of [ED25519, P256, P384, RFC_7638_KEY]) {
      const thumbprint = jwkThumbprint(jwk);
      const reversed = Object.fromEntries(Object.entries(jwk).reverse());
      expect(jwkThumbprint(reversed)).toBe(thumbprint);
      const more = { 'x5t#S256': 'x', ext: true, ...reversed, kid: 'other', use: 'sig', key_ops: ['verify'] };
      expect(jwkThumbprint(more as Jwk)).toBe(thumbprint);
      // RFC 7638, 3: the hash over the required members in the order of their names.
      const { alg: _, kid: __, ...required } = jwk;
      const text = JSON.stringify(Object.fromEntries(Object.entries(required).sort(([a], [b]) => (a < b ? -1 : 1))));
      expect(thumbprint).toBe(createHash('sha256').update(text).digest('base64url'));
      expect(jwkThumbprint(exportPublicKey(jwk, { format: 'pem' }))).toBe(thumbprint);
    }
    expect(jwkThumbprint(W3C_KEYS.ES256.publicKeyMultibase)).toBe(jwkThumbprint(P256));
    expect(jwkThumbprint({ publicKey: P256 })).toBe(jwkThumbprint(P256));
    expect(() => jwkThumbprint({ ...P256, y: undefined })).toThrow(KeyError);
  });

  test('the names of the algorithms in JOSE', () => {
    const names = [ED25519, P256, P384, RFC_7638_KEY].map((jwk) => joseAlgorithm(importPublicKey(jwk)));
    expect(names).toEqual(['EdDSA', 'ES256', 'ES384', 'RS256']);
  });

  test('exports from every form, never with a secret', async () => {
    const keyPair = await generateKeyPair();
    const multikey = exportPublicKey(keyPair, { format: 'multikey' });
    expect(exportPublicKey(multikey, { format: 'jwk' })).toEqual(keyPair.publicKey);
    expect(exportPublicKey(multikey.publicKeyMultibase, { format: 'jwk' })).toEqual(keyPair.publicKey);
    expect(exportPublicKey(W3C_KEYS.ES256, { format: 'jwk' })).toEqual(P256);
    expect(exportPublicKey({ ...P256, d: 'AAAA' }, { format: 'jwk' })).toEqual(P256);
    expect(() => exportPublicKey(RFC_7638_KEY, { format: 'multikey' })).toThrow(/JWK/);
  });

  test('wrong arguments are a TypeError with a code', () => {
    const code = (expected: string) => expect.objectContaining({ code: expected });
    expect(() => exportPublicKey(ED25519, { format: 'der' } as never)).toThrow(code('ERR_INVALID_ARG_VALUE'));
    expect(() => exportPublicKey(ED25519, null as never)).toThrow(code('ERR_INVALID_ARG_TYPE'));
    expect(() => exportPublicKey(null as never, { format: 'jwk' })).toThrow(code('ERR_INVALID_ARG_TYPE'));
    expect(() => exportPublicKey({ publicKey: undefined } as never, { format: 'jwk' })).toThrow(
      code('ERR_INVALID_ARG_VALUE'),
    );
    expect(() => jwkThumbprint(7 as never)).toThrow(code('ERR_INVALID_ARG_TYPE'));
    expect(() => jwkThumbprint('x')).toThrow(code('ERR_KEY_INVALID'));
  });
});

describe.skipIf(!hasVectors)('did:key test vectors', () => {
  const codes = (file: string) =>
    Object.fromEntries(
      [...new Set(JSON.stringify(readVectors(file)).match(/(?<=did:key:|#)z[1-9A-HJ-NP-Za-km-z]+/g))].map((text) => [
        text.slice(0, 4),
        refusal(text),
      ]),
    );
  const accepted = 'accepted';
  const unsupported = 'ERR_KEY_UNSUPPORTED';

  test.each([
    ['ed25519-x25519.json', { z6Mk: accepted, z6LS: unsupported }],
    ['nist-curves.json', { zDna: accepted, z82L: accepted, z2J9: unsupported }],
    ['secp256k1.json', { zQ3s: unsupported }],
    ['x25519.json', { z6LS: unsupported }],
    ['bls12381.json', { zUC7: unsupported, z3tE: unsupported, z5Tc: unsupported }],
    ['rsa.json', { z4MX: unsupported, zggh: unsupported }],
  ])('%s', (file, expected) => {
    expect(codes(`did-key/${file}`)).toEqual(expected);
  });
});

describe.skipIf(!hasVectors)('Wycheproof json_web_key', () => {
  test('keys that cannot verify are refused, except the weak primes that nobody can see in a modulus', () => {
    type Group = { comment: string; public?: { keys: Jwk[] }; tests: { tcId: number; result: string }[] };
    const { testGroups } = readVectors<{ testGroups: Group[] }>('wycheproof/json_web_key_test.json');
    const accepted = testGroups
      .filter(({ public: set }) => set?.keys.every((jwk) => refusal(jwk) === 'accepted'))
      .map(({ comment, tests }) => [comment, tests[0]?.result]);
    expect(accepted).toEqual([
      ['rs256', 'valid'],
      ['jws_rsa_roca_key', 'invalid'],
    ]);
  });
});
