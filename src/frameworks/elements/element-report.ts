import type { Problem } from '../../types/index.js';
import type { Source } from '../source.js';
import type { FactId } from './facts.js';
import type { FrameworkId } from './index.js';

/**
 * What is found for one element.
 *
 * - `present`: the credential says it.
 * - `absent`: the credential says nothing.
 * - `not-applicable`: the issuer says that it does not apply.
 * - `unknown`: the issuer says that it is not known, or it is nothing that a credential can say.
 * - `malformed`: what is said cannot be used: a level outside its framework, another unit than the framework asks for, a
 *   code that is not in the list.
 */
export type ElementOutcome = 'present' | 'absent' | 'not-applicable' | 'unknown' | 'malformed';

/** What is found for one element of a framework. */
export interface ElementResult {
  id: string;
  title: string;
  need: 'mandatory' | 'optional' | 'conditional';
  condition?: string;
  outcome: ElementOutcome;
  /** The facts that were looked at. */
  facts: readonly FactId[];
  /** Pointers lead into the facts. An element that is present may have problems, too. */
  problems: readonly Problem[];
  source: Source;
}

/** Which elements of a framework are there. It is no statement that a framework is complied with. */
export interface ElementReport {
  framework: FrameworkId;
  /** In the order of the framework. */
  elements: readonly ElementResult[];
}
