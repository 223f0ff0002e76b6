import { describe, expect, test } from 'vitest';
import { BAD_RUN, GOOD_RUN, shortRun } from './results.js';

const load = (name: string) => import(new URL(`../../scripts/bench/${name}.mjs`, import.meta.url).href);
const { duration, markdownTable, number, textTable } = (await load('format')) as {
  number(value: number): string;
  duration(microseconds: number): string;
  markdownTable(header: string[], rows: string[][]): string;
  textTable(header: string[], rows: string[][]): string;
};
const { sectionsOf } = (await load('sections')) as {
  sectionsOf(results: object): { title: string; text: string[]; header?: string[]; rows?: string[][] }[];
};
const { curveChart } = (await load('chart')) as { curveChart(curve: object[]): string };

describe('numbers have three digits', () => {
  test.each([
    [0, '0'],
    [0.0126, '0.013'],
    [1.2345, '1.23'],
    [12.345, '12.3'],
    [123.45, '123'],
    [123_456.7, '123,457'],
  ])('%d', (value, text) => {
    expect(number(value)).toBe(text);
  });
});

test.each([
  [139.4, '139 µs'],
  [7_588, '7.59 ms'],
  [11_000_000, '11 s'],
])('%d microseconds are %s', (microseconds, text) => {
  expect(duration(microseconds)).toBe(text);
});

test('tables for terminals and pages have the same cells', () => {
  const table = [
    ['case', 'R'],
    [
      ['verify', '3.1'],
      ['sign', '12'],
    ],
  ] as const;
  expect(textTable([...table[0]], [...table[1].map((row) => [...row])])).toBe('case      R\nverify  3.1\nsign     12');
  expect(markdownTable([...table[0]], [...table[1].map((row) => [...row])])).toBe(
    '| case | R |\n|---|---:|\n| verify | 3.1 |\n| sign | 12 |',
  );
});

describe('the report', () => {
  test.each([
    ['good', GOOD_RUN],
    ['bad', BAD_RUN],
    ['short', shortRun()],
  ])('of a %s run has no holes', (_, results) => {
    for (const { title, text, header = [], rows = [] } of sectionsOf(results)) {
      for (const row of rows) expect({ title, cells: row.length }).toEqual({ title, cells: header.length });
      expect([text, rows].flat(3).filter((cell) => /undefined|NaN/.test(cell))).toEqual([]);
    }
  });

  test('says of every target whether it is met', () => {
    const outcomes = (results: object) => new Set(sectionsOf(results)[0]?.rows?.map((row) => row.at(-1)));
    expect(outcomes(GOOD_RUN)).toEqual(new Set(['met']));
    expect(outcomes(BAD_RUN)).toEqual(new Set(['not met']));
    expect(outcomes(shortRun())).toEqual(new Set(['not met', 'not measured']));
  });
});

describe('the chart', () => {
  const yOf = (factors: number[]) => {
    const step = (quads: number, factor: number) => ({ medianMicroseconds: quads * factor });
    const curve = factors.map((factor, index) => {
      const quads = 15 * 10 ** index;
      return { quads, canonicalize: step(quads, factor), verify: step(quads, 4 * factor) };
    });
    const svg = curveChart(curve);
    const points = /class="line canonical" points="([^"]+)"/.exec(svg)?.[1] ?? '';
    return points.split(' ').map((point) => Number(point.split(',')[1]));
  };

  test('is level where the cost is in proportion to the size', () => {
    const [first, ...others] = yOf([2, 2, 2, 2]);
    expect(others).toEqual([first, first, first]);
  });

  test('rises where it is worse than that', () => {
    const ys = yOf([2, 2, 4, 8]);
    expect(ys[0]).toBe(ys[1]);
    expect(ys[2]).toBeLessThan(ys[1] as number);
    expect(ys[3]).toBeLessThan(ys[2] as number);
  });
});
