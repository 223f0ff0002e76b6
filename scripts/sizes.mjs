// npm run sizes: what every subpath weighs in a browser, and whether that is within its budget. Fails where it is not.
import { measureSizes } from './sizes/measure.mjs';
import { overBudget } from './sizes/over-budget.mjs';

/** Bytes after brotli of what has to be there at the start. The one of "./verify" is to become 60,000. */
const BUDGETS = {
  '.': 99_000,
  './build': 36_000,
  './keys': 28_000,
  './schema': 32_500,
  './sign': 82_500,
  './verify': 91_500,
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
