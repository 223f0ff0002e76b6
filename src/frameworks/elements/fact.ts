import type { Problem } from '../../types/index.js';
import type { Credit } from '../credits/credit.js';
import type { LevelReference } from '../levels/level-reference.js';
import type { FactId } from './facts.js';

/** The facts of which frameworks ask more than that they are there, and what their values are. */
export interface FactValues {
  level: readonly LevelReference[];
  credits: readonly Credit[];
  /** In `notional-hours`, `contact-hours` or another system of time. */
  workload: readonly Credit[];
  /** IRIs or codes of the list `assessment-type`. */
  assessment: readonly string[];
  /** IRIs or codes of the list `participation`. */
  participation: readonly string[];
  /** IRIs or codes of the list `supervision`. */
  supervision: readonly string[];
  /** IRIs or codes of the list `accreditation-type`. */
  'quality-assurance': readonly string[];
  /** Codes of the list `stackability`. */
  stackability: readonly string[];
  /** Codes of the list `award-type`. */
  'award-type': readonly string[];
}

/**
 * What a credential says about one piece of information: that it is there, that it is not, that it does not apply, or
 * that it is not known. `absent` is that nothing is said; the other two are statements of the issuer. `malformed` is
 * something that could not be read.
 */
export type Fact<Id extends FactId = FactId> =
  | {
      state: 'present';
      /** Coded values and amounts, where there are any; text needs none. */
      values?: Id extends keyof FactValues ? FactValues[Id] : never;
    }
  | { state: 'absent' | 'not-applicable' | 'unknown' }
  | { state: 'malformed'; problems?: readonly Problem[] };

/** What a credential says; a fact that is left out is absent. */
export type Facts = { readonly [Id in FactId]?: Fact<Id> | undefined };
