export { type CanonicalizeOptions, type CanonicalResult, canonicalize } from './canonicalize.js';
export { contextProblems } from './context-rules.js';
export { type ExpandedResult, expand } from './expand.js';
export { type GateResult, gate, type SignedForm } from './gate.js';
