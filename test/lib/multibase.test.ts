import fc from 'fast-check';
import { base58btc } from 'multiformats/bases/base58';
import { describe, expect, test } from 'vitest';
import {
  createLruCache,
  decodeBase58btc,
  decodeBase64url,
  encodeBase58btc,
  encodeBase64url,
} from '../../src/lib/index.js';

describe('Multibase base58btc (CID 1.0, 2.4)', () => {
  test('draft-msporny-base58, 5: the test vectors', () => {
    const text = (value: string) => new TextEncoder().encode(value);
    expect(encodeBase58btc(text('Hello World!'))).toBe('z2NEpo7TZRRrLZSi2U');
    expect(encodeBase58btc(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('z11233QC4');
  });

  test('property: what is encoded decodes to the same bytes, and another implementation writes the same', () => {
    const zeros = fc.nat(4).map((length) => new Uint8Array(length));
    fc.assert(
      fc.property(zeros, fc.uint8Array({ maxLength: 100 }), (first, rest) => {
        const data = Uint8Array.of(...first, ...rest);
        const text = encodeBase58btc(data);
        expect(text).toBe(base58btc.encode(data));
        expect(decodeBase58btc(text)).toEqual(data);
      }),
    );
  });

  test('the longest text that is decoded', () => {
    const text = `z${'2'.repeat(2047)}`;
    expect(encodeBase58btc(decodeBase58btc(text) as Uint8Array)).toBe(text);
    expect(decodeBase58btc(text)).toEqual(base58btc.decode(text as `z${string}`));
  });

  test('property: what decodes is encoded as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const data = decodeBase58btc(`z${text}`);
        expect(data === undefined || encodeBase58btc(data) === `z${text}`).toBe(true);
      }),
    );
  });

  test.each([
    '',
    'Z2NEpo7TZRRrLZSi2U',
    'z0',
    'zO',
    'zI',
    'zl',
    'z2NEpo7TZRRrLZSi2U ',
    'z2NEpo7T ZRRrLZSi2U',
    'zé',
    'u00',
  ])('refuses %j', (text) => {
    expect(decodeBase58btc(text)).toBeUndefined();
  });

  test('refuses text that takes long to decode', () => {
    expect(decodeBase58btc(`z${'2'.repeat(3000)}`)).toBeUndefined();
  });
});

describe('base64url without padding (RFC 4648, 5)', () => {
  test('property: what is encoded decodes to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (data) => {
        expect(encodeBase64url(data)).toBe(Buffer.from(data).toString('base64url'));
        expect(decodeBase64url(encodeBase64url(data))).toEqual(data);
      }),
    );
  });

  test.each(['A', 'AB', 'AAA=', 'AA+A', 'AA/A', 'AA A', 'AAAA\n', 'AAAé'])('RFC 4648, 3.5: refuses %j', (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });
});

describe('createLruCache', () => {
  test('drops the entry that was used longest ago', () => {
    const cache = createLruCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
    cache.set('__proto__', 4);
    expect(cache.get('__proto__')).toBe(4);
  });
});
