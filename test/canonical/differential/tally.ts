import { asArray } from '../../../src/lib/index.js';
import type { JsonObject } from '../../../src/types/index.js';
import type { Comparison } from './compare.js';
import type { Generated } from './generate.js';
import { familyOf } from './operators/index.js';
import { nodesOf } from './places.js';

/** How often each thing happened, by a name such as `outcome/both reject`. Plain JSON, and sums of it are sums. */
export type Tally = Record<string, number>;

export function record(tally: Tally, generated: Generated, comparison: Comparison, isRefusedByGate: boolean): void {
  const { outcome, reference, reason } = comparison;
  const isAccepted = reference.nquads !== undefined;
  const verdict = isAccepted ? 'accepted' : 'rejected';
  count(tally, 'documents');
  count(tally, `outcome/${outcome}`);
  count(tally, verdict);
  count(tally, `kind/${generated.kind}/${verdict}`);
  if (isRefusedByGate) count(tally, `gate/${outcome}`);
  else count(tally, `past the gate/${verdict}`);
  if (reason !== undefined) count(tally, `reason/${reason}`);
  if (reference.refusal !== undefined) count(tally, `refusal/${reference.refusal}`);
  for (const name of new Set(generated.operators)) count(tally, `operator/${name}`);
  for (const family of new Set(generated.operators.map(familyOf))) count(tally, `family/${family}/${verdict}`);
  if (!isAccepted) return;
  for (const name of generated.written) count(tally, `written/${name}`);
  for (const name of namesIn(generated.document)) count(tally, `name/${name}`);
}

/** Keys, types and contexts of a document. */
function namesIn(document: JsonObject): Set<string> {
  const names = nodesOf(document).flatMap((node) => [
    ...Object.keys(node),
    ...[node.type, node['@type'], node['@context']].flatMap((value) => asArray(value)),
  ]);
  return new Set(names.filter((name) => typeof name === 'string'));
}

function count(tally: Tally, name: string): void {
  tally[name] = (tally[name] ?? 0) + 1;
}

export function times(tally: Tally, name: string): number {
  return tally[name] ?? 0;
}

/** What was counted under one heading, the most frequent first. */
export function under(tally: Tally, heading: string): [name: string, times: number][] {
  return Object.entries(tally)
    .filter(([name]) => name.startsWith(`${heading}/`))
    .map(([name, count]): [string, number] => [name.slice(heading.length + 1), count])
    .sort(([, one], [, other]) => other - one);
}
