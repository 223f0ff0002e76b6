// One line for each list of codes.
export { accreditationType } from './accreditation-type.js';
export { assessmentType } from './assessment-type.js';
export { awardType } from './award-type.js';
export { creditKind } from './credit-kind.js';
export { focus } from './focus.js';
export { format } from './format.js';
export { learningOpportunity } from './learning-opportunity.js';
export { learningSetting } from './learning-setting.js';
export { participation } from './participation.js';
export { relationToAward } from './relation-to-award.js';
export { stackability } from './stackability.js';
export { supervision } from './supervision.js';
