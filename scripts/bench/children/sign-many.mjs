// Signs badges that differ in their ids and learners, and prints what is left in memory after a collection every so often.
import { signCredential } from 'credsmith';
import { awardTo, createBadges } from '../badges.mjs';
import { undisturbedNow } from '../clock.mjs';
import { MAIN_DOCUMENT } from '../documents.mjs';
import { ed25519KeyPair } from '../keys.mjs';

const [count, sampleEvery] = process.argv.slice(2).map(Number);
const keyPair = await ed25519KeyPair('issuer');
const [{ credential }] = (await createBadges(keyPair)).get(MAIN_DOCUMENT).awards;
const samples = [];
let start = undisturbedNow();
for (let number = 1; number <= count; number++) {
  const { proof } = await signCredential(awardTo(credential, number), { signer: keyPair });
  if (!proof) throw new Error('A badge was not signed');
  if (number % sampleEvery === 0) samples.push(sampleAfter(number));
}
console.log(JSON.stringify(samples));

function sampleAfter(signed) {
  const seconds = (undisturbedNow() - start) / 1000;
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  start = undisturbedNow();
  return { signed, seconds, heapBytes: heapUsed, residentBytes: rss };
}
