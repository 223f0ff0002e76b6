// npm run fuzz [-- --count 200000 --seed 1]: compares the conversion to canonical N-Quads with plain jsonld, on documents
// that are made from seeds. A document is made again from its seed, so `--seed` and `--count` also repeat a part, or go on
// where a run was stopped. Ends with an error if there is a difference.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const PROCESSES = 2;
const DOCUMENTS_AT_ONCE = 250;
const PROGRESS_MILLISECONDS = 10_000;
/** Far more than the documents at once take. */
const PATIENCE_MILLISECONDS = 300_000;
const MAX_PRINTED = 20;

const { seed, count } = readArguments();
const worker = await bundleWorker();
const tally = {};
/** First seeds of what is being done. */
const pending = new Set();
const printed = [];
let next = seed;
let isStopped = false;

const started = performance.now();
const progress = setInterval(printProgress, PROGRESS_MILLISECONDS);
process.once('SIGINT', () => {
  isStopped = true;
  console.log('Stopping after the documents that are being compared');
});

console.log(`${count} documents from seed ${seed} on, in ${PROCESSES} processes`);
const outcomes = await Promise.allSettled(Array.from({ length: PROCESSES }, runProcess));
clearInterval(progress);
report();
for (const found of printed) await printWhetherAlone(found);
for (const { reason } of outcomes) if (reason) console.log(String(reason));
process.exitCode = times('outcome/difference') > 0 || outcomes.some(({ reason }) => reason) ? 1 : 0;

function readArguments() {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } });
  const numbers = { seed: Number(values.seed ?? 1), count: Number(values.count ?? 200_000) };
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isSafeInteger(value) || value < 0) throw new TypeError(`--${name} has to be a whole number`);
  }
  return numbers;
}

/** One file of JavaScript inside the project, so that its packages are found; it reads files from where its sources are. */
async function bundleWorker() {
  const folder = fileURLToPath(new URL('../node_modules/.cache/fuzz/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('../test/canonical/differential/worker.ts', import.meta.url))],
    outfile: `${folder}worker.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [{ name: 'places of sources', setup: keepPlaces }],
  });
  return `${folder}worker.mjs`;
}

function keepPlaces({ onLoad }) {
  onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: 'ts',
  }));
}

/** Has one process do ranges of seeds, until there are none left. */
function runProcess() {
  return new Promise((resolve, reject) => {
    const child = fork(worker);
    const first = next;
    let range;
    let guard;
    child.on('message', ({ from, tally: more, differences }) => {
      clearTimeout(guard);
      pending.delete(from);
      for (const [name, number] of Object.entries(more)) tally[name] = times(name) + number;
      for (const found of differences) print(found, first);
      sendNext();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(guard);
      if (pending.has(range?.from)) reject(new Error(`A process ended (${code}) within ${describeRange(range)}`));
      else resolve();
    });
    sendNext();

    function sendNext() {
      const left = seed + count - next;
      if (isStopped || left <= 0) return child.disconnect();
      range = { from: next, count: Math.min(left, DOCUMENTS_AT_ONCE) };
      next += range.count;
      pending.add(range.from);
      guard = setTimeout(() => {
        reject(new Error(`No answer within ${describeRange(range)}`));
        child.kill('SIGKILL');
      }, PATIENCE_MILLISECONDS);
      child.send(range);
    }
  });
}

function describeRange({ from, count: length }) {
  return `--seed ${from} --count ${length}`;
}

function print({ seed: own, text }, first) {
  if (printed.length >= MAX_PRINTED) return;
  printed.push({ own, first });
  console.log(`\n${text}\n`);
}

/** A fault that needs other documents before is one of something that is kept. */
function printWhetherAlone({ own, first }) {
  return new Promise((resolve) => {
    const child = fork(worker);
    child.on('message', ({ differences }) => {
      const answer =
        differences.length > 0 ? 'differs' : `does not differ, so it needs some documents from ${first} on`;
      console.log(`In a new process seed ${own} ${answer}`);
      child.disconnect();
    });
    child.on('exit', resolve);
    child.send({ from: own, count: 1 });
  });
}

function printProgress() {
  const done = times('documents');
  const perSecond = (done / (performance.now() - started)) * 1_000;
  const left = done > 0 ? `${Math.round((count - done) / perSecond / 60)} min left; ` : '';
  console.log(
    `${done} done, ${times('outcome/difference')} differences, ${perSecond.toFixed(0)} a second, ${left}${howToGoOn()}`,
  );
}

/** Everything before the first seed that is not done was compared. */
function howToGoOn() {
  const from = Math.min(next, ...pending);
  return `to go on from here: --seed ${from} --count ${seed + count - from}`;
}

function report() {
  const total = times('documents');
  const percent = (number) => `${((100 * number) / Math.max(1, total)).toFixed(1)} %`;
  const print = (name, number) => console.log(`${String(number).padStart(9)}  ${percent(number).padStart(7)}  ${name}`);
  console.log(`\n${total} documents in ${Math.round((performance.now() - started) / 1_000)} s`);
  for (const [name, number] of under('outcome')) if (name !== 'difference') print(name, number);
  print('differences', times('outcome/difference'));
  console.log('\nRefused by the gate, and compared all the same:');
  for (const [name, number] of under('gate')) print(name, number);
  console.log('\nWhy the general path was taken:');
  for (const [name, number] of under('reason').slice(0, 15)) print(name, number);
  console.log('\nWhy jsonld rejects:');
  for (const [name, number] of under('refusal').slice(0, 15)) print(name, number);
  if (next < seed + count || pending.size > 0) console.log(`\nNot all was done; ${howToGoOn()}`);
}

function times(name) {
  return tally[name] ?? 0;
}

function under(heading) {
  return Object.entries(tally)
    .filter(([name]) => name.startsWith(`${heading}/`))
    .map(([name, number]) => [name.slice(heading.length + 1), number])
    .sort(([, one], [, other]) => other - one);
}
