import type { FrameworkProblemCode } from '../../types/index.js';
import type { ProblemKind } from './kind.js';

/** Faults of levels, credits and coded values, held against the tables of frameworks. */
export const FRAMEWORK_KINDS: Readonly<Record<FrameworkProblemCode, ProblemKind>> = {
  LEVEL_NOT_IN_FRAMEWORK: { title: 'Level is not in the framework' },
  CREDIT_AMOUNT_INVALID: {
    title: 'Amount is not exact decimal text',
    hint: 'Write the amount as text with digits and at most one point, for example "2" or "0.5"',
  },
  CREDIT_KINDS_MIXED: {
    title: 'Academic and professional credit are added',
    hint: 'Add academic and professional credit each on its own',
  },
  CREDIT_SYSTEMS_DIFFER: {
    title: 'Credit of different systems is added',
    hint: 'Add the credit of each system on its own, or convert it first and keep the assumptions',
  },
  UNIT_NOT_EXPECTED: { title: 'Value is in another unit than the framework asks for' },
  VOLUME_OUT_OF_BOUNDS: {
    title: 'Volume is outside the bounds of the framework',
    severity: 'warning',
    hint: 'Compare the amount and its unit with the framework',
  },
  CODE_NOT_IN_LIST: { title: 'Code is not in the list' },
};
