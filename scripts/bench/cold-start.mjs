import { createBadges } from './badges.mjs';
import { runChild } from './child.mjs';
import { undisturbedNow } from './clock.mjs';
import { MAIN_DOCUMENT } from './documents.mjs';
import { ed25519KeyPair } from './keys.mjs';
import { median, p10 } from './statistics.mjs';

const COLD_ENTRIES = ['credsmith', 'credsmith/verify'];

/**
 * Milliseconds from the start of a process to the end of its first verification, less those of a process that does
 * nothing and was started right before.
 */
export async function measureColdStart({ spawns }) {
  const badges = await createBadges(await ed25519KeyPair('issuer'));
  const [{ text }] = badges.get(MAIN_DOCUMENT).awards;
  const bare = [];
  const over = new Map(COLD_ENTRIES.map((entry) => [entry, []]));
  // The first start reads files that later ones find in memory.
  for (const entry of COLD_ENTRIES) runChild('first-verify', [entry, text]);
  for (let round = 0; round < spawns; round++) {
    for (const entry of COLD_ENTRIES) {
      const nothing = timeOf('nothing', []);
      bare.push(nothing);
      over.get(entry).push(timeOf('first-verify', [entry, text]) - nothing);
    }
  }
  return {
    spawns,
    bytes: Buffer.byteLength(text),
    bareMilliseconds: median(bare),
    entries: COLD_ENTRIES.map((entry) => ({
      entry,
      medianMilliseconds: median(over.get(entry)),
      p10Milliseconds: p10(over.get(entry)),
    })),
  };
}

/** Without the time for which this process or the other waited for a processor. */
function timeOf(script, args) {
  const start = undisturbedNow();
  const waited = Number(runChild(script, args)) / 1e6;
  return undisturbedNow() - start - waited;
}
