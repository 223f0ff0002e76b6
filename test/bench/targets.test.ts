import { describe, expect, test } from 'vitest';
import { BAD_RUN, GOOD_RUN, shortRun } from './results.js';

interface Target {
  name: string;
  read(results: object): number | undefined;
  unit: string;
  atMost?: number;
  atLeast?: number;
}

interface Targets {
  TARGETS: Target[];
  judgeTargets(results: object, targets?: Target[]): { name: string; value?: number; met?: boolean }[];
}

const { TARGETS, judgeTargets } = (await import(
  new URL('../../scripts/bench/targets.mjs', import.meta.url).href
)) as Targets;

describe.each(TARGETS)('$name', ({ name, atMost, atLeast }) => {
  const outcome = (results: object) => judgeTargets(results).find((target) => target.name === name);

  test('has one bound', () => {
    expect([atMost, atLeast].filter((bound) => bound !== undefined)).toHaveLength(1);
  });

  test('is met by a good run, and not by a bad one', () => {
    expect(outcome(GOOD_RUN)?.met).toBe(true);
    expect(outcome(BAD_RUN)?.met).toBe(false);
  });
});

test('what a run leaves out is neither met nor missed', () => {
  expect(judgeTargets(shortRun()).filter(({ met }) => met === undefined)).toHaveLength(4);
});

test('of several steps the worst counts', () => {
  const uneven = { ...GOOD_RUN, bulk: { ...GOOD_RUN.bulk, twoThreadsToOne: { sign: 1_000, verify: 1 } } };
  expect(judgeTargets(uneven).filter(({ met }) => met === false)).toHaveLength(1);
});

test('a bound is within', () => {
  const target = { name: 'a', unit: 'R', read: () => 3 };
  expect(judgeTargets({}, [{ ...target, atMost: 3 }])).toMatchObject([{ value: 3, met: true }]);
  expect(judgeTargets({}, [{ ...target, atMost: 2.99 }])).toMatchObject([{ met: false }]);
  expect(judgeTargets({}, [{ ...target, atLeast: 3.01 }])).toMatchObject([{ met: false }]);
});
