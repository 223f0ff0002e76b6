import { describeDifference, type Range, runRange } from './run.js';
import { subject } from './subject.js';
import type { Tally } from './tally.js';

/* A process of `npm run fuzz`: it is sent ranges of seeds, and sends back what came of each. */

export interface RangeResult extends Range {
  tally: Tally;
  differences: { seed: number; text: string }[];
}

process.on('message', async (range: Range) => {
  const { tally, differences } = await runRange(range, subject);
  const result: RangeResult = {
    ...range,
    tally,
    differences: differences.map((found) => ({ seed: found.seed, text: describeDifference(found) })),
  };
  process.send?.(result);
});
