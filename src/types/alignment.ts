import type { ExtensionTerm } from './identity.js';

/**
 * What kind of node an alignment points to.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#alignmenttargettype Open Badges 3.0, AlignmentTargetType}
 */
export type AlignmentTargetType =
  | 'ceasn:Competency'
  | 'ceterms:Credential'
  | 'CFItem'
  | 'CFRubric'
  | 'CFRubricCriterion'
  | 'CFRubricCriterionLevel'
  | 'CTDL'
  | ExtensionTerm;

/**
 * A link from an achievement or a result to a node of a framework: a competency, a level, a qualification.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#alignment Open Badges 3.0, Alignment}
 */
export interface Alignment {
  type: string[];
  /** Name of the node aligned to. */
  targetName: string;
  /** URL of the node aligned to. */
  targetUrl: string;
  /** Local code of the node within its framework, for example `6`. */
  targetCode?: string;
  targetDescription?: string;
  /** Name of the framework. */
  targetFramework?: string;
  targetType?: AlignmentTargetType;
}
