import { problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * The subject has `id`, or at least one `identifier`.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject Open Badges 3.0, AchievementSubject}
 */
export const subjectIdentified: Rule = (subject, place) => {
  if (Object.hasOwn(subject, 'id') || Object.hasOwn(subject, 'identifier')) return [];
  const hint = 'Add "id" with a DID or another URI of the learner, or an "identifier"';
  return [problem('SUBJECT_NOT_IDENTIFIED', 'Nothing says who the learner is', { pointer: place, hint })];
};
