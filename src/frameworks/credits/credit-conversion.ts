import type { Problem } from '../../types/index.js';
import type { Source } from '../source.js';
import type { Credit } from './credit.js';
import type { CreditSystemId } from './index.js';

/**
 * Why credit has no value in another system.
 *
 * - `amount-invalid`: the amount is no exact decimal text; `problems` says more.
 * - `amount-unknown`: the amount is not known.
 * - `no-credit`: there is no credit to convert.
 * - `own-system`: an issuer's own system has no published hours.
 * - `kinds-differ`: one is academic credit, the other professional.
 * - `time-is-no-credit`: hours and years of learning are not credit until somebody awards it.
 * - `hours-differ`: one counts contact hours, the other notional hours.
 */
export type NoConversionReason =
  | 'amount-invalid'
  | 'amount-unknown'
  | 'no-credit'
  | 'own-system'
  | 'kinds-differ'
  | 'time-is-no-credit'
  | 'hours-differ';

/** What a conversion rests on. */
export interface ConversionAssumption {
  text: string;
  /** Absent where it is about the arithmetic. */
  source?: Source;
}

/** What `convertCredits` returns: never a single number without its reasons. The credit as stated stays what counts. */
export type CreditConversion = { credit: Credit; problems: readonly Problem[] } & (
  | {
      outcome: 'interval';
      system: CreditSystemId;
      /** Exact decimal text. */
      min: string;
      /** Exact decimal text; equal to `min` where the result is one number. */
      max: string;
      assumptions: readonly ConversionAssumption[];
    }
  | { outcome: 'none'; reason: NoConversionReason; detail: string }
);
