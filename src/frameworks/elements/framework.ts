import type { CodeListId } from '../codes/index.js';
import type { CreditSystemId } from '../credits/index.js';
import type { LevelFrameworkId } from '../levels/index.js';
import type { Source } from '../source.js';
import type { FactId } from './facts.js';

/** Least and greatest amount, both included. */
export interface VolumeBounds {
  /** Amounts in other systems are not held against the bounds. */
  system: CreditSystemId;
  /** Exact decimal text. */
  min?: string;
  /** Exact decimal text. */
  max?: string;
  source: Source;
}

/** One piece of information that a framework asks for. */
export interface FrameworkElement {
  /** Name in kebab-case. Documents number the same elements differently, so there are no numbers. */
  id: string;
  title: string;
  /** `conditional`: `condition` says when; only the issuer can say whether it is so. */
  need: 'mandatory' | 'optional' | 'conditional';
  condition?: string;
  /** The facts that are all needed, or of which one is enough. With none the element is nothing a credential can say. */
  facts: { all: readonly FactId[] } | { any: readonly FactId[] };
  /** Frameworks of which one is expected for the level; without it any will do. */
  levels?: readonly LevelFrameworkId[];
  /** Systems of which one is expected for the credit; without it any will do. */
  credits?: readonly CreditSystemId[];
  /** The list that coded values are expected from. */
  codes?: CodeListId;
  bounds?: VolumeBounds;
  note?: string;
  source: Source;
}

/** A framework for micro-credentials, as the list of what it asks for. */
export interface ElementFramework<Id extends string = string> {
  id: Id;
  name: string;
  keeper: string;
  area: string;
  elements: readonly FrameworkElement[];
  note?: string;
  source: Source;
}
