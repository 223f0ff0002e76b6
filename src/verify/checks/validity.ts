import { dataModelOf } from '../../contexts/index.js';
import { parseDateTime, problem } from '../../lib/index.js';
import type { JsonObject, Problem } from '../../types/index.js';
import { type CheckFunction, judge } from '../state.js';

/**
 * Passes when `now` is within `validFrom` and `validUntil`, or the dates that version 1.1 of the data model has.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#validity-period VC Data Model 2.0, 4.9}
 */
export const checkValidity: CheckFunction = ({ credential }, { settings }) => {
  const problems: Problem[] = [];
  const now = settings.now.getTime();
  const tolerance = settings.clockTolerance * 1000;
  const { from, until } = dataModelOf(credential);
  for (const name of from) {
    const instant = instantOf(credential, name, problems);
    if (instant === undefined || now >= instant - tolerance) continue;
    const detail = `The credential is valid from ${String(credential[name])}`;
    problems.push(problem('NOT_YET_VALID', detail, { pointer: `/${name}` }));
  }
  for (const name of until) {
    const instant = instantOf(credential, name, problems);
    if (instant === undefined || now <= instant + tolerance) continue;
    const detail = `The credential was valid until ${String(credential[name])}`;
    problems.push(problem('EXPIRED', detail, { pointer: `/${name}` }));
  }
  return judge(problems);
};

/** Milliseconds since 1970 of a date of the credential, with what is wrong with it added to the problems. */
function instantOf(credential: JsonObject, name: string, problems: Problem[]): number | undefined {
  if (credential[name] === undefined) return undefined;
  const pointer = `/${name}`;
  const instant = parseDateTime(credential[name]);
  if (!instant) problems.push(problem('FORMAT_INVALID', `"${name}" is not a date-time`, { pointer }));
  else if (!instant.zoned) {
    const detail = `"${name}" has no time zone and is read as UTC`;
    problems.push(problem('DATE_WITHOUT_ZONE', detail, { pointer, severity: 'warning' }));
  }
  return instant?.milliseconds;
}
