import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '../../src/lib/index.js';

const read = (text: string): Decimal => parseDecimal(text) as Decimal;

const texts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.nat({ max: 12 })).map(([digits, scale]) => {
  const padded = `${digits}`.padStart(scale + 1, '0');
  return scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
});
const decimals = texts.map(read);

describe('parseDecimal and formatDecimal', () => {
  test.each([
    ['0', '0'],
    ['0.0', '0'],
    ['00', '0'],
    ['2', '2'],
    ['2.0', '2'],
    ['2.50', '2.5'],
    ['007.50', '7.5'],
    ['0.1', '0.1'],
    ['0.001', '0.001'],
    ['100', '100'],
    ['9007199254740993', '9007199254740993'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1'.repeat(64), '1'.repeat(64)],
  ])('%s is %s', (text, shortest) => {
    expect(formatDecimal(read(text))).toBe(shortest);
  });

  test.each(['', '.5', '5.', '-1', '+1', '1e3', '1,5', ' 1', '1\n', '1.2.3', 'Infinity', '٣', '0x10', '1'.repeat(65)])(
    '%j is refused',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test.each([1, 1n, null, undefined, {}, ['1']])('%s is no text', (value) => {
    expect(parseDecimal(value)).toBeUndefined();
  });

  test('the shortest text means the same, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shortest = formatDecimal(read(text));
        expect(compareDecimals(read(shortest), read(text))).toBe(0);
        expect(formatDecimal(read(shortest))).toBe(shortest);
        expect(shortest).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('arithmetic is exact', () => {
  test('33 times 0.1 is 3.3, added one by one or multiplied, where floats give 3.3000000000000007', () => {
    const sum = Array.from({ length: 33 }, () => read('0.1')).reduce(addDecimals);
    expect(formatDecimal(sum)).toBe('3.3');
    expect(formatDecimal(multiplyDecimals(read('33'), read('0.1')))).toBe('3.3');
  });

  test('addition and multiplication commute, associate and distribute, and 0 and 1 are neutral', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(addDecimals(a, b)).toEqual(addDecimals(b, a));
        expect(addDecimals(addDecimals(a, b), c)).toEqual(addDecimals(a, addDecimals(b, c)));
        expect(multiplyDecimals(a, b)).toEqual(multiplyDecimals(b, a));
        expect(multiplyDecimals(a, addDecimals(b, c))).toEqual(
          addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)),
        );
        expect(addDecimals(a, read('0'))).toEqual(a);
        expect(multiplyDecimals(a, read('1'))).toEqual(a);
      }),
    );
  });

  test('comparison is the order of whole numbers of the smallest unit', () => {
    const ofTrillionths = ({ digits, scale }: Decimal) => digits * 10n ** BigInt(12 - scale);
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [left, right] = [ofTrillionths(a), ofTrillionths(b)];
        expect(compareDecimals(a, b)).toBe(left === right ? 0 : left < right ? -1 : 1);
        expect(compareDecimals(a, addDecimals(a, b))).toBe(b.digits === 0n ? 0 : -1);
      }),
    );
  });

  test('a quotient is rounded to the side that is named, by less than one unit of its last place', () => {
    expect(formatDecimal(divideDecimals(read('100'), read('30'), 2, 'down'))).toBe('3.33');
    expect(formatDecimal(divideDecimals(read('100'), read('30'), 2, 'up'))).toBe('3.34');
    expect(formatDecimal(divideDecimals(read('100'), read('25'), 2, 'up'))).toBe('4');
    fc.assert(
      fc.property(
        decimals,
        decimals.filter(({ digits }) => digits > 0n),
        fc.nat({ max: 6 }),
        (a, b, places) => {
          const [low, high] = [divideDecimals(a, b, places, 'down'), divideDecimals(a, b, places, 'up')];
          expect(compareDecimals(multiplyDecimals(low, b), a)).not.toBe(1);
          expect(compareDecimals(multiplyDecimals(high, b), a)).not.toBe(-1);
          const unit: Decimal = { digits: 1n, scale: places };
          expect(compareDecimals(high, addDecimals(low, unit))).not.toBe(1);
        },
      ),
    );
  });
});
