import { describe, expect, test } from 'vitest';

interface Statistics {
  median(values: number[]): number;
  p10(values: number[]): number;
  quantile(values: number[], share: number): number;
  medianRatio(values: number[], units: number[]): number;
  spread(values: number[]): number;
  plateau(samples: number[]): { level: number; above: number };
}

const { median, medianRatio, p10, plateau, quantile, spread } = (await import(
  new URL('../../scripts/bench/statistics.mjs', import.meta.url).href
)) as Statistics;

describe('quantiles', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[10, 9, 100], 10],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('the tenth percentile lies between the two values next to it', () => {
    expect(p10([10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(1);
    expect(p10([0, 5])).toBe(0.5);
  });

  test('the values stay in their order', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  test('nothing has no quantile', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the median of ratios', () => {
  test('is not the ratio of the medians: a round that was slow for both does not count', () => {
    const values = [20, 200, 22];
    const units = [10, 100, 1];
    expect(medianRatio(values, units)).toBe(2);
    expect(median(values) / median(units)).toBe(2.2);
  });

  test('needs the same rounds for both', () => {
    expect(() => medianRatio([1, 2], [1])).toThrow(RangeError);
  });
});

test('the spread is the largest by the smallest', () => {
  expect(spread([1.2, 0.8, 1])).toBeCloseTo(1.5);
});

describe('a plateau', () => {
  test('is the level after the first tenth', () => {
    const samples = [1, ...Array(9).fill(50)];
    expect(plateau(samples)).toEqual({ level: 50, above: 0 });
  });

  test('is left by a single peak, even at the start', () => {
    const samples = [90, ...Array(19).fill(50)];
    expect(plateau(samples)).toEqual({ level: 50, above: 40 });
  });

  test('is none where memory grows', () => {
    const samples = Array.from({ length: 101 }, (_, index) => index);
    expect(plateau(samples)).toEqual({ level: 55, above: 45 });
  });
});
