import type { Source } from '../source.js';

/** One level of a framework. */
export interface Level {
  /** Exact decimal text where the framework has numbers, for example `6` or `4.5`; otherwise its own name of the level. */
  level: string;
  /** Qualifications that the source names for the level; empty where it was not read for them. */
  awards: readonly string[];
  /** IRI of the level, where the framework has published one. */
  iri?: string;
  source: Source;
}

/**
 * What is known about a row of a table that puts the levels of two frameworks side by side.
 *
 * - `agreed`: the bodies published it.
 * - `unlevelled`: the bodies published that there is no match.
 * - `disclaimed`: published together with the statement that it must not be relied on.
 * - `unconfirmed`: general knowledge; no published table was read.
 */
export type CrossReferenceStatus = 'agreed' | 'unlevelled' | 'disclaimed' | 'unconfirmed';

/** One row of such a table. */
export interface CrossReference {
  /** Levels of the framework that holds the row; empty when no level of it matches those in `to`. */
  levels: readonly string[];
  /** Levels of the other framework; empty when no level of it matches those in `levels`. */
  to: readonly string[];
  status: CrossReferenceStatus;
  /** What the source says about the row beyond the levels. */
  note?: string;
  source: Source;
}

/** All cross-references from one framework to another, from low to high. */
export interface CrossReferenceTable {
  framework: string;
  rows: readonly CrossReference[];
}

/** A framework of levels. */
export interface LevelFramework<Id extends string = string> {
  id: Id;
  name: string;
  /** Who keeps it. */
  keeper: string;
  /** Country or region that it holds for. */
  area: string;
  /** From low to high. */
  levels: readonly Level[];
  /** Tables to other frameworks. A pair of frameworks has at most one, and it is held by one of the two. */
  crossReferences: readonly CrossReferenceTable[];
  note?: string;
  source: Source;
}
