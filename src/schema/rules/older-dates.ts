import { below, problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

const NAMES = [
  ['issuanceDate', 'validFrom'],
  ['expirationDate', 'validUntil'],
] as const;

/**
 * A credential of version 2.0 does not have the dates of 1.1: whoever writes them means a start and an end, and readers of
 * 2.0 look for neither there. Where the date of 2.0 is required and missing, that says it already.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#validity-period VC Data Model 2.0, 4.9}
 */
export const olderDates =
  (required: readonly string[] = []): Rule =>
  (credential, place) =>
    NAMES.filter(
      ([older, name]) =>
        Object.hasOwn(credential, older) && (Object.hasOwn(credential, name) || !required.includes(name)),
    ).map(([older, name]) =>
      problem('UNKNOWN_PROPERTY', `"${older}" is a property of version 1.1 of the data model`, {
        pointer: below(place, older),
        hint: `Write "${name}"`,
      }),
    );
