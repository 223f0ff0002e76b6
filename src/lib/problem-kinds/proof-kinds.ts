import type { ProofProblemCode } from '../../types/index.js';
import { CRYPTO, MALFORMED, PARSING, PROOF, type ProblemKind, SECURITY, TRANSFORMATION } from './kind.js';

/** Faults of tokens and embedded proofs. */
export const PROOF_KINDS: Readonly<Record<ProofProblemCode, ProblemKind>> = {
  JWT_SYNTAX_ERROR: { title: 'Text is not a compact JWS', type: PARSING, hint: 'Pass the token as the issuer made it' },
  JWT_HEADER_INVALID: {
    title: 'JWT header is invalid',
    type: CRYPTO,
    hint: 'The token must be issued again with the header of Open Badges 3.0',
  },
  JWT_ALGORITHM_NOT_ALLOWED: { title: 'JWT algorithm is not allowed', type: CRYPTO },
  JWT_PRIVATE_KEY_EXPOSED: { title: 'JWT header holds a private key', type: CRYPTO },
  JWT_CLAIM_MISSING: { title: 'JWT claim is missing', type: MALFORMED, hint: 'The token must be issued again' },
  JWT_CLAIM_INVALID: { title: 'JWT claim is malformed', type: MALFORMED, hint: 'The token must be issued again' },
  JWT_CLAIM_MISMATCH: { title: 'JWT claim contradicts the credential', type: MALFORMED },
  EMBEDDED_PROOF_NOT_CHECKED: {
    title: 'Embedded proof was not checked',
    severity: 'warning',
    hint: 'Verify the credential inside on its own if its proof matters',
  },
  PROOF_MISSING: { title: 'Credential has no proof', type: PARSING },
  PROOF_NOT_OBJECT: { title: 'Proof is not an object', type: PARSING, hint: 'The credential must be signed again' },
  PROOF_MALFORMED: { title: 'Proof is malformed', type: PROOF, hint: 'The credential must be signed again' },
  PROOF_TOO_MANY: { title: 'Credential has too many proofs', type: PROOF, hint: 'Remove the proofs that nobody needs' },
  PROOF_SUITE_UNSUPPORTED: {
    title: 'Proof type or cryptosuite is not supported',
    type: TRANSFORMATION,
    hint: 'Ask the issuer for a proof with eddsa-rdfc-2022, or for a token',
  },
  PROOF_SUITE_NOT_ALLOWED: {
    title: 'Cryptosuite is not allowed here',
    type: PROOF,
    hint: 'Add it to "suites" if you accept it',
  },
  PROOF_PURPOSE_MISMATCH: {
    title: 'Proof was made for another purpose',
    type: PROOF,
    hint: 'The credential must be signed for this purpose',
  },
  PROOF_EXPIRED: { title: 'Proof has expired', type: PROOF, hint: 'Ask the issuer for a new proof' },
  PROOF_CREATED_IN_FUTURE: {
    title: 'Proof was created in the future',
    type: PROOF,
    hint: 'Compare the clocks of issuer and verifier',
  },
  PROOF_PERIOD_REVERSED: {
    title: 'Proof expires before it is created',
    type: PROOF,
    hint: 'The credential must be signed again',
  },
  PROOF_CHALLENGE_MISMATCH: {
    title: 'Proof answers another challenge',
    type: `${SECURITY}INVALID_CHALLENGE_ERROR`,
    hint: 'Ask for a proof that was made for this exchange',
  },
  PROOF_DOMAIN_MISMATCH: {
    title: 'Proof was made for another domain',
    type: `${SECURITY}INVALID_DOMAIN_ERROR`,
    hint: 'Ask for a proof that was made for this domain',
  },
  PROOF_BINDING_NOT_CHECKED: { title: 'Challenge or domain of the proof was not checked', severity: 'warning' },
  PROOF_CHALLENGE_MISSING: {
    title: 'Proof has a domain and no challenge',
    severity: 'warning',
    hint: 'Without a challenge the proof can be used again at the same domain',
  },
  PROOF_PREVIOUS_NOT_FOUND: {
    title: 'Previous proof is not there',
    type: PROOF,
    hint: 'Keep every proof that a later one builds on, with its id',
  },
  PROOF_PREVIOUS_NOT_VERIFIED: {
    title: 'Previous proof does not verify',
    type: PROOF,
    hint: 'A proof counts only with every proof that it builds on; see what is said of those',
  },
  PROOF_CHAIN_CYCLE: {
    title: 'Proof builds on itself',
    type: PROOF,
    hint: 'A proof can only build on proofs that were there before',
  },
  SIGNATURE_INVALID: {
    title: 'Signature is wrong',
    type: CRYPTO,
    hint: 'The credential was changed after signing, or signed by another key',
  },
};
