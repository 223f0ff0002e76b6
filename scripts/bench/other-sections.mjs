// What was measured by itself, as tables of the report.
import { duration, kilobytes, megabytes, milliseconds, number } from './format.mjs';
import { spread } from './statistics.mjs';

export function coldStartSection({ coldStart }) {
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

export function curveSection({ curve }) {
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

export function manyTagsSection({ manyTags }) {
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

export function bulkSection({ bulk }) {
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

export function longRunSection({ longRun }) {
  const title = 'Memory in a long run';
  if (!longRun) return { title, text: ['Measured with `--long`.'] };
  const { badges, perSecond, heap, resident, samples } = longRun;
  return {
    title,
    text: [
      `${number(badges)} different badges of 4 KB, signed one after the other in one process, ${number(perSecond)} per ` +
        `second. Memory was read ${samples.length} times, after a full collection; the plateau is the median without the ` +
        'first tenth.',
    ],
    header: ['memory', 'plateau', 'largest above it'],
    rows: [
      ['heap in use', megabytes(heap.level), megabytes(heap.above)],
      ['resident set of the process', megabytes(resident.level), megabytes(resident.above)],
    ],
  };
}

export function sizesSection({ sizes }) {
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
