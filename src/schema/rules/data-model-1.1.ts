import { below, isObject, parseDateTime, problem } from '../../lib/index.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * A date without an offset is read as UTC, with a warning: version 1.1 does not demand one.
 *
 * @see {@link https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#issuance-date VC Data Model 1.1, 4.6}
 */
export const datesZoned: Rule = (credential, place) =>
  ['issuanceDate', 'expirationDate'].flatMap((name) => {
    if (parseDateTime(credential[name])?.zoned !== false) return [];
    const detail = `"${name}" has no time zone and is read as UTC`;
    return [problem('DATE_WITHOUT_ZONE', detail, { pointer: below(place, name), severity: 'warning' })];
  });

/**
 * Status entries and refresh services have an identifier, which version 2.0 does not demand any more.
 *
 * @see {@link https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#status VC Data Model 1.1, 4.9 and 5.4}
 */
export const referencesIdentified: Rule = (credential, place) =>
  ['credentialStatus', 'refreshService'].flatMap((name) =>
    valuesOf(credential, name, place).flatMap(({ value, place: at }) => {
      if (!isObject(value) || Object.hasOwn(value, 'id')) return [];
      const detail = `Under version 1.1 of the data model "${name}" needs an "id"`;
      return [problem('MISSING_PROPERTY', detail, { pointer: below(at, 'id'), hint: 'Add "id"' })];
    }),
  );
