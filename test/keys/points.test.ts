import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALGORITHMS } from '../../src/keys/algorithms.js';
import { derivePublicBytes } from '../../src/keys/backends/noble.js';
import { deriveNow } from '../../src/keys/derive.js';
import { assertEd25519Point, readCurvePoint } from '../../src/keys/points.js';

const ORDER_8 = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05';
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

function changed(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = byte;
  return copy;
}

function verdict(check: () => unknown): string {
  try {
    check();
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('RFC 8032, 5.1.3: points of Ed25519, as another implementation judges them', () => {
  const { Point } = ed25519;

  function judged(bytes: Uint8Array): string {
    return verdict(() => {
      if (Point.fromBytes(bytes, false).isSmallOrder()) throw new Error('small order');
    });
  }

  const same = (bytes: Uint8Array) => {
    const expected = judged(bytes);
    const actual = verdict(() => assertEd25519Point(bytes));
    if (expected === 'accepted') expect(actual).toBe('accepted');
    else expect(actual).toMatch(expected === 'small order' ? /small order/ : /not the canonical form/);
  };

  test('any 32 bytes, of which half are no point', () => {
    fc.assert(fc.property(seeds, same), { numRuns: 200 });
  });

  test('public keys, with either sign', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bytes = ed25519.getPublicKey(seed);
        expect(verdict(() => assertEd25519Point(bytes))).toBe('accepted');
        same(changed(bytes, 31, (bytes[31] as number) ^ 0x80));
      }),
      { numRuns: 25 },
    );
  });

  test('the eight points of small order, and every encoding of a small or a large number', () => {
    let point = Point.fromHex(ORDER_8);
    for (let multiple = 0; multiple < 8; multiple++) {
      expect(verdict(() => assertEd25519Point(point.toBytes()))).toMatch(/small order/);
      point = point.add(Point.fromHex(ORDER_8));
    }
    for (const last of [0x00, 0x80, 0x7f, 0xff]) {
      const fill = (last & 0x7f) === 0 ? 0 : 0xff;
      for (let first = 0; first < 256; first++) same(Uint8Array.of(first, ...new Uint8Array(30).fill(fill), last));
    }
  });
});

describe.each([
  ['ES256', p256],
  ['ES384', p384],
] as const)('SEC 1, 2.3.4: points of %s, as another implementation judges them', (algorithm, curve) => {
  const { Point } = curve;
  const size = ALGORITHMS[algorithm].size as number;

  const same = (bytes: Uint8Array) => {
    const isPoint = verdict(() => Point.fromBytes(bytes)) === 'accepted';
    expect(verdict(() => readCurvePoint(algorithm, bytes)) === 'accepted').toBe(isPoint);
    if (!isPoint) return;
    const whole = Point.fromBytes(bytes).toBytes(false);
    expect(readCurvePoint(algorithm, bytes)).toEqual({
      x: whole.slice(1, 1 + size),
      y: whole.slice(1 + size),
      compressed: Point.fromBytes(bytes).toBytes(true),
    });
  };

  test('any coordinate in any form', () => {
    const coordinate = fc.uint8Array({ minLength: size, maxLength: size });
    fc.assert(
      fc.property(fc.constantFrom(0, 2, 3, 4, 5, 6), coordinate, (form, x) => same(Uint8Array.of(form, ...x))),
      { numRuns: 100 },
    );
  });

  test('public keys in both forms, and changed ones', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, Point.Fn.ORDER - 1n), fc.nat(2 * size), fc.nat(255), (scalar, at, byte) => {
        const point = Point.BASE.multiply(scalar);
        for (const bytes of [point.toBytes(true), point.toBytes(false)]) {
          same(bytes);
          if (at < bytes.length) same(changed(bytes, at, byte));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('coordinates of p and above, zero, and other lengths', () => {
    const large = new Uint8Array(size).fill(0xff);
    const { p } = Point.CURVE();
    const modulus = Uint8Array.from(Buffer.from(p.toString(16).padStart(size * 2, '0'), 'hex'));
    const { x, y } = readCurvePoint(algorithm, Point.BASE.toBytes());
    for (const [a, b] of [
      [large, large],
      [modulus, modulus],
      [x, large],
      [x, modulus],
      [new Uint8Array(size), y],
    ]) {
      for (const form of [2, 3, 4]) {
        same(Uint8Array.of(form, ...(a as Uint8Array)));
        same(Uint8Array.of(form, ...(a as Uint8Array), ...(b as Uint8Array)));
      }
    }
    for (const bytes of [[], [0], [2], [4], [4, ...x, ...y, 0], [2, ...x.slice(1)]]) same(Uint8Array.from(bytes));
  });
});

test('a public key is derived alike by node:crypto and in JavaScript', () => {
  for (const algorithm of ['Ed25519', 'ES256', 'ES384'] as const) {
    const entry = ALGORITHMS[algorithm];
    const secret = new Uint8Array(entry.size as number);
    for (const first of [1, 2, 0x7f]) {
      secret.fill(0x5a);
      secret[0] = first;
      expect(deriveNow(secret, entry)).toEqual(derivePublicBytes(secret, entry));
    }
    secret.fill(0);
    secret[secret.length - 1] = 1;
    expect(deriveNow(secret, entry)).toEqual(derivePublicBytes(secret, entry));
  }
});
