// What speed, memory and size are to be, and how each is read from a run. The main document is the badge of 4 KB.
import { findCase } from './results.mjs';
import { spread } from './statistics.mjs';

const ours = ({ cases }, operation, document) => findCase(cases, { library: 'credsmith', operation, document });

/** `read` returns `undefined` for what a run did not measure. Each has one bound. */
export const TARGETS = [
  {
    name: 'Verifying 1 KB, parsed object',
    read: (results) => ours(results, 'verify', '1kb').ratioToRawVerify,
    unit: 'R',
    atMost: 1.8,
  },
  {
    name: 'Verifying 4 KB, parsed object',
    read: (results) => ours(results, 'verify', '4kb').ratioToRawVerify,
    unit: 'R',
    atMost: 3,
  },
  {
    name: 'Verifying 16 KB, parsed object',
    read: (results) => ours(results, 'verify', '16kb').ratioToRawVerify,
    unit: 'R',
    atMost: 8,
  },
  {
    name: 'Verifying 16 KB with 2 endorsements, parsed object (8 R, and 1 R for each further signature)',
    read: (results) => ours(results, 'verify', '16kb-endorsed').ratioToRawVerify,
    unit: 'R',
    atMost: 10,
  },
  {
    name: 'Verifying 4 KB, against @digitalbazaar/vc',
    read: (results) => ours(results, 'verify', '4kb').speedups['@digitalbazaar/vc'],
    unit: 'times as fast',
    atLeast: 25,
  },
  {
    name: 'Signing 4 KB',
    read: (results) => ours(results, 'sign', '4kb').ratioToRawVerify,
    unit: 'R',
    atMost: 2,
  },
  {
    name: 'Signing 4 KB, against @digitalbazaar/vc',
    read: (results) => ours(results, 'sign', '4kb').speedups['@digitalbazaar/vc'],
    unit: 'times as fast',
    atLeast: 30,
  },
  {
    name: 'Heap allocated by verifying 4 KB, parsed object',
    read: (results) => ours(results, 'verify', '4kb').allocatedBytes / 1000,
    unit: 'KB',
    atMost: 250,
  },
  {
    name: 'Verifying a token (EdDSA) without schema check and check of the terms, against jose and JSON.parse',
    read: ({ bareTokenToJose }) => bareTokenToJose,
    unit: 'times the time',
    atMost: 1.15,
  },
  {
    name: 'Batches on two threads, against one: the smaller gain of signing and verifying',
    read: ({ bulk }) => bulk && Math.min(bulk.twoThreadsToOne.sign, bulk.twoThreadsToOne.verify),
    unit: 'times as fast',
    atLeast: 1.4,
  },
  {
    name: 'Heap above its plateau while signing 100,000 badges in one process',
    read: ({ longRun }) => longRun && longRun.heap.above / 1e6,
    unit: 'MB',
    atMost: 64,
  },
  {
    name: 'Import and first verification in a fresh process, over bare Node',
    read: ({ coldStart }) => coldStart.entries.find(({ entry }) => entry === 'credsmith').medianMilliseconds,
    unit: 'ms',
    atMost: 150,
  },
  {
    name: 'credsmith/verify for browsers, without what is loaded on demand, after brotli',
    read: ({ sizes }) => sizes.find(({ subpath }) => subpath === './verify').brotli / 1000,
    unit: 'KB',
    atMost: 60,
  },
  {
    name: 'Time per statement of the canonical form, from 15 to 15,000 statements: largest against smallest',
    read: ({ curve }) =>
      curve.at(-1).quads < 15_000 ? undefined : spread(curve.map((point) => point.canonicalize.perQuadToReference)),
    unit: 'times',
    atMost: 1.5,
  },
  {
    name: 'Event loop blocked by signing or verifying a badge with 16,000 tags',
    read: ({ manyTags }) =>
      manyTags && Math.max(...Object.values(manyTags.credsmith.steps).map((step) => step.longestBlockMilliseconds)),
    unit: 'ms',
    atMost: 200,
  },
];

/** Every target with what was measured; `met` is `undefined` where nothing was. */
export function judgeTargets(results, targets = TARGETS) {
  return targets.map(({ read, ...target }) => {
    const value = read(results);
    return { ...target, value, met: value === undefined ? undefined : isWithin(value, target) };
  });
}

function isWithin(value, { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }) {
  return value <= atMost && value >= atLeast;
}
