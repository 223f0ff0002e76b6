// npm run bench: what signing and verifying cost, against the bare signature and against other libraries.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench                               everything but what takes many minutes, as tables
npm run bench -- --quick                    a first impression
npm run bench -- --long                     with 100,000 signatures in one process, and jsonld against 16,000 tags
npm run bench -- --json                     the cases, for programs
npm run bench -- --write                    into docs/performance.md
npm run bench -- profile [verify] [4kb]     where the time of one operation goes`;

// The garbage of one case must not be collected in the time of another.
if (typeof globalThis.gc !== 'function') {
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const { values, positionals } = readArguments();
if (positionals[0] === 'profile') {
  const { profile } = await import('./bench/profile.mjs');
  await profile(positionals.slice(1));
} else {
  await bench();
}

function readArguments() {
  try {
    const flag = { type: 'boolean', default: false };
    const options = { json: flag, write: flag, quick: flag, long: flag };
    const parsed = parseArgs({ options, allowPositionals: true });
    const [command] = parsed.positionals;
    if (command !== undefined && command !== 'profile') throw new Error(`There is no command ${command}`);
    if (parsed.values.write && parsed.values.quick) throw new Error('What is written down takes a full run');
    return parsed;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function bench() {
  const { isBuildStale } = await import('./bench/stale.mjs');
  if (await isBuildStale()) console.error('The sources are newer than the build that is measured: npm run build');
  const { runBenchmark } = await import('./bench/run.mjs');
  const results = await runBenchmark(values, (step) => console.error(`measuring: ${step}`));
  if (values.json) {
    const { toJson } = await import('./bench/json.mjs');
    console.log(JSON.stringify(toJson(results)));
  } else {
    const { printReport } = await import('./bench/print.mjs');
    printReport(results);
  }
  if (values.write) {
    const { writePage } = await import('./bench/page.mjs');
    await writePage({ ...results, command: `npm run bench -- ${values.long ? '--long ' : ''}--write` });
  }
}
