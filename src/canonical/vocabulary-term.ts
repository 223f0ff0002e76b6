import { isAbsoluteIri } from './invalid-iris.js';
import { iriTerm } from './nquads.js';

/** Far more than the bundled contexts define. Long identifiers are no vocabulary, and would fill the memory. */
const MAX_TERMS = 2_000;
const MAX_LENGTH = 200;

const terms = new Map<string, string>();

/**
 * The term of a property or a type, which are the same few in all documents; `undefined` when it is no identifier.
 */
export function vocabularyTerm(iri: string): string | undefined {
  const known = terms.get(iri);
  if (known !== undefined) return known;
  if (!isAbsoluteIri(iri)) return undefined;
  const term = iriTerm(iri);
  if (iri.length <= MAX_LENGTH) {
    if (terms.size >= MAX_TERMS) terms.clear();
    terms.set(iri, term);
  }
  return term;
}
