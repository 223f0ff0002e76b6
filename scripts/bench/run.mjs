import { measureSizes } from '../sizes/measure.mjs';
import { measureAllocation } from './allocation.mjs';
import { measureBulk } from './bulk.mjs';
import { createCases } from './cases.mjs';
import { measureColdStart } from './cold-start.mjs';
import { measureCurve } from './curve.mjs';
import { measureLongRun } from './long-run.mjs';
import { describeMachine } from './machine.mjs';
import { measureManyTags } from './many-tags.mjs';
import { measure } from './measure.mjs';
import { bareTokenToJose, summarize } from './results.mjs';

/** How long everything takes: of what is repeated, at least so often, and until the milliseconds are over. */
const FULL = {
  cases: { warmUp: 600, minRounds: 20, maxRounds: 300, budget: 45_000 },
  allocation: { warmUp: 150, runs: 25 },
  coldStart: { spawns: 15 },
  bulk: { badges: 1_024, warmUp: 1_000, minRounds: 5, maxRounds: 20, budget: 20_000 },
  curve: { maxQuads: 20_000, warmUp: 600, minRounds: 5, maxRounds: 60, budget: 25_000 },
};
const QUICK = {
  cases: { warmUp: 150, minRounds: 3, maxRounds: 10, budget: 5_000 },
  allocation: { warmUp: 20, runs: 5 },
  coldStart: { spawns: 3 },
  bulk: { badges: 256, warmUp: 0, minRounds: 2, maxRounds: 5, budget: 2_000 },
  curve: { maxQuads: 2_000, warmUp: 150, minRounds: 3, maxRounds: 10, budget: 2_000 },
};

/**
 * One run of everything: a first impression if `quick`, with what takes many minutes if `long`. `say` is told what is being
 * measured.
 */
export async function runBenchmark({ quick, long }, say) {
  const plan = quick ? QUICK : FULL;
  // Before the processors are busy with this.
  const machine = await describeMachine();
  say('signing and verifying');
  const cases = await createCases();
  const samples = await measure(cases, plan.cases);
  say('memory');
  const allocation = measureAllocation(plan.allocation);
  say('cold start');
  const coldStart = await measureColdStart(plan.coldStart);
  say('batches');
  const bulk = await measureBulk(plan.bulk);
  say('cost against size');
  const curve = await measureCurve(plan.curve);
  say('many tags');
  const manyTags = quick ? undefined : measureManyTags({ long });
  if (long) say('memory in a long run, which takes minutes');
  const longRun = long ? measureLongRun() : undefined;
  say('sizes');
  const sizes = await measureSizes();
  return {
    measuredAt: new Date().toISOString().slice(0, 10),
    machine,
    cases: summarize(cases, samples, allocation),
    rounds: samples.values().next().value.length,
    bareTokenToJose: bareTokenToJose(cases, samples),
    coldStart,
    bulk,
    curve,
    manyTags,
    longRun,
    sizes,
  };
}
