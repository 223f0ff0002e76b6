import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_CASES } from './cases.js';
import type { ChildMessage, Outcome } from './outcome.js';

/** Far more than any case needs, as other tests run at the same time. */
const PATIENCE = 10_000;
/** Keys whose problems are not of the verifier's making; a case may report nothing else. */
const UNEXPECTED = ['INTERNAL_ERROR'];

const outcomes = new Map<string, Outcome>();
let folder: string | undefined;

beforeAll(async () => {
  folder = await bundleChild();
  for (let next = 0; next < HOSTILE_CASES.length; ) next = await runChild(join(folder, 'child.js'), next);
}, 120_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('every case has a name of its own', () => {
  expect(new Set(HOSTILE_CASES.map(({ name }) => name)).size).toBe(HOSTILE_CASES.length);
});

describe('verifyCredential answers a hostile input and stays what it was', () => {
  test.each(HOSTILE_CASES)('$name', ({ name, codes }) => {
    const outcome = outcomes.get(name);
    expect(outcome).toMatchObject({ verified: false, checks: 11, goodStillVerifies: true });
    expect(outcome).not.toHaveProperty('hung');
    expect(outcome).not.toHaveProperty('thrown');
    expect(outcome).not.toHaveProperty('polluted');
    expect(codes, `reported: ${[...new Set(outcome?.codes)].join()}`).toSatisfy((expected: string[]) =>
      expected.some((code) => outcome?.codes.includes(code)),
    );
    if (!codes.some((code) => UNEXPECTED.includes(code))) expect(outcome?.codes).not.toContain('INTERNAL_ERROR');
  });
});

/** One file of JavaScript inside the project, so that its packages are found. */
async function bundleChild(): Promise<string> {
  const parent = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(join(parent, 'hostile-'));
  await build({
    entry: { child: fileURLToPath(new URL('child.ts', import.meta.url)) },
    outDir,
    config: false,
    format: 'esm',
    target: 'node20',
    outExtension: () => ({ js: '.js' }),
    splitting: false,
    clean: false,
    dts: false,
    silent: true,
  });
  return outDir;
}

/** Runs the cases from one on, and gives the number of the first that is still to do. */
function runChild(file: string, from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(file, { execArgv: ['--max-old-space-size=1024'] });
    let current = from;
    let guard = setTimeout(giveUp, PATIENCE);
    child.on('message', (message: ChildMessage) => {
      clearTimeout(guard);
      if (message.kind === 'outcome') outcomes.set(message.outcome.name, message.outcome);
      if (message.kind === 'end') return finish(HOSTILE_CASES.length);
      if (message.kind === 'start') current = message.index;
      guard = setTimeout(giveUp, PATIENCE);
    });
    child.on('error', reject);
    child.on('exit', giveUp);
    child.send(from);

    function giveUp(): void {
      const name = HOSTILE_CASES[current]?.name ?? '';
      if (!outcomes.has(name))
        outcomes.set(name, { name, milliseconds: PATIENCE, verified: false, codes: [], hung: true });
      finish(current + 1);
    }

    function finish(next: number): void {
      clearTimeout(guard);
      child.removeAllListeners('exit');
      end(child);
      resolve(next);
    }
  });
}

function end(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGKILL');
}
