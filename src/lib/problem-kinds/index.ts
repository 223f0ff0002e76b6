import type { ProblemCode } from '../../types/index.js';
import { CHECK_KINDS } from './check-kinds.js';
import { DOCUMENT_KINDS } from './document-kinds.js';
import { FRAMEWORK_KINDS } from './framework-kinds.js';
import type { ProblemKind } from './kind.js';
import { PROOF_KINDS } from './proof-kinds.js';

export { GENERATION } from './kind.js';

/** Every problem code with its title, the W3C's URL for it and, where it is not an error, its severity. */
export const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...DOCUMENT_KINDS,
  ...PROOF_KINDS,
  ...CHECK_KINDS,
  ...FRAMEWORK_KINDS,
};
