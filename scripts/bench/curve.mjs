import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { exportKeyPair, signCredential, verifyCredential } from 'credsmith';
import { growingBadge, RAISED_LIMITS } from './growing-badge.mjs';
import { loadInternals } from './internals.mjs';
import { ed25519KeyPair } from './keys.mjs';
import { measure } from './measure.mjs';
import { median, medianRatio, p10 } from './statistics.mjs';

/** Units of the growing badge: 15, 41, 145, 509, 1,497, 5,007 and 15,017 statements. */
const UNITS = [0, 1, 5, 19, 57, 192, 577];
/** What the others are compared with: large enough for what every badge costs once, and measured often. */
const REFERENCE = 5;
const RAW = 'node:crypto Ed25519 verify';

/** What the canonical form and the whole verification cost for badges of more and more statements. */
export async function measureCurve({ maxQuads, ...plan }) {
  const keyPair = await ed25519KeyPair('issuer');
  const internals = await loadInternals();
  const documents = [];
  for (const units of UNITS) {
    const document = await createDocument(units, keyPair, internals);
    if (document.quads <= maxQuads) documents.push(document);
  }
  const reference = documents.find(({ units }) => units === REFERENCE);
  const samples = await measure([rawCase(reference, keyPair), ...documents.flatMap(({ cases }) => cases)], plan);
  const raw = samples.get(RAW);
  const outcome = (document, step) => {
    const times = samples.get(nameOf(document, step));
    const relative = medianRatio(times, samples.get(nameOf(reference, step)));
    return {
      medianMicroseconds: median(times),
      p10Microseconds: p10(times),
      ratioToRawVerify: medianRatio(times, raw),
      // Of the time that a statement takes in the document of reference.
      perQuadToReference: relative / (document.quads / reference.quads),
    };
  };
  return documents.map((document) => ({
    quads: document.quads,
    nodes: document.nodes,
    bytes: document.bytes,
    canonicalize: outcome(document, 'canonical form'),
    verify: outcome(document, 'verify'),
  }));
}

async function createDocument(units, keyPair, { canonicalize, DEFAULT_LIMITS }) {
  const badge = growingBadge(keyPair, units);
  const limits = { ...DEFAULT_LIMITS, ...RAISED_LIMITS };
  const canonicalForm = async () => {
    const { canonical } = await canonicalize(badge, { documents: {}, limits });
    if (canonical === undefined) throw new Error(`A badge of ${units} units has no canonical form`);
    return canonical;
  };
  const lines = (await canonicalForm()).split('\n').filter((line) => line !== '');
  const secured = await signCredential(badge, { signer: keyPair, limits: RAISED_LIMITS });
  const document = {
    units,
    quads: lines.length,
    nodes: new Set(lines.map((line) => line.slice(0, line.indexOf(' ')))).size,
    bytes: Buffer.byteLength(JSON.stringify(secured)),
  };
  const verified = async () => {
    const result = await verifyCredential(secured, { limits: RAISED_LIMITS });
    if (!result.verified) throw new Error(`A badge of ${units} units does not verify`);
  };
  return {
    ...document,
    cases: [
      { name: nameOf(document, 'canonical form'), run: canonicalForm },
      { name: nameOf(document, 'verify'), run: verified },
    ],
  };
}

function nameOf({ quads }, step) {
  return `${step}, ${quads} statements`;
}

function rawCase({ bytes }, keyPair) {
  const publicKey = createPublicKey({ key: keyPair.publicKey, format: 'jwk' });
  const privateKey = createPrivateKey({
    key: exportKeyPair(keyPair, { format: 'jwk', secret: true }),
    format: 'jwk',
  });
  const message = Buffer.alloc(bytes, 'x');
  const signature = sign(null, message, privateKey);
  return { name: RAW, run: () => verify(null, message, publicKey, signature) };
}
