import type { Source } from '../source.js';

/** Whether credit counts towards studies or towards a profession. They are never added or converted into each other. */
export type CreditKind = 'academic' | 'professional';

/** What one credit stands for in hours. */
export interface CreditHours {
  /** `notional`: all the time that a learner needs; `contact`: time with a teacher. Neither is converted into the other. */
  kind: 'notional' | 'contact';
  /** Exact decimal text. */
  min: string;
  /** Exact decimal text; the same as `min` where the system has one number. */
  max: string;
  note?: string;
  source: Source;
}

/** A ratio of two systems that is published and therefore goes before any calculation with hours. */
export interface CreditRatio {
  /** Id of the other system. */
  system: string;
  /** So many credits of this system, as exact decimal text … */
  own: string;
  /** … are so many of the other. */
  other: string;
  note?: string;
  source: Source;
}

/** A system in which credit or time of learning is counted. */
export interface CreditSystem<Id extends string = string> {
  id: Id;
  name: string;
  keeper: string;
  /** `time` is no credit: hours and years of learning, which nobody has awarded. */
  kind: CreditKind | 'time';
  /** What an amount of 1 is. */
  unit: string;
  /** At most one entry for each kind of hours. */
  hours: readonly CreditHours[];
  ratios: readonly CreditRatio[];
  /** IRI in the code list of the European Union, where there is one. */
  iri?: string;
  note?: string;
  source: Source;
}
