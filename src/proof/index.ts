export { createProof } from './create-proof.js';
export type { Cryptosuite } from './cryptosuite.js';
export { bindingProblems, expectationProblems } from './expectations.js';
export { CRYPTOSUITES } from './suites/index.js';
export { readProof, verifyProofSignature } from './verify-proof.js';
