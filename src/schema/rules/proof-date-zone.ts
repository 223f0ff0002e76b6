import { below, parseDateTime, problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * The dates of a proof say their offset; without one they are read as UTC, with a warning.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proofs VC Data Integrity 1.0, 2.1}
 */
export const proofDateZone: Rule = (proof, place) =>
  ['created', 'expires'].flatMap((name) => {
    if (parseDateTime(proof[name])?.zoned !== false) return [];
    const detail = `"${name}" has no time zone and is read as UTC`;
    return [problem('DATE_WITHOUT_ZONE', detail, { pointer: below(place, name), severity: 'warning' })];
  });
