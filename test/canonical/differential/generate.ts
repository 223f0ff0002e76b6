import type { JsonObject } from '../../../src/types/index.js';
import { createDocument, type DocumentKind } from './documents.js';
import { OPERATORS } from './operators/index.js';
import { copyOf } from './places.js';
import { createRandom } from './random.js';

export interface Generated {
  seed: number;
  kind: DocumentKind;
  document: JsonObject;
  /** The properties that the document had before it was made hostile, as `Class.property`. */
  written: ReadonlySet<string>;
  /** Names of what was done to it. */
  operators: readonly string[];
}

/** How many operators are applied, each number as often as it stands here. */
const COUNTS = [0, 1, 1, 1, 1, 2, 2, 2, 3, 4];

/** The document of a seed: always the same one. */
export function generate(seed: number): Generated {
  const random = createRandom(seed);
  const { kind, document, written } = createDocument(random);
  // Copied each time: parts that two places share would change at both, or end up inside themselves.
  let hostile = copyOf(document);
  const operators: string[] = [];
  for (let left = random.pick(COUNTS); left > 0; ) {
    const operator = random.pick(OPERATORS);
    if (!operator.apply(hostile, random)) continue;
    hostile = copyOf(hostile);
    operators.push(operator.name);
    left--;
  }
  return { seed, kind, document: hostile, written, operators };
}
