// Prints for how long the event loop stood still while a badge with 16,000 tags was signed and verified, or made canonical
// by jsonld alone.
import { undisturbedNow } from '../clock.mjs';
import { badgeWithTags, RAISED_LIMITS } from '../growing-badge.mjs';
import { ed25519KeyPair } from '../keys.mjs';

const TAGS = 16_000;

const keyPair = await ed25519KeyPair('issuer');
const badge = badgeWithTags(keyPair, TAGS);
const steps = process.argv[2] === 'jsonld' ? await withJsonLd() : await withCredsmith();
console.log(JSON.stringify({ tags: TAGS, bytes: Buffer.byteLength(JSON.stringify(badge)), steps }));

async function withCredsmith() {
  const { signCredential, verifyCredential } = await import('credsmith');
  // A first badge, so that loading and compiling do not count.
  const first = await signCredential(badgeWithTags(keyPair, 1), { signer: keyPair });
  await verifyCredential(first);
  let secured;
  const sign = await longestBlock(async () => {
    secured = await signCredential(badge, { signer: keyPair, limits: RAISED_LIMITS });
  });
  const verify = await longestBlock(async () => {
    const { verified } = await verifyCredential(secured, { limits: RAISED_LIMITS });
    if (!verified) throw new Error('The badge with many tags does not verify');
  });
  return { sign, verify };
}

async function withJsonLd() {
  const { default: jsonld } = await import('jsonld');
  const { createContextLoader } = await import('../peers.mjs');
  const options = { documentLoader: await createContextLoader(), base: null, safe: true };
  await jsonld.canonize(badgeWithTags(keyPair, 1), options);
  return { canonize: await longestBlock(() => jsonld.canonize(badge, options)) };
}

/** Milliseconds between two turns of the event loop, at most. */
async function longestBlock(work) {
  let longestBlockMilliseconds = 0;
  let turn = undisturbedNow();
  const onTurn = () => {
    const now = undisturbedNow();
    longestBlockMilliseconds = Math.max(longestBlockMilliseconds, now - turn);
    turn = now;
    next = setImmediate(onTurn);
  };
  let next = setImmediate(onTurn);
  await new Promise(setImmediate);
  const start = undisturbedNow();
  await work();
  const milliseconds = undisturbedNow() - start;
  // The last block ends with the next turn.
  await new Promise(setImmediate);
  clearImmediate(next);
  return { milliseconds, longestBlockMilliseconds };
}
