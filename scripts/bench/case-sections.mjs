// What was measured side by side, as tables of the report.
import { LABELS } from './documents.mjs';
import { duration, kilobytes, number } from './format.mjs';

const EMBEDDED = {
  verify: 'verify, parsed object',
  'verify-text': 'verify, JSON text',
  sign: 'sign',
  validate: 'schema alone',
  canonicalize: 'canonical form alone',
};

export function embeddedSection({ cases }) {
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
      'All checks are on. The others check signature, terms and dates, and not the data model of badges; endorsements that are ' +
        'embedded, each with a signature of its own, they leave to the caller.',
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

export function tokenSection({ cases, bareTokenToJose }) {
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
        'It hands the signature to another thread. ' +
        'The last column but one says how many times as fast as that.',
      `Without schema check, and less the ${duration(safeMode.medianMicroseconds)} of JSON-LD safe mode, verifying (EdDSA) takes ` +
        `${number(bareTokenToJose)} times as long as jose.`,
    ],
    header: ['credsmith, 4 KB', 'bytes', 'p10', 'median', 'per second', 'R', 'x jose', 'heap'],
    rows,
  };
}

export function othersSection({ cases }) {
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
