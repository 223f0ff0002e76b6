import { CONTEXT_OPERATORS } from './contexts.js';
import { IDENTIFIER_OPERATORS } from './identifiers.js';
import { INLINE_CONTEXT_OPERATORS } from './inline-contexts.js';
import { KEYWORD_OPERATORS } from './keywords.js';
import { NAME_OPERATORS } from './names.js';
import type { Operator } from './operator.js';
import { STRUCTURE_OPERATORS } from './structure.js';
import { TERM_OPERATORS } from './terms.js';
import { TYPE_OPERATORS } from './types.js';
import { VALUE_OPERATORS } from './values.js';

export type { Operator } from './operator.js';

/** Every way in which a document is made hostile. */
export const OPERATORS: readonly Operator[] = [
  ...TERM_OPERATORS,
  ...TYPE_OPERATORS,
  ...KEYWORD_OPERATORS,
  ...VALUE_OPERATORS,
  ...IDENTIFIER_OPERATORS,
  ...CONTEXT_OPERATORS,
  ...INLINE_CONTEXT_OPERATORS,
  ...STRUCTURE_OPERATORS,
  ...NAME_OPERATORS,
];
