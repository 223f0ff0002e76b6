export type { Code, CodeList } from './codes/code-list.js';
export { type CodeListId, codeLists } from './codes/index.js';
export { addCredits, type CreditSum, type CreditTotal } from './credits/add-credits.js';
export { convertCredits } from './credits/convert-credits.js';
export type { Credit, OwnCreditSystem } from './credits/credit.js';
export type { ConversionAssumption, CreditConversion, NoConversionReason } from './credits/credit-conversion.js';
export type { CreditHours, CreditKind, CreditRatio, CreditSystem } from './credits/credit-system.js';
export { type CreditSystemId, creditSystems } from './credits/index.js';
export { checkElements } from './elements/check-elements.js';
export type { ElementOutcome, ElementReport, ElementResult } from './elements/element-report.js';
export type { Fact, Facts, FactValues } from './elements/fact.js';
export { type FactId, factDescriptions } from './elements/facts.js';
export type { ElementFramework, FrameworkElement, VolumeBounds } from './elements/framework.js';
export { elementFrameworks, type FrameworkId } from './elements/index.js';
export { type CompareLevelsOptions, compareLevels } from './levels/compare-levels.js';
export { type LevelFrameworkId, levelFrameworks } from './levels/index.js';
export type { LevelComparison, LevelStep, NotComparableReason } from './levels/level-comparison.js';
export type {
  CrossReference,
  CrossReferenceStatus,
  CrossReferenceTable,
  Level,
  LevelFramework,
} from './levels/level-framework.js';
export type { LevelReference } from './levels/level-reference.js';
export type { Source } from './source.js';
