export { type CanonicalizeOptions, type CanonicalResult, canonicalize, type TimeLeft } from './canonicalize.js';
export { contextProblems } from './context-rules.js';
export { expand } from './expand.js';
export { gate, type SignedForm } from './gate.js';
export { isAbsoluteIri } from './invalid-iris.js';
