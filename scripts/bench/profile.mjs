import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { createCases } from './cases.mjs';
import { LABELS } from './documents.mjs';
import { textTable } from './format.mjs';
import { createNamer, selfTimes } from './self-times.mjs';

const ROOT = new URL('../../', import.meta.url);
const WARM_UP_MILLISECONDS = 1_500;
const SECONDS = 5;
const SAMPLING_MICROSECONDS = 200;
const FUNCTIONS = 30;

/** Prints where the time of one operation goes, and writes the profile for the developer tools of a browser. */
export async function profile([operation = 'verify', document = '4kb']) {
  const cases = (await createCases()).filter(({ library }) => library === 'credsmith');
  const found = cases.find((entry) => entry.operation === operation && entry.document === document);
  if (!found) {
    const operations = [...new Set(cases.map((entry) => entry.operation))].join(', ');
    console.error(`There is no such case. Operations: ${operations}; badges: ${[...LABELS.keys()].join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const recorded = await record(found.run);
  const file = new URL(`out/bench/${operation}-${document}.cpuprofile`, ROOT);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, JSON.stringify(recorded.profile));
  const { functions, places, total } = selfTimes(recorded.profile, await createNamer(recorded.profile, readText));
  const share = (time) => `${((100 * time) / total).toFixed(1)} %`;
  console.log(`${found.name}: ${recorded.runs} runs in ${(total / 1e6).toFixed(1)} s, own time of functions\n`);
  console.log(
    textTable(
      ['where', 'own time'],
      places.map(({ name, time }) => [name, share(time)]),
    ),
  );
  console.log();
  const rows = functions.slice(0, FUNCTIONS).map(({ name, place, time }) => [name, place, share(time)]);
  console.log(textTable(['function', 'where', 'own time'], rows));
  console.log(`\n${fileURLToPath(file)}`);
}

async function record(run) {
  await runFor(run, WARM_UP_MILLISECONDS);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_MICROSECONDS });
  await session.post('Profiler.start');
  const runs = await runFor(run, SECONDS * 1_000);
  const { profile: recorded } = await session.post('Profiler.stop');
  session.disconnect();
  return { profile: recorded, runs };
}

async function runFor(run, milliseconds) {
  const end = performance.now() + milliseconds;
  let runs = 0;
  for (; performance.now() < end; runs++) await run();
  return runs;
}

function readText(url) {
  return readFile(new URL(url), 'utf8');
}
