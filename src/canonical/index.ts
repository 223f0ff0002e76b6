export {
  type CanonicalizeOptions,
  type CanonicalResult,
  canonicalize,
  type TimeLeft,
  termProblems,
  withinTime,
} from './canonicalize.js';
export { contextProblems } from './context-rules.js';
export { endorsementConflicts } from './endorsement-conflicts.js';
export { gate } from './gate.js';
export { isAbsoluteIri } from './invalid-iris.js';
export { orderProblems } from './order-problems.js';
export type { SignedForm } from './parts.js';
