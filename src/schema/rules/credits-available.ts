import { below, isObject, problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * No more credits are earned than the achievement has: a warning, since the standard does not forbid it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject Open Badges 3.0, AchievementSubject}
 */
export const creditsAvailable: Rule = ({ achievement, creditsEarned }, place) => {
  const available = isObject(achievement) ? achievement.creditsAvailable : undefined;
  if (typeof creditsEarned !== 'number' || typeof available !== 'number' || creditsEarned <= available) return [];
  const detail = `${creditsEarned} credits were earned of ${available} available`;
  return [problem('CREDITS_EXCEED_AVAILABLE', detail, { pointer: below(place, 'creditsEarned') })];
};
