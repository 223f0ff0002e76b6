import type { Achievement } from './achievement.js';
import type { IdentityObject } from './identity.js';
import type { Image } from './image.js';
import type { Profile } from './profile.js';
import type { Result } from './result.js';

/**
 * The learner, and what the credential says about the learner. `id` or `identifier` is there.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject Open Badges 3.0, AchievementSubject}
 */
export interface AchievementSubject {
  /** DID or other URI of the learner. */
  id?: string;
  type: string[];
  achievement: Achievement;
  identifier?: IdentityObject[];
  /** RFC 3339 date-time with offset. */
  activityStartDate?: string;
  /** RFC 3339 date-time with offset. */
  activityEndDate?: string;
  /** Credits earned: a number without a unit, at most the achievement's `creditsAvailable`. */
  creditsEarned?: number;
  image?: Image;
  licenseNumber?: string;
  /** Markdown. */
  narrative?: string;
  result?: Result[];
  role?: string;
  source?: Profile;
  term?: string;
}
