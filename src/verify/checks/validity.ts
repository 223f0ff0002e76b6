import { isNumericDate } from '../../jwt/index.js';
import { parseDateTime, problem } from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { type CheckFunction, judge } from '../state.js';

/**
 * Passes when `now` is within `validFrom` and `validUntil`, or the `exp` of a token that has no `validUntil`.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#validity-period VC Data Model 2.0, 4.9}
 */
export const checkValidity: CheckFunction = ({ credential, token }, { settings }) => {
  const problems: Problem[] = [];
  const now = settings.now.getTime();
  const tolerance = settings.clockTolerance * 1000;
  const from = parseDateTime(credential.validFrom);
  const until = parseDateTime(credential.validUntil);
  const exp = isNumericDate(token?.claims.exp) ? token.claims.exp * 1000 : undefined;
  for (const [name, instant] of [
    ['validFrom', from],
    ['validUntil', until],
  ] as const) {
    if (credential[name] !== undefined && !instant) {
      problems.push(problem('FORMAT_INVALID', `"${name}" is not a date-time`, { pointer: `/${name}` }));
    }
  }
  for (const [name, instant] of Object.entries({ validFrom: from, validUntil: until })) {
    if (instant && !instant.zoned) {
      const at = { pointer: `/${name}`, severity: 'warning' } as const;
      problems.push(problem('DATE_WITHOUT_ZONE', `"${name}" has no time zone and is read as UTC`, at));
    }
  }
  if (from && now < from.milliseconds - tolerance) {
    problems.push(
      problem('NOT_YET_VALID', `The credential is valid from ${String(credential.validFrom)}`, {
        pointer: '/validFrom',
      }),
    );
  }
  const end = until?.milliseconds ?? exp;
  if (end !== undefined && now > end + tolerance) {
    const pointer = until ? '/validUntil' : '/exp';
    problems.push(problem('EXPIRED', `The credential was valid until ${new Date(end).toISOString()}`, { pointer }));
  }
  return judge(problems);
};
