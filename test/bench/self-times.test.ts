import { expect, test } from 'vitest';

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
}

interface Profile {
  nodes: { id: number; callFrame: Frame }[];
  samples: number[];
  timeDeltas: number[];
}

interface SelfTimes {
  functions: { name: string; place: string; time: number }[];
  places: { name: string; time: number }[];
  total: number;
}

type Namer = (frame: Frame) => { name: string; place: string; group: string };

const { createNamer, selfTimes } = (await import(
  new URL('../../scripts/bench/self-times.mjs', import.meta.url).href
)) as {
  createNamer(profile: Profile, readText: (url: string) => Promise<string>): Promise<Namer>;
  selfTimes(profile: Profile, nameOf: Namer): SelfTimes;
};

const BUNDLE = 'file:///project/dist/chunk-A.js';
const TEXT = `import x from 'x';

// src/canonical/gate.ts
function gate() {}

// node_modules/multiformats/dist/base.js
function encode() {}
`;

const frames: Frame[] = [
  { functionName: '(idle)', url: '', lineNumber: -1 },
  { functionName: '(garbage collector)', url: '', lineNumber: -1 },
  { functionName: 'gate', url: BUNDLE, lineNumber: 3 },
  { functionName: '', url: BUNDLE, lineNumber: 3 },
  { functionName: 'encode', url: BUNDLE, lineNumber: 6 },
  { functionName: 'clone', url: 'file:///project/node_modules/@scope/lib/util.js', lineNumber: 1 },
  { functionName: 'hash', url: 'node:internal/crypto', lineNumber: 1 },
  // The same function, called from somewhere else.
  { functionName: 'gate', url: BUNDLE, lineNumber: 3 },
];
const profile: Profile = {
  nodes: frames.map((callFrame, id) => ({ id, callFrame })),
  samples: [0, 1, 2, 3, 4, 5, 6, 7],
  timeDeltas: [1_000, 20, 30, 5, 7, 11, 13, 14],
};

test('own times are summed by function and by package, and time without work is left out', async () => {
  const { functions, places, total } = selfTimes(profile, await createNamer(profile, async () => TEXT));
  expect(total).toBe(100);
  expect(functions).toEqual([
    { name: 'gate', place: 'src/canonical/gate.ts', time: 44 },
    { name: '(garbage collector)', place: '', time: 20 },
    { name: 'hash', place: 'node:internal/crypto', time: 13 },
    { name: 'clone', place: '@scope/lib/util.js', time: 11 },
    { name: 'encode', place: 'node_modules/multiformats/dist/base.js', time: 7 },
    { name: '(anonymous)', place: 'src/canonical/gate.ts', time: 5 },
  ]);
  expect(places).toEqual([
    { name: 'credsmith src/canonical', time: 49 },
    { name: '(garbage collector)', time: 20 },
    { name: 'node', time: 13 },
    { name: '@scope/lib', time: 11 },
    { name: 'multiformats', time: 7 },
  ]);
});
