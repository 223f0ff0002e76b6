import { expect, test } from 'vitest';

const { toJson } = (await import(new URL('../../scripts/bench/json.mjs', import.meta.url).href)) as {
  toJson(results: object): { cases: Record<string, unknown>[] };
};

const MEMBERS = [
  'name',
  'bytes',
  'medianMicroseconds',
  'ratioToRawVerify',
  'ratioToPeer',
  'allocatedBytes',
  'opsPerSecond',
];

const raw = {
  name: 'node:crypto Ed25519 verify',
  operation: 'raw-verify',
  bytes: 4_154,
  rounds: 20,
  medianMicroseconds: 100.126,
  ratioToRawVerify: 1,
  ratioToPeer: null,
  allocatedBytes: 40,
  opsPerSecond: 9_987.4,
};
const time = { medianMicroseconds: 500, ratioToRawVerify: 5 };

test('every case has the same members, whatever it was measured with', () => {
  const results = {
    cases: [raw, { ...raw, name: 'credsmith', operation: 'verify', ratioToPeer: 1.016 }],
    coldStart: { bytes: 4_154, entries: [{ entry: 'credsmith', medianMilliseconds: 150 }] },
    bulk: { badges: 10, bytes: 4_154, rows: [{ name: 'sign, this thread', medianMicroseconds: 2_000 }] },
    curve: [{ quads: 15, bytes: 1_000, canonicalize: time, verify: time }],
    manyTags: { credsmith: { bytes: 200_000, steps: { sign: { milliseconds: 100 } } } },
  };
  const { cases, ...rest } = toJson(results);
  expect(rest).toEqual({});
  expect(cases).toHaveLength(7);
  for (const entry of cases) expect(Object.keys(entry)).toEqual(MEMBERS);
  expect(cases[0]).toMatchObject({ medianMicroseconds: 100.13, ratioToPeer: null, opsPerSecond: 9_987 });
  expect(cases[1]).toMatchObject({ ratioToPeer: 1.02 });
  expect(cases.find(({ name }) => name === 'batches: sign, this thread')).toMatchObject({ medianMicroseconds: 200 });
});

test('what was left out is no case', () => {
  expect(toJson({ cases: [raw], coldStart: { entries: [] }, curve: [] }).cases).toHaveLength(1);
});
