// Prints the bytes that one run of every case allocates: the median of many runs after a warm-up.
import { createCases } from '../cases.mjs';
import { median } from '../statistics.mjs';

const [warmUp, runs] = process.argv.slice(2).map(Number);
const cases = await createCases();
const asking = await allocatedBy(async () => {});
const results = {};
for (const { name, run } of cases) {
  const end = performance.now() + warmUp;
  do await run();
  while (performance.now() < end);
  results[name] = Math.max(0, Math.round((await allocatedBy(run)) - asking));
}
console.log(JSON.stringify(results));

/** Asking allocates as well, and is subtracted. A run during which something was collected says nothing. */
async function allocatedBy(run) {
  const all = [];
  for (let index = 0; index < runs; index++) {
    globalThis.gc({ type: 'minor' });
    const before = process.memoryUsage().heapUsed;
    await run();
    const allocated = process.memoryUsage().heapUsed - before;
    if (allocated > 0) all.push(allocated);
  }
  return median(all);
}
