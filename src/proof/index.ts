export { createProof, signBytes } from './create-proof.js';
export type { Cryptosuite } from './cryptosuite.js';
export { expectationProblems } from './expectations.js';
export { CRYPTOSUITES } from './suites/index.js';
export { type ProofExpectations, type ReadableProof, readProof, verifyProofSignature } from './verify-proof.js';
