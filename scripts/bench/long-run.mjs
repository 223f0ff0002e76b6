import { runJsonChild } from './child.mjs';
import { median, plateau } from './statistics.mjs';

const BADGES = 100_000;
const SAMPLE_EVERY = 2_000;

/** Whether memory stays where it is while one process signs badge after badge. */
export function measureLongRun() {
  const samples = runJsonChild('sign-many', [String(BADGES), String(SAMPLE_EVERY)], ['--expose-gc']);
  return {
    badges: BADGES,
    perSecond: SAMPLE_EVERY / median(samples.map(({ seconds }) => seconds)),
    samples,
    heap: plateau(samples.map(({ heapBytes }) => heapBytes)),
    resident: plateau(samples.map(({ residentBytes }) => residentBytes)),
  };
}
