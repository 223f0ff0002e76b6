import type { Problem } from '../../types/index.js';
import type { Source } from '../source.js';
import type { LevelFrameworkId } from './index.js';
import type { CrossReferenceStatus } from './level-framework.js';
import type { LevelReference } from './level-reference.js';

/** One cross-reference that was used, or that stands in the way. */
export interface LevelStep {
  from: LevelReference;
  /** The levels of the other framework; none where the table says that there is no match. */
  to: { framework: LevelFrameworkId; levels: readonly string[] };
  status: CrossReferenceStatus;
  note?: string;
  source: Source;
}

/**
 * Why two levels cannot be compared.
 *
 * - `level-not-found`: a level is outside its framework; `problems` says which.
 * - `no-cross-reference`: nothing that is published leads from one to the other.
 * - `unlevelled`: the bodies published that a level has no match.
 * - `disclaimed`: what is published says itself that it must not be used.
 * - `unconfirmed`: only general knowledge leads there, and it is switched off.
 */
export type NotComparableReason =
  | 'level-not-found'
  | 'no-cross-reference'
  | 'unlevelled'
  | 'disclaimed'
  | 'unconfirmed';

/** How the first level stands to the second, and by which cross-references. */
export type LevelComparison = {
  /** The cross-references, those of the first level first; empty within one framework. */
  steps: readonly LevelStep[];
  /** The answer as a sentence. */
  detail: string;
  problems: readonly Problem[];
} & (
  | { outcome: 'equal' | 'higher' | 'lower'; reason?: never }
  | { outcome: 'not-comparable'; reason: NotComparableReason }
);
