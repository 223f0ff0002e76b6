import { below, parseDateTime, problem } from '../../lib/index.js';
import type { ProblemCode } from '../../types/index.js';
import type { Rule } from './rule.js';

/** The second date, where both are there, is not before the first. */
function dateOrder(first: string, second: string, code: ProblemCode, zoned = true): Rule {
  return (node, place) => {
    if (node[first] === undefined || node[second] === undefined) return [];
    const from = parseDateTime(node[first]);
    const until = parseDateTime(node[second]);
    if (!from || !until || from.milliseconds <= until.milliseconds) return [];
    // A date that needs an offset and has none is another fault.
    if (zoned && !(from.zoned && until.zoned)) return [];
    const detail = `"${second}" is ${node[second]}, before "${first}", which is ${node[first]}`;
    return [problem(code, detail, { pointer: below(place, second), hint: 'Swap or correct the dates' })];
  };
}

/**
 * `validUntil` is not before `validFrom`.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#validity-period VC Data Model 2.0, 4.9}
 */
export const validityOrder: Rule = dateOrder('validFrom', 'validUntil', 'VALIDITY_REVERSED');

/**
 * `expirationDate` is not before `issuanceDate`.
 *
 * @see {@link https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#expiration VC Data Model 1.1, 4.7}
 */
export const issuanceOrder: Rule = dateOrder('issuanceDate', 'expirationDate', 'VALIDITY_REVERSED', false);

/**
 * `activityEndDate` is not before `activityStartDate`.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject Open Badges 3.0, AchievementSubject}
 */
export const activityOrder: Rule = dateOrder('activityStartDate', 'activityEndDate', 'ACTIVITY_REVERSED');
