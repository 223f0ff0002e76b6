import { undisturbedNow } from './clock.mjs';

/** A case is repeated within a round until the clock is fine enough. */
const MIN_SAMPLE_MILLISECONDS = 5;
const MAX_REPEATS = 1_000;

/**
 * Microseconds of every case in every round, by the name of the case. Every case runs once per round, in an order that
 * changes from round to round, so that no case has the quiet moments to itself. Young objects that one case leaves behind
 * are collected before the next. Nothing more is: a full collection would also drop what the engine has learnt about shapes,
 * and slow down the code that was compiled for them.
 *
 * @param cases With `name` and `run`.
 * @param plan `warmUp` milliseconds per case; then rounds, at least `minRounds`, until `budget` milliseconds are over. `now`
 *   is the clock: one that stands still while others have the processor, unless threads are what is measured.
 */
export async function measure(cases, { warmUp, minRounds, maxRounds, budget, now = undisturbedNow }) {
  const samples = new Map(cases.map(({ name }) => [name, []]));
  const repeats = new Map();
  for (const { name, run } of cases) repeats.set(name, repeatsFor(await warmedUp(run, warmUp, now)));
  const start = performance.now();
  for (let round = 0; round < maxRounds; round++) {
    if (round >= minRounds && performance.now() - start > budget) break;
    for (let index = 0; index < cases.length; index++) {
      const { name, run } = cases[(index + round) % cases.length];
      globalThis.gc({ type: 'minor' });
      samples.get(name).push(await timeOf(run, repeats.get(name), now));
    }
  }
  return samples;
}

/** Runs at least once, and returns the microseconds of the last run. */
async function warmedUp(run, milliseconds, now) {
  const end = now() + milliseconds;
  let microseconds = await timeOf(run, 1, now);
  while (now() < end) microseconds = await timeOf(run, 1, now);
  return microseconds;
}

function repeatsFor(microseconds) {
  return Math.min(MAX_REPEATS, Math.max(1, Math.ceil((MIN_SAMPLE_MILLISECONDS * 1_000) / Math.max(microseconds, 1))));
}

async function timeOf(run, repeat, now) {
  const start = now();
  for (let index = 0; index < repeat; index++) await run();
  return ((now() - start) * 1_000) / repeat;
}
