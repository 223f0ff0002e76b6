export { createProof, signBytes } from './create-proof.js';
export { expectationProblems } from './expectations.js';
export { CRYPTOSUITES } from './suites/index.js';
export { readProof, verifyProofSignature } from './verify-proof.js';
