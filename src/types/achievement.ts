import type { Alignment } from './alignment.js';
import type { ExtensionTerm, IdentifierEntry } from './identity.js';
import type { Image } from './image.js';
import type { EndorsementCredential, Profile } from './profile.js';
import type { Secured } from './proof.js';
import type { Related } from './related.js';
import type { ResultDescription } from './result.js';

/**
 * What kind of achievement this is.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementtype Open Badges 3.0, AchievementType}
 */
export type AchievementType =
  | 'Achievement'
  | 'ApprenticeshipCertificate'
  | 'Assessment'
  | 'Assignment'
  | 'AssociateDegree'
  | 'Award'
  | 'Badge'
  | 'BachelorDegree'
  | 'Certificate'
  | 'CertificateOfCompletion'
  | 'Certification'
  | 'CommunityService'
  | 'Competency'
  | 'Course'
  | 'CoCurricular'
  | 'Degree'
  | 'Diploma'
  | 'DoctoralDegree'
  | 'Fieldwork'
  | 'GeneralEducationDevelopment'
  | 'JourneymanCertificate'
  | 'LearningProgram'
  | 'License'
  | 'Membership'
  | 'ProfessionalDoctorate'
  | 'QualityAssuranceCredential'
  | 'MasterCertificate'
  | 'MasterDegree'
  | 'MicroCredential'
  | 'ResearchDoctorate'
  | 'SecondarySchoolDiploma'
  | ExtensionTerm;

/**
 * What has to be done to earn the achievement. At least one of the two is there.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#criteria Open Badges 3.0, Criteria}
 */
export interface Criteria {
  /** URL of a page that a person can read. */
  id?: string;
  /** Markdown. */
  narrative?: string;
}

/**
 * What the learner achieved.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievement Open Badges 3.0, Achievement}
 */
export interface Achievement {
  id: string;
  type: string[];
  name: string;
  description: string;
  criteria: Criteria;
  achievementType?: AchievementType;
  alignment?: Alignment[];
  creator?: Profile;
  /** Credits that can be earned: a number without a unit. Say the unit in an alignment or the description. */
  creditsAvailable?: number;
  /** Endorsements of the achievement, each with its own proof. */
  endorsement?: Secured<EndorsementCredential>[];
  /** Endorsements of the achievement that are compact JWS tokens. */
  endorsementJwt?: string[];
  fieldOfStudy?: string;
  /** Code that people use for the achievement, for example a course code. */
  humanCode?: string;
  image?: Image;
  /** BCP 47 language tag, for example `en` or `pt-BR`. */
  inLanguage?: string;
  /** Identifiers in other systems. */
  otherIdentifier?: IdentifierEntry[];
  /** Other versions or translations. */
  related?: Related[];
  resultDescription?: ResultDescription[];
  specialization?: string;
  tag?: string[];
  version?: string;
}
