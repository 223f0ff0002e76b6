import type { Source } from '../source.js';

/** One value of a list. */
export interface Code {
  /** Name in kebab-case, ours. */
  code: string;
  label: string;
  /** IRI of the European Union where it was confirmed, or ours where credentials need an IRI and there is no other. */
  iri?: string;
  note?: string;
  source: Source;
}

/** A list of values that credentials use. */
export interface CodeList<Id extends string = string> {
  id: Id;
  title: string;
  /** What the IRIs of the list in the European Union begin with, where there is one. */
  base?: string;
  codes: readonly Code[];
  source: Source;
}
