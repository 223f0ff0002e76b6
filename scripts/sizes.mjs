// npm run sizes: what every subpath weighs in a browser, and whether that is within its budget. Fails where it is not.
import { measureSizes } from './sizes/measure.mjs';
import { overBudget } from './sizes/over-budget.mjs';

/** Bytes after brotli of what has to be there at the start. */
const BUDGETS = {
  '.': 84_000,
  './build': 20_500,
  './frameworks': 18_000,
  './keys': 18_500,
  './schema': 16_800,
  './sign': 56_500,
  './verify': 60_000,
};

const sizes = await measureSizes();
console.log(line('subpath', 'minified', 'brotli', 'budget'));
for (const { subpath, minified, brotli, onDemand } of sizes) {
  console.log(line(subpath, minified, brotli, BUDGETS[subpath] ?? 'none'));
  for (const chunk of onDemand) console.log(line(`  ${chunk.name}, on demand`, chunk.minified, chunk.brotli, ''));
}
console.log('bytes');

const complaints = overBudget(sizes, BUDGETS);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function line(name, minified, brotli, budget) {
  return `${name.padEnd(28)}${[minified, brotli, budget].map((cell) => String(cell).padStart(10)).join('')}`.trimEnd();
}
