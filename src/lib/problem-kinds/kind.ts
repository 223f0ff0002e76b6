import type { Severity } from '../../types/index.js';

const VCDM = 'https://www.w3.org/TR/vc-data-model#';
export const SECURITY: string = 'https://w3id.org/security#';

export const PARSING: string = `${VCDM}PARSING_ERROR`;
export const MALFORMED: string = `${VCDM}MALFORMED_VALUE_ERROR`;
export const CRYPTO: string = `${VCDM}CRYPTOGRAPHIC_SECURITY_ERROR`;
export const PROOF: string = `${SECURITY}PROOF_VERIFICATION_ERROR`;
export const GENERATION: string = `${SECURITY}PROOF_GENERATION_ERROR`;
export const TRANSFORMATION: string = `${SECURITY}PROOF_TRANSFORMATION_ERROR`;

/** What all problems with one code have in common. */
export interface ProblemKind {
  title: string;
  /** URL of the W3C where one exists. */
  type?: string;
  severity?: Severity;
  /** What to change, where the place of the problem has nothing better to say. */
  hint?: string;
}
