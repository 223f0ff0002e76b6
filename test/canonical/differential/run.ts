import { gate } from '../../../src/canonical/gate.js';
import { DEFAULT_LIMITS } from '../../../src/lib/index.js';
import type { JsonObject } from '../../../src/types/index.js';
import { compare } from './compare.js';
import { generate } from './generate.js';
import { shrink } from './shrink.js';
import type { Conversion } from './subject.js';
import { record, type Tally } from './tally.js';

export interface Difference {
  seed: number;
  operators: readonly string[];
  /** As small as it gets with the same fault. */
  document: JsonObject;
  difference: string;
}

export interface Range {
  from: number;
  count: number;
}

/** More differences than this are counted, and not made small. */
const MAX_SHRUNK = 3;

/** Compares the documents of a range of seeds, one after the other in this process. */
export async function runRange(
  { from, count }: Range,
  subject: Conversion,
): Promise<{ tally: Tally; differences: Difference[] }> {
  const tally: Tally = {};
  const differences: Difference[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const generated = generate(seed);
    const { document, operators } = generated;
    const comparison = await compare(document, subject);
    record(tally, generated, comparison, isRefusedByGate(document));
    if (comparison.difference === undefined || differences.length >= MAX_SHRUNK) continue;
    const small = await shrink(
      document,
      async (candidate) => (await compare(candidate, subject)).outcome === 'difference',
    );
    const { difference = comparison.difference } = await compare(small, subject);
    differences.push({ seed, operators, document: small, difference });
  }
  return { tally, differences };
}

function isRefusedByGate(document: JsonObject): boolean {
  return gate(document, 'rdf', DEFAULT_LIMITS).problems.some(({ severity }) => severity === 'error');
}

/** What a person needs to find the fault. */
export function describeDifference({ seed, operators, document, difference }: Difference): string {
  const made = operators.length > 0 ? ` (${operators.join(', ')})` : '';
  return `Seed ${seed}${made}, made small:\n${printed(document)}\n${difference}`;
}

/** JSON that also tells -0 from 0. */
function printed(document: JsonObject): string {
  const text = JSON.stringify(document, (_, value) => (Object.is(value, -0) ? '\u0000-0' : value), 1);
  return text.replaceAll('"\\u0000-0"', '-0');
}
