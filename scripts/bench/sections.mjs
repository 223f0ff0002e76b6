// The report as data: sections of a title, paragraphs and a table, for the terminal and for docs/performance.md alike.
import { LABELS } from './documents.mjs';
import { duration, kilobytes, megabytes, milliseconds, number } from './format.mjs';
import { spread } from './statistics.mjs';
import { judgeTargets } from './targets.mjs';

export function sectionsOf(results) {
  return [
    targetsSection(results),
    embeddedSection(results),
    tokenSection(results),
    othersSection(results),
    coldStartSection(results),
    curveSection(results),
    manyTagsSection(results),
    bulkSection(results),
    longRunSection(results),
    sizesSection(results),
  ];
}

function targetsSection(results) {
  const judged = judgeTargets(results);
  const met = judged.filter((target) => target.met).length;
  const verdict = (target) => ({ true: 'met', false: 'not met' })[String(target.met)] ?? 'not measured';
  return {
    title: 'Targets',
    text: [`${met} of ${judged.length} are met in this run. All checks are on, unless a line says otherwise.`],
    header: ['target', 'bound', 'measured', 'outcome'],
    rows: judged.map((target) => [
      target.name,
      target.atMost === undefined
        ? `at least ${number(target.atLeast)} ${target.unit}`
        : `at most ${number(target.atMost)} ${target.unit}`,
      target.value === undefined ? '' : `${number(target.value)} ${target.unit}`,
      verdict(target),
    ]),
  };
}

const EMBEDDED = {
  verify: 'verify, parsed object',
  'verify-text': 'verify, JSON text',
  sign: 'sign',
  validate: 'schema alone',
  canonicalize: 'canonical form alone',
};

function embeddedSection({ cases }) {
  const ours = cases.filter(({ library }) => library === 'credsmith');
  const rows = Object.entries(EMBEDDED).flatMap(([operation, label]) =>
    ours
      .filter((entry) => entry.operation === operation)
      .map((entry) => [
        `${label}, ${LABELS.get(entry.document)}`,
        ...timeCells(entry),
        speedup(entry, '@digitalbazaar/vc'),
        speedup(entry, '@digitalcredentials/vc'),
        allocated(entry),
      ]),
  );
  return {
    title: 'Embedded proofs, eddsa-rdfc-2022',
    text: [
      'The last columns but one say how many times as fast as the other library, given the same object.',
      'Where endorsements are embedded, they are verified too, with a signature each. The other libraries leave that to the caller.',
    ],
    header: [
      'credsmith',
      'bytes',
      'p10',
      'median',
      'per second',
      'R',
      'x digitalbazaar',
      'x digitalcredentials',
      'heap',
    ],
    rows,
  };
}

function tokenSection({ cases, bareTokenToJose }) {
  const operations = {
    'token-verify': 'verify',
    'token-verify-bare': 'verify, schema check left out',
    'token-sign': 'sign',
  };
  const ours = cases.filter(({ library }) => library === 'credsmith');
  const rows = Object.entries(operations).flatMap(([operation, label]) =>
    ours
      .filter((entry) => entry.operation === operation)
      .map((entry) => [`${label}, ${entry.algorithm}`, ...timeCells(entry), speedup(entry, 'jose'), allocated(entry)]),
  );
  const safeMode = ours.find(({ operation }) => operation === 'safe-mode');
  return {
    title: 'Tokens',
    text: [
      'jose checks the signature with compactVerify, and JSON.parse reads the payload: no check of the badge is among it. ' +
        'The last column but one says how many times as fast as that.',
      `Without schema check, and less the ${duration(safeMode.medianMicroseconds)} of JSON-LD safe mode, verifying (EdDSA) takes ` +
        `${number(bareTokenToJose)} times as long as jose.`,
    ],
    header: ['credsmith, 4 KB', 'bytes', 'p10', 'median', 'per second', 'R', 'x jose', 'heap'],
    rows,
  };
}

function othersSection({ cases }) {
  const operations = {
    'raw-verify': 'Ed25519 verify',
    'raw-sign': 'Ed25519 sign',
    verify: 'verify, parsed object',
    sign: 'sign',
    'token-verify': 'compactVerify and JSON.parse',
    'token-sign': 'sign',
  };
  return {
    title: 'The bare signature and other libraries',
    text: [],
    header: ['library', 'bytes', 'p10', 'median', 'per second', 'R', 'heap'],
    rows: cases
      .filter(({ library }) => library !== 'credsmith')
      .map((entry) => [
        `${entry.library} ${operations[entry.operation]}, ${[entry.algorithm, LABELS.get(entry.document)].filter(Boolean).join(', ')}`,
        ...timeCells(entry),
        allocated(entry),
      ]),
  };
}

function timeCells({ bytes, p10Microseconds, medianMicroseconds, opsPerSecond, ratioToRawVerify }) {
  return [
    number(bytes),
    duration(p10Microseconds),
    duration(medianMicroseconds),
    number(opsPerSecond),
    number(ratioToRawVerify),
  ];
}

function speedup({ speedups }, library) {
  return speedups[library] === undefined ? '' : number(speedups[library]);
}

function allocated({ allocatedBytes }) {
  return allocatedBytes === null ? '' : kilobytes(allocatedBytes);
}

function coldStartSection({ coldStart }) {
  return {
    title: 'Cold start',
    text: [
      `Import and first verification of the badge of 4 KB in a fresh process, less a process that does nothing ` +
        `(${milliseconds(coldStart.bareMilliseconds)}) and ran right before; ${coldStart.spawns} of each.`,
    ],
    header: ['entry', 'p10', 'median'],
    rows: coldStart.entries.map(({ entry, p10Milliseconds, medianMilliseconds }) => [
      entry,
      milliseconds(p10Milliseconds),
      milliseconds(medianMilliseconds),
    ]),
  };
}

function curveSection({ curve }) {
  const perQuad = ({ quads }, { medianMicroseconds }) => duration(medianMicroseconds / quads);
  const spreadOf = (step) => number(spread(curve.map((point) => point[step].perQuadToReference)));
  return {
    title: 'Cost against size',
    text: [
      'One badge with more and more of the same parts, and with limits that let it grow. "Per statement" is the median ' +
        'time divided by the statements (quads); what stays level grows in proportion.',
      `Between the sizes, the time per statement differs by a factor of ${spreadOf('canonicalize')} for the ` +
        `canonical form, and of ${spreadOf('verify')} for the whole verification, which has a signature and a ` +
        'second canonical form (of the proof) at every size.',
    ],
    image: { file: 'performance-curve.svg', alt: 'Time per statement against the number of statements' },
    header: ['statements', 'nodes', 'bytes', 'canonical form', 'per statement', 'verify', 'per statement', 'R'],
    rows: curve.map((point) => [
      number(point.quads),
      number(point.nodes),
      number(point.bytes),
      duration(point.canonicalize.medianMicroseconds),
      perQuad(point, point.canonicalize),
      duration(point.verify.medianMicroseconds),
      perQuad(point, point.verify),
      number(point.verify.ratioToRawVerify),
    ]),
  };
}

function manyTagsSection({ manyTags }) {
  const title = 'Longest block of the event loop';
  if (!manyTags) return { title, text: ['Left out of a short run.'] };
  const rowsOf = (library, { steps }) =>
    Object.entries(steps).map(([step, { milliseconds: whole, longestBlockMilliseconds }]) => [
      `${library} ${step}`,
      milliseconds(whole),
      milliseconds(longestBlockMilliseconds),
    ]);
  const { credsmith, jsonld } = manyTags;
  return {
    title,
    text: [
      `A badge with ${number(credsmith.tags)} tags (${kilobytes(credsmith.bytes)}), with limits that let it through.`,
      ...(jsonld ? [] : ['jsonld alone is measured with `--long`.']),
    ],
    header: ['step', 'whole', 'longest block'],
    rows: [...rowsOf('credsmith', credsmith), ...(jsonld ? rowsOf('jsonld', jsonld) : [])],
  };
}

function bulkSection({ bulk }) {
  const title = 'Batches';
  if (!bulk) return { title, text: ['Not measured: the package has no signing in batches and no pool of threads.'] };
  const { badges, twoThreadsToOne, bareTwoThreadsToOne, rows } = bulk;
  return {
    title,
    text: [
      `${number(badges)} badges of 4 KB, JSON text in and out. A pool of two threads signs ${number(twoThreadsToOne.sign)} ` +
        `times and verifies ${number(twoThreadsToOne.verify)} times as fast as the thread that asks. Two threads that do ` +
        `nothing but verify bare signatures, ten for each badge, were ${number(bareTwoThreadsToOne)} times as fast as one: that ` +
        'much the processors had to give.',
    ],
    header: ['batches', 'p10', 'median', 'badges per second'],
    rows: rows.map(({ name, p10Microseconds, medianMicroseconds }) => [
      name,
      duration(p10Microseconds),
      duration(medianMicroseconds),
      number((badges * 1e6) / medianMicroseconds),
    ]),
  };
}

function longRunSection({ longRun }) {
  const title = 'Memory in a long run';
  if (!longRun) return { title, text: ['Measured with `--long`.'] };
  const { badges, seconds, heap, resident, samples } = longRun;
  return {
    title,
    text: [
      `${number(badges)} different badges of 4 KB, signed one after the other in one process in ` +
        `${number(seconds)} seconds (${number(badges / seconds)} per second). Memory was read ${samples.length} times, ` +
        'after a full collection; the plateau is the median without the first tenth.',
    ],
    header: ['memory', 'plateau', 'largest above it'],
    rows: [
      ['heap in use', megabytes(heap.level), megabytes(heap.above)],
      ['resident set of the process', megabytes(resident.level), megabytes(resident.above)],
    ],
  };
}

function sizesSection({ sizes }) {
  return {
    title: 'Size in a browser',
    text: ['Minified by esbuild, without what is loaded on demand, which has lines of its own.'],
    header: ['subpath', 'minified', 'brotli'],
    rows: sizes.flatMap(({ subpath, minified, brotli, onDemand }) => [
      [subpath, kilobytes(minified), kilobytes(brotli)],
      ...onDemand.map((chunk) => [
        `${subpath}: ${chunk.name}, on demand`,
        kilobytes(chunk.minified),
        kilobytes(chunk.brotli),
      ]),
    ]),
  };
}
