// Issues a badge to every learner of a CSV file with the columns name, email and grade:
//
//   npm run issue -- learners.csv [--out folder] [--threads 2]
//
// Each learner gets one file in <folder>/badges, and <folder>/issued.csv says whose it is. It may be stopped at any moment
// and started again: whoever has a file gets no other, since a file appears as a whole or not at all, and its name and the
// id of the badge follow from the learner's address. To issue a badge once more, delete its file.
//
// <folder>/run.json holds the secret key and the salt of those ids. A real issuer keeps them where secrets are kept.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  buildAchievement,
  buildIdentityObject,
  buildOpenBadgeCredential,
  didKey,
  exportKeyPair,
  generateKeyPair,
  importKeyPair,
  signCredentials,
} from 'credsmith';
import { createWorkerPool } from 'credsmith/node';
import { count, createProgressBar, duration } from './progress-bar.mjs';
import { csvRow, readCsv } from './read-csv.mjs';

const USAGE = 'Usage: npm run issue -- learners.csv [--out folder] [--threads number]';
const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** What whoever started the program can put right; a stack says nothing to them. */
class UserError extends Error {}

const bar = createProgressBar();
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort());

try {
  process.exitCode = await issueAll(readArguments());
} catch (error) {
  bar.end();
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function issueAll({ csv, out, threads }) {
  const badges = join(out, 'badges');
  const before = await readBadges(badges);
  const run = await openRun(join(out, 'run.json'), before.size > 0);
  const { learners, unusable } = await readLearners(csv, run.salt);
  const open = learners.filter(({ id }) => !before.has(id));
  const issued = new Set(before);
  const started = performance.now();
  for await (const { learner, text, error } of issue(open, run, threads)) {
    if (error) complain(csv, learner.line, error.message);
    else {
      await save(join(badges, `${learner.id}.json`), text);
      issued.add(learner.id);
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  bar.end();

  const owners = learners.filter(({ id }) => issued.has(id));
  await save(
    join(out, 'issued.csv'),
    [['name', 'email', 'file'], ...owners.map(({ name, email, id }) => [name, email, `badges/${id}.json`])]
      .map(csvRow)
      .join(''),
  );
  const missing = unusable + learners.length - owners.length;
  const fresh = issued.size - before.size;
  console.log(`issued now     ${count(fresh)}${fresh > 0 ? `, in ${duration(seconds)}` : ''}`);
  console.log(`issued before  ${count(learners.length - open.length)}`);
  console.log(`not issued     ${count(missing)}`);
  console.log(`The badges are in ${shown(badges)}; ${shown(join(out, 'issued.csv'))} says whose they are.`);
  if (interruption.signal.aborted) {
    console.log('Stopped. The same command goes on from here.');
    return 130;
  }
  return missing > 0 ? 1 : 0;
}

/** Gives `{ learner, text }` or `{ learner, error }` for each learner, in order, until somebody interrupts. */
async function* issue(learners, run, threads) {
  const inWork = [];
  function* credentials() {
    for (const learner of learners) {
      inWork.push(learner);
      yield build(learner, run);
    }
  }
  const options = {
    signer: run.keyPair,
    total: learners.length,
    onProgress: (progress) => bar.update(progress),
    signal: interruption.signal,
  };
  const pool = threads > 1 ? createWorkerPool({ threads }) : undefined;
  const results = pool ? pool.signCredentials(asText(credentials()), options) : signCredentials(credentials(), options);
  try {
    for await (const { status, credential, error } of results) {
      const learner = inWork.shift();
      if (status === 'failed') yield { learner, error };
      else yield { learner, text: `${pool ? credential : JSON.stringify(credential)}\n` };
    }
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
  } finally {
    await pool?.close();
  }
}

function* asText(credentials) {
  for (const credential of credentials) yield JSON.stringify(credential);
}

/** The badge of a learner, who is named in it by salted hashes only. */
function build({ name, email, grade, id }, { keyPair, achievement }) {
  return buildOpenBadgeCredential({
    id: `urn:uuid:${id}`,
    name: achievement.name,
    issuer: { id: didKey(keyPair), name: 'Example University' },
    credentialSubject: {
      identifier: [
        buildIdentityObject({ identifier: email, identityType: 'emailAddress' }),
        buildIdentityObject({ identifier: name, identityType: 'name' }),
      ],
      achievement,
      result: [{ resultDescription: achievement.resultDescription[0].id, value: grade }],
    },
  });
}

/** The key, the salt and the achievement of this folder, which stay the same however often the program is started. */
async function openRun(file, hasBadges) {
  if (!existsSync(file)) {
    if (hasBadges) throw new UserError(`${shown(file)} is gone, so nobody knows whose the badges beside it are.`);
    const keyPair = await generateKeyPair();
    const fresh = {
      secretKey: exportKeyPair(keyPair, { format: 'jwk', secret: true }),
      salt: randomBytes(32).toString('hex'),
      achievement: buildAchievement({
        id: `urn:uuid:${randomUUID()}`,
        name: 'Reading public data',
        description: 'A short course with a marked assignment.',
        criteria: { narrative: 'Submit one annotated analysis that meets the published rubric.' },
        resultDescription: [
          { id: `urn:uuid:${randomUUID()}`, name: 'Final grade', resultType: 'LetterGrade', allowedValue: GRADES },
        ],
      }),
    };
    await save(file, `${JSON.stringify(fresh, null, 2)}\n`, 0o600);
  }
  try {
    const { secretKey, salt, achievement } = JSON.parse(await readFile(file, 'utf8'));
    return { keyPair: await importKeyPair(secretKey), salt, achievement };
  } catch (error) {
    throw new UserError(`${shown(file)} cannot be used: ${error.message}`);
  }
}

async function readLearners(csv, salt) {
  const learners = new Map();
  let unusable = 0;
  for (const { line, row, problem } of await readRows(csv)) {
    const id = row && idOf(row.email, salt);
    const earlier = learners.get(id);
    const fault = problem ?? faultOf(row) ?? (earlier && `the same address is in line ${earlier.line}`);
    if (fault === undefined) learners.set(id, { ...row, line, id });
    else {
      unusable += 1;
      complain(csv, line, fault);
    }
  }
  return { learners: [...learners.values()], unusable };
}

async function readRows(csv) {
  let rows;
  try {
    rows = [...readCsv(await readFile(csv))];
  } catch (error) {
    throw new UserError(error.code === 'ENOENT' ? `There is no file ${csv}.` : `${shown(csv)}: ${error.message}.`);
  }
  const first = rows.find(({ row }) => row)?.row;
  const missing = ['name', 'email', 'grade'].filter((column) => first && !Object.hasOwn(first, column));
  if (missing.length > 0) throw new UserError(`${shown(csv)} has no column ${missing.join(', ')}.`);
  return rows;
}

function faultOf({ name, email, grade }) {
  if (name === '') return 'the name is empty';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return `"${email}" is no e-mail address`;
  return GRADES.includes(grade) ? undefined : `"${grade}" is none of the grades ${GRADES.join(', ')}`;
}

/** An id that stays the same for a learner, and from which nobody without the salt can find the address. */
function idOf(email, salt) {
  const hex = createHmac('sha256', salt).update(email.toLowerCase()).digest('hex');
  // RFC 9562, 5.8: version 8 is for whatever one likes.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The ids of the badges that are there. What a killed program left half written is removed. */
async function readBadges(folder) {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name.endsWith('.tmp')).map((name) => rm(join(folder, name))));
  return new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)));
}

/** Writes a file so that it is there as a whole or not at all. */
async function save(file, text, mode) {
  const half = `${file}.tmp`;
  await writeFile(half, text, { mode });
  await rename(half, file);
}

function complain(csv, line, text) {
  bar.print(`${shown(csv)}:${line}: ${text}`, process.stderr);
}

function shown(path) {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: 'out/issue' }, threads: { type: 'string', default: '1' } },
    });
  } catch (error) {
    throw new UserError(`${error.message}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const threads = Number(values.threads);
  const isUsable = positionals.length === 1 && Number.isInteger(threads) && threads >= 1 && threads <= 64;
  if (!isUsable) throw new UserError(USAGE);
  // npm runs scripts in the folder of the package; the samples of this folder are found by their names alone.
  const here = process.env.INIT_CWD ?? process.cwd();
  const given = resolve(here, positionals[0]);
  const sample = fileURLToPath(new URL(positionals[0], import.meta.url));
  return {
    csv: existsSync(given) ? given : existsSync(sample) ? sample : given,
    out: resolve(here, values.out),
    threads,
  };
}
