import type { Alignment } from './alignment.js';
import type { ExtensionTerm } from './identity.js';

/**
 * What kind of value a result holds.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resulttype Open Badges 3.0, ResultType}
 */
export type ResultType =
  | 'GradePointAverage'
  | 'LetterGrade'
  | 'Percent'
  | 'PerformanceLevel'
  | 'PredictedScore'
  | 'RawScore'
  | 'Result'
  | 'RubricCriterion'
  | 'RubricCriterionLevel'
  | 'RubricScore'
  | 'ScaledScore'
  | 'Status'
  | ExtensionTerm;

/**
 * How far the learner got. This enumeration cannot be extended.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultstatustype Open Badges 3.0, ResultStatusType}
 */
export type ResultStatusType =
  | 'Completed'
  | 'Enrolled'
  | 'Failed'
  | 'InProgress'
  | 'OnHold'
  | 'Provisional'
  | 'Withdrew';

/**
 * A level of a rubric that a result can reach.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#rubriccriterionlevel Open Badges 3.0, RubricCriterionLevel}
 */
export interface RubricCriterionLevel {
  /** URI that `achievedLevel` and `requiredLevel` point to. */
  id: string;
  type: string[];
  name: string;
  description?: string;
  /** Rank of the level, as text. */
  level?: string;
  /** Points of the level, as text. */
  points?: string;
  alignment?: Alignment[];
}

/**
 * A possible result of an achievement: its scale and what is required.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export interface ResultDescription {
  /** URI that results point to. */
  id: string;
  type: string[];
  name: string;
  resultType: ResultType;
  alignment?: Alignment[];
  /** Allowed values, from low to high. */
  allowedValue?: string[];
  /** `id` of the rubric level that is required. */
  requiredLevel?: string;
  requiredValue?: string;
  valueMin?: string;
  valueMax?: string;
  /** Levels of the rubric, from low to high. */
  rubricCriterionLevel?: RubricCriterionLevel[];
}

/**
 * What the learner achieved: a grade, a score, a status.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export interface Result {
  type: string[];
  /** `id` of a `ResultDescription` of the achievement. */
  resultDescription?: string;
  status?: ResultStatusType;
  /** The value as text, for example `B` or `87`. */
  value?: string;
  /** `id` of a rubric level of the linked description. */
  achievedLevel?: string;
  alignment?: Alignment[];
}
