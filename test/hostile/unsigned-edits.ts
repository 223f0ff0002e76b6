import { CONTEXT_EDITS } from './edits/contexts.js';
import type { UnsignedEdit } from './edits/edit.js';
import { JSON_LD_EDITS } from './edits/json-ld.js';
import { PROOF_EDITS } from './edits/proofs.js';
import { STATEMENT_EDITS } from './edits/statements.js';
import { VALUE_EDITS } from './edits/values.js';

/**
 * What a holder can do to a signed file with a text editor. The signature of an RDFC suite covers statements, not text,
 * so many of these edits leave the signed bytes as they were (`sameBytes`). Each is refused all the same, unless it
 * changes nothing that a program can read from the file. The enumeration: where a suite over RDF leaves a choice of
 * spelling, an edit that makes use of it is here.
 */
export const UNSIGNED_EDITS: readonly UnsignedEdit[] = [
  ...JSON_LD_EDITS,
  ...STATEMENT_EDITS,
  ...VALUE_EDITS,
  ...CONTEXT_EDITS,
  ...PROOF_EDITS,
];
