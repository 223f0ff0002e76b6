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

/** Every way in which a document is made hostile, by what it is about. */
const FAMILIES: Readonly<Record<string, readonly Operator[]>> = {
  terms: TERM_OPERATORS,
  types: TYPE_OPERATORS,
  keywords: KEYWORD_OPERATORS,
  values: VALUE_OPERATORS,
  identifiers: IDENTIFIER_OPERATORS,
  contexts: CONTEXT_OPERATORS,
  'inline contexts': INLINE_CONTEXT_OPERATORS,
  structure: STRUCTURE_OPERATORS,
  'inherited names': NAME_OPERATORS,
};

export const OPERATOR_FAMILIES: readonly string[] = Object.keys(FAMILIES);

export const OPERATORS: readonly Operator[] = Object.values(FAMILIES).flat();

const families = new Map(
  Object.entries(FAMILIES).flatMap(([family, operators]) => operators.map(({ name }) => [name, family])),
);

/** What an operator is about. */
export function familyOf(operator: string): string {
  return families.get(operator) as string;
}
