const DOCUMENTS = ['1kb', '4kb', '6kb', '16kb', '16kb-endorsed'];
const EMBEDDED = {
  credsmith: ['sign', 'verify', 'verify-text', 'validate', 'canonicalize', 'safe-mode'],
  '@digitalbazaar/vc': ['sign', 'verify'],
  'node:crypto': ['raw-verify', 'raw-sign'],
};
const TOKENS = {
  credsmith: ['token-sign', 'token-verify', 'token-verify-bare'],
  jose: ['token-sign', 'token-verify'],
};

/** A run in which everything is as given: times in R or milliseconds, speedups, and bytes. */
function resultsWith({ time, speedup, bytes }: { time: number; speedup: number; bytes: number }) {
  const times = {
    bytes,
    rounds: 20,
    p10Microseconds: time,
    medianMicroseconds: time,
    ratioToRawVerify: time,
    ratioToPeer: null,
    speedups: { '@digitalbazaar/vc': speedup, jose: speedup },
    allocatedBytes: bytes,
    opsPerSecond: 1e6 / time,
  };
  const all = (operations: object) =>
    Object.entries(operations).flatMap(([library, names]: [string, string[]]) =>
      names.map((operation) => ({ library, operation, name: `${library} ${operation}`, ...times })),
    );
  const cases = [
    ...DOCUMENTS.flatMap((document) => all(EMBEDDED).map((entry) => ({ ...entry, document }))),
    ...all(TOKENS).map((entry) => ({ ...entry, document: '4kb', algorithm: 'EdDSA' })),
  ];
  const block = { milliseconds: time, longestBlockMilliseconds: time };
  const tags = { tags: 16_000, bytes, steps: { sign: block, verify: block } };
  const memory = { level: bytes, above: bytes };
  return {
    cases,
    machine: { credsmith: '0.1.0', node: '20.19.0', cpu: 'Example', cores: 2, loadAverage: 0.5, peers: ['jose 6'] },
    rounds: 20,
    bareTokenToJose: time,
    bulk: {
      badges: 10,
      bytes,
      rows: [{ name: 'sign, this thread', p10Microseconds: time, medianMicroseconds: time }],
      twoThreadsToOne: { sign: speedup, verify: speedup },
      bareTwoThreadsToOne: speedup,
    },
    longRun: { badges: 100_000, perSecond: time, samples: [], heap: memory, resident: memory },
    coldStart: {
      spawns: 15,
      bytes,
      bareMilliseconds: time,
      entries: [{ entry: 'credsmith', p10Milliseconds: time, medianMilliseconds: time }],
    },
    sizes: [
      { subpath: './verify', minified: bytes, brotli: bytes, onDemand: [{ name: 'jsonld', minified: 1, brotli: 1 }] },
    ],
    curve: [
      {
        quads: 15,
        nodes: 5,
        bytes,
        canonicalize: { ...times, perQuadToReference: 1 },
        verify: { ...times, perQuadToReference: 1 },
      },
      {
        quads: 15_000,
        nodes: 5_000,
        bytes,
        canonicalize: { ...times, perQuadToReference: time },
        verify: { ...times, perQuadToReference: time },
      },
    ],
    manyTags: { credsmith: tags, jsonld: tags },
  };
}

export const GOOD_RUN = resultsWith({ time: 1, speedup: 1_000, bytes: 1_000 });
export const BAD_RUN = resultsWith({ time: 1_000, speedup: 0.5, bytes: 1e9 });

/** Without what only a full, a long or a later run measures. */
export function shortRun() {
  const { bulk: _, longRun: __, manyTags: ___, ...rest } = BAD_RUN;
  return { ...rest, curve: rest.curve.slice(0, 1) };
}
