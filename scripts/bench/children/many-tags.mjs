// Prints for how long the event loop stood still while a badge with 16,000 tags was signed and verified, or made canonical
// by jsonld alone.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { badgeWithTags, RAISED_LIMITS } from '../growing-badge.mjs';
import { ed25519KeyPair } from '../keys.mjs';

const TAGS = 16_000;
const PAUSE_MILLISECONDS = 50;

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
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It counts from its own first turn on.
  await sleep(PAUSE_MILLISECONDS);
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  await sleep(PAUSE_MILLISECONDS);
  delay.disable();
  return { milliseconds, longestBlockMilliseconds: delay.max / 1e6 };
}
