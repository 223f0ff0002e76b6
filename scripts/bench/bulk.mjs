import * as credsmith from 'credsmith';
import { createBadges } from './badges.mjs';
import { createBareThreads } from './bare-threads.mjs';
import { MAIN_DOCUMENT } from './documents.mjs';
import { ed25519KeyPair } from './keys.mjs';
import { measure } from './measure.mjs';
import { median, medianRatio, p10 } from './statistics.mjs';

const THREADS = [1, 2];
const THIS_THREAD = 'this thread';

/**
 * Signing and verifying many badges in this thread and in pools of one and two, text in and text out. `undefined` where
 * the package cannot do it. What the processors give to two threads is measured in the same rounds, with bare signatures.
 */
export async function measureBulk({ badges: count, ...plan }) {
  const createWorkerPool = await importCreateWorkerPool();
  if (!credsmith.signCredentials || !credsmith.verifyCredentials || !createWorkerPool) return undefined;
  const signer = await ed25519KeyPair('issuer');
  const { awards, bytes } = (await createBadges(signer)).get(MAIN_DOCUMENT);
  const all = Array.from({ length: count }, (_, index) => awards[index % awards.length]);
  const unsigned = all.map(({ credential }) => JSON.stringify(credential));
  const signed = all.map(({ text }) => text);
  const pools = THREADS.map((threads) => createWorkerPool({ threads }));
  const bare = THREADS.map((threads) => createBareThreads(threads));
  const cases = [
    { name: nameOf('sign', THIS_THREAD), run: () => demandAll(signHere(unsigned, signer), 'signed', count) },
    { name: nameOf('verify', THIS_THREAD), run: () => demandAll(verifyHere(signed), 'verified', count) },
    ...pools.flatMap((pool, index) => [
      {
        name: nameOf('sign', threadsName(THREADS[index])),
        run: () => demandAll(pool.signCredentials(unsigned, { signer }), 'signed', count),
      },
      {
        name: nameOf('verify', threadsName(THREADS[index])),
        run: () => demandAll(pool.verifyCredentials(signed), 'verified', count),
      },
    ]),
    ...bare.map((threads, index) => ({
      name: nameOf('bare signatures', threadsName(THREADS[index])),
      run: () => threads.verify(count * 10),
    })),
  ];
  try {
    return { badges: count, bytes, ...summarize(await measure(cases, { ...plan, now: () => performance.now() })) };
  } finally {
    await Promise.all([...pools, ...bare].map((threads) => threads.close()));
  }
}

function summarize(samples) {
  const gain = (step, from) => medianRatio(samples.get(nameOf(step, from)), samples.get(nameOf(step, threadsName(2))));
  return {
    rows: [...samples].map(([name, times]) => ({
      name,
      p10Microseconds: p10(times),
      medianMicroseconds: median(times),
    })),
    twoThreadsToOne: { sign: gain('sign', THIS_THREAD), verify: gain('verify', THIS_THREAD) },
    bareTwoThreadsToOne: gain('bare signatures', threadsName(1)),
  };
}

async function* signHere(texts, signer) {
  const parsed = (function* () {
    for (const text of texts) yield JSON.parse(text);
  })();
  for await (const result of credsmith.signCredentials(parsed, { signer })) {
    yield { ...result, credential: JSON.stringify(result.credential) };
  }
}

function verifyHere(texts) {
  return credsmith.verifyCredentials(texts);
}

async function demandAll(results, status, count) {
  let good = 0;
  for await (const result of results) if (result.status === status) good++;
  if (good !== count) throw new Error(`Of ${count} badges, ${good} are ${status}`);
}

async function importCreateWorkerPool() {
  const subpath = 'credsmith/node';
  try {
    return (await import(subpath)).createWorkerPool;
  } catch (error) {
    if (error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return undefined;
    throw error;
  }
}

function nameOf(step, where) {
  return `${step}, ${where}`;
}

function threadsName(threads) {
  return threads === 1 ? 'pool of one thread' : `pool of ${threads} threads`;
}
