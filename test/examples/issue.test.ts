import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../examples/read-csv.mjs';
import { verifyCredential, verifyCredentials } from '../../src/verify/index.js';
import { type BuiltPackage, buildPackage } from '../helpers/built-package.js';
import { collect } from '../helpers/collect.js';

let built: BuiltPackage;
let folder: string;

beforeAll(async () => {
  built = await buildPackage();
});

afterAll(() => built.remove());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credsmith-issue-'));
  return () => rm(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  end: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function start(...args: string[]): Started {
  const script = fileURLToPath(new URL('examples/issue.mjs', built.root));
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  return { child, end: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))) };
}

const badgeFiles = () => readdir(join(folder, 'out/issue/badges')).catch((): string[] => []);
const readBadge = (name: string) => readFile(join(folder, 'out/issue/badges', name), 'utf8');
const owners = async () =>
  [...readCsv(await readFile(join(folder, 'out/issue/issued.csv')))].map(({ row }) => row as Record<string, string>);

async function writeLearners(length: number): Promise<void> {
  const rows = Array.from({ length }, (_, number) => `"Learner, ${number}",learner${number}@student.example,B\r\n`);
  await writeFile(join(folder, 'learners.csv'), `\uFEFFname,email,grade\r\n${rows.join('')}`);
}

test('every learner of the sample gets a badge that verifies, and a second start issues nothing', async () => {
  const first = await start('learners.csv').end;
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('issued now     6, in');
  expect(first.stdout).not.toContain('\x1b');
  const files = await badgeFiles();
  expect(files).toHaveLength(6);
  for (const { name, email, file } of await owners()) {
    const text = await readFile(join(folder, 'out/issue', file as string), 'utf8');
    for (const plain of [name, email]) expect(text).not.toContain(plain);
    const expectedRecipient = { identifier: email as string, identityType: 'emailAddress' as const };
    expect((await verifyCredential(text, { expectedRecipient })).verified).toBe(true);
  }
  expect((await owners()).map(({ name }) => name)).toContain('Grace "Amazing" Hopper');
  const texts = await Promise.all(files.map(readBadge));

  const second = await start('learners.csv').end;
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout).toMatch(/issued now {5}0\nissued before {2}6\nnot issued {5}0\n/);
  expect(await badgeFiles()).toEqual(files);
  expect(await Promise.all(files.map(readBadge))).toEqual(texts);
});

test('bad rows are reported with their lines, and the others get their badges', async () => {
  const rows = [
    'Name,Comment,EMAIL,Grade',
    'Ada,,ada@student.example,A',
    'Hedy,,nobody,A',
    '"Bro"ken,,x@student.example,A',
    '"Emmy\r\nNoether","a, ""b""",emmy@student.example,A',
    'Short',
    'Again,,ADA@student.example,B',
    ',,nameless@student.example,B',
    'Z,,z@student.example,Z',
    '"open,,o@student.example,A',
    'Last,,last@student.example,C',
  ];
  await writeFile(join(folder, 'mine.csv'), rows.join('\r\n'));
  const { code, stdout, stderr } = await start('mine.csv').end;
  expect(stderr.split('\n')).toEqual([
    'mine.csv:3: "nobody" is no e-mail address',
    'mine.csv:4: there is text after a closing quote',
    'mine.csv:7: the row has 1 values, and the header 4',
    'mine.csv:8: the same address is in line 2',
    'mine.csv:9: the name is empty',
    'mine.csv:10: "Z" is none of the grades A, B, C, D, E, F',
    'mine.csv:11: a quote is not closed',
    '',
  ]);
  expect(stdout).toMatch(/issued now {5}3, in [^\n]*\nissued before {2}0\nnot issued {5}7\n/);
  expect(code).toBe(1);
  expect((await owners()).map(({ email }) => email)).toEqual([
    'ada@student.example',
    'emmy@student.example',
    'last@student.example',
  ]);
});

describe.each([1, 2])('killed again and again, with %i threads', (threads) => {
  const LEARNERS = 160;
  const KILLS = 6;

  /** Kills while badges are written, and later at any moment, which may be while the program starts. */
  async function killAtRandom({ child }: Started, round: number): Promise<void> {
    if (round < KILLS / 2) {
      const before = (await badgeFiles()).length;
      const more = 1 + Math.floor(Math.random() * 20);
      while (child.exitCode === null && (await badgeFiles()).length < before + more) await sleep(1);
      await sleep(Math.random() * 4);
    } else await sleep(Math.random() * 700);
    child.kill('SIGKILL');
  }

  test('each learner is issued exactly one badge, and each file is whole', async () => {
    await writeLearners(LEARNERS);
    const args = ['learners.csv', '--threads', `${threads}`];
    const seen = new Map<string, string>();
    let kills = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const started = start(...args);
      await killAtRandom(started, round);
      await started.end;
      if (started.child.signalCode === 'SIGKILL') kills += 1;
      for (const name of await badgeFiles()) {
        if (!name.endsWith('.json')) continue;
        const text = await readBadge(name);
        // Whatever was there once stays as it was.
        expect(text).toBe(seen.get(name) ?? text);
        seen.set(name, text);
      }
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
    const last = await start(...args).end;
    expect(last).toMatchObject({ code: 0, stderr: '' });
    expect(last.stdout).toContain(`issued before  ${seen.size}\n`);

    const files = await badgeFiles();
    expect(files).toHaveLength(LEARNERS);
    expect(files.filter((name) => !name.endsWith('.json'))).toEqual([]);
    const texts = await Promise.all(files.map(readBadge));
    for (const [position, name] of files.entries()) expect(texts[position]).toBe(seen.get(name) ?? texts[position]);
    const results = await collect(verifyCredentials(texts));
    expect(results.filter(({ status }) => status !== 'verified')).toEqual([]);
    const badges = texts.map((text) => JSON.parse(text));
    expect(new Set(badges.map(({ id }) => id)).size).toBe(LEARNERS);
    expect(new Set(badges.map(({ issuer }) => issuer.id)).size).toBe(1);
    expect(new Set(badges.map(({ credentialSubject }) => credentialSubject.achievement.id)).size).toBe(1);
    const list = await owners();
    expect(new Set(list.map(({ email }) => email)).size).toBe(LEARNERS);
    expect(list.map(({ file }) => file?.replace('badges/', '')).sort()).toEqual(files.sort());
  }, 120_000);
});

test('an interruption ends the run in order, and the next start goes on', async () => {
  await writeLearners(5_000);
  const started = start('learners.csv');
  while ((await badgeFiles()).length < 3) await sleep(1);
  started.child.kill('SIGINT');
  const { code, stdout } = await started.end;
  expect(code).toBe(130);
  expect(stdout).toContain('Stopped. The same command goes on from here.');
  const files = await badgeFiles();
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(await owners()).toHaveLength(files.length);
  await writeLearners(files.length + 2);
  const next = await start('learners.csv').end;
  expect(next.stdout).toMatch(/^issued now {5}2, in/);
  expect(next.stdout).toContain(`issued before  ${files.length}\n`);
});

describe('what cannot be done is said without a stack', () => {
  test.each([
    ['no file', [], /^Usage: npm run issue/],
    ['two files', ['a.csv', 'b.csv'], /^Usage: npm run issue/],
    ['an option that does not exist', ['learners.csv', '--fast'], /--fast[\s\S]*Usage: npm run issue/],
    ['no threads', ['learners.csv', '--threads', '0'], /^Usage: npm run issue/],
    ['a file that is not there', ['nobody.csv'], /^There is no file .*nobody\.csv\.\n$/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await start(...args).end;
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['columns that are missing', 'name,grade\nAda,A\n', 'mine.csv has no column email.\n'],
    ['another encoding', Uint8Array.of(0xe9), 'mine.csv: the file is not UTF-8; save it as "CSV UTF-8".\n'],
  ])('%s', async (_, content, message) => {
    await writeFile(join(folder, 'mine.csv'), content);
    expect(await start('mine.csv').end).toMatchObject({ code: 2, stderr: message });
  });

  test('a key that is gone, or broken, while badges are there', async () => {
    await start('learners.csv').end;
    const file = join(folder, 'out/issue/run.json');
    expect((await stat(file)).mode & 0o077).toBe(0);
    await writeFile(file, '{}');
    expect(await start('learners.csv').end).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be used'),
    });
    await rm(file);
    expect(await start('learners.csv').end).toMatchObject({ code: 2, stderr: expect.stringContaining('is gone') });
    expect(await badgeFiles()).toHaveLength(6);
  });
});
