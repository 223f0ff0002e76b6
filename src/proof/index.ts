export { canonicalizeCovered, type PlacedProof } from './covered-document.js';
export { createProof, type ProofOptions } from './create-proof.js';
export type { Cryptosuite } from './cryptosuite.js';
export { bindingProblems, expectationProblems } from './expectations.js';
export { indexOfProof, previousNotFound, previousProofs } from './previous-proofs.js';
export { proofFormProblems } from './proof-form.js';
export { CRYPTOSUITES, type CryptosuiteId } from './suites/index.js';
export { type ReadableProof, readProof, verifyProofSignature } from './verify-proof.js';
