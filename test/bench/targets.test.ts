import { describe, expect, test } from 'vitest';

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

/** A run in which everything is as given: times in R, speedups, bytes. */
function resultsWith({ ratio, speedup, bytes }: { ratio: number; speedup: number; bytes: number }) {
  const documents = ['1kb', '4kb', '6kb', '16kb', '16kb-endorsed'];
  const cases = documents.flatMap((document) =>
    ['sign', 'verify'].map((operation) => ({
      library: 'credsmith',
      operation,
      document,
      ratioToRawVerify: ratio,
      speedups: { '@digitalbazaar/vc': speedup },
      allocatedBytes: bytes,
    })),
  );
  const step = { longestBlockMilliseconds: ratio };
  return {
    cases,
    bareTokenToJose: ratio,
    bulk: { twoThreadsToOne: { sign: speedup, verify: speedup } },
    longRun: { heap: { level: bytes, above: bytes } },
    coldStart: { entries: [{ entry: 'credsmith', medianMilliseconds: ratio }] },
    sizes: [{ subpath: './verify', brotli: bytes }],
    curve: [
      { quads: 15, canonicalize: { perQuadToReference: 1 } },
      { quads: 15_000, canonicalize: { perQuadToReference: ratio } },
    ],
    manyTags: { credsmith: { steps: { sign: step, verify: step } } },
  };
}

const good = resultsWith({ ratio: 1, speedup: 1_000, bytes: 1_000 });
const bad = resultsWith({ ratio: 1_000, speedup: 0.5, bytes: 1e9 });

describe.each(TARGETS)('$name', ({ name, atMost, atLeast }) => {
  const outcome = (results: object) => judgeTargets(results).find((target) => target.name === name);

  test('has one bound', () => {
    expect([atMost, atLeast].filter((bound) => bound !== undefined)).toHaveLength(1);
  });

  test('is met by a good run, and not by a bad one', () => {
    expect(outcome(good)?.met).toBe(true);
    expect(outcome(bad)?.met).toBe(false);
  });
});

test('what a run leaves out is neither met nor missed', () => {
  const { bulk: _, longRun: __, manyTags: ___, ...rest } = bad;
  const short = { ...rest, curve: rest.curve.slice(0, 1) };
  expect(judgeTargets(short).filter(({ met }) => met === undefined)).toHaveLength(4);
});

test('of several steps the worst counts', () => {
  const uneven = { ...good, bulk: { twoThreadsToOne: { sign: 1_000, verify: 1 } } };
  expect(judgeTargets(uneven).filter(({ met }) => met === false)).toHaveLength(1);
});

test('a bound is within', () => {
  const target = { name: 'a', unit: 'R', read: () => 3 };
  expect(judgeTargets({}, [{ ...target, atMost: 3 }])).toMatchObject([{ value: 3, met: true }]);
  expect(judgeTargets({}, [{ ...target, atMost: 2.99 }])).toMatchObject([{ met: false }]);
  expect(judgeTargets({}, [{ ...target, atLeast: 3.01 }])).toMatchObject([{ met: false }]);
});
