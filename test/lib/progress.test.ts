import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgressMeter } from '../../src/lib/progress.js';
import type { BulkProgress } from '../../src/types/index.js';

let now = 0;

beforeEach(() => {
  now = 5_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function meter(total?: number) {
  const reports: BulkProgress[] = [];
  const { count, end } = createProgressMeter({ total, onProgress: (progress) => reports.push(progress) });
  /** Counts one result after some milliseconds. */
  const step = (milliseconds: number, failed = false) => {
    now += milliseconds;
    count(failed);
  };
  return { reports, step, end };
}

describe('the progress', () => {
  test('is told every tenth of a second, and at the end', () => {
    const { reports, step, end } = meter(100);
    for (let i = 0; i < 25; i += 1) step(10, i % 5 === 0);
    end();
    expect(reports).toEqual([
      { done: 10, failed: 2, total: 100, rate: 100, remaining: 0.9, elapsed: 0.1 },
      { done: 20, failed: 4, total: 100, rate: 100, remaining: 0.8, elapsed: 0.2 },
      { done: 25, failed: 5, total: 100, rate: 100, remaining: 0.75, elapsed: 0.25 },
    ]);
  });

  test('has no rest where nobody knows the total', () => {
    const { reports, step } = meter();
    step(200);
    expect(reports).toEqual([{ done: 1, failed: 0, rate: 5, elapsed: 0.2 }]);
  });

  test('has the rate of the last ten seconds, in which a slow start is forgotten', () => {
    const { reports, step } = meter(1_000);
    step(10_000);
    for (let i = 0; i < 300; i += 1) step(50);
    const { done, rate, remaining, elapsed } = reports.at(-1) as BulkProgress;
    expect({ done, elapsed }).toEqual({ done: 301, elapsed: 25 });
    expect(rate).toBeCloseTo(20, 6);
    expect(remaining).toBeCloseTo(699 / 20, 6);
  });

  test('has never less than nothing left, and counts more than the total', () => {
    const { reports, step } = meter(1);
    step(100);
    step(100);
    expect(reports.map(({ done, remaining }) => [done, remaining])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('is complete and finite when nothing was done, and no time passed', () => {
    const none = meter(0);
    none.end();
    expect(none.reports).toEqual([{ done: 0, failed: 0, total: 0, rate: 0, remaining: 0, elapsed: 0 }]);
    const stuck = meter(5);
    now += 1_000;
    stuck.end();
    expect(stuck.reports).toEqual([{ done: 0, failed: 0, total: 5, rate: 0, elapsed: 1 }]);
  });
});
