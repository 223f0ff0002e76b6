import type { Documents } from '../contexts/index.js';
import { ContextError } from '../errors.js';
import type { JsonObject, Problem } from '../types/index.js';
import { explain, iriProblem } from './explain.js';
import { hiddenTerms } from './hidden-terms.js';
import { invalidIris } from './invalid-iris.js';
import { isJsonLdError, jsonLdOptions, loadJsonLd } from './jsonld.js';

/** The expanded form, or the reasons why the document has none. */
export type ExpandedResult = { expanded: unknown[]; problems?: never } | { expanded?: never; problems: Problem[] };

/**
 * Expanded form of a gated document, by jsonld in safe mode, without network: every term is defined, every identifier
 * absolute, and no context that the caller supplied hides a term of the standards.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#expansion JSON-LD 1.1 API, 5.1}
 */
export async function expand(document: JsonObject, documents: Documents): Promise<ExpandedResult> {
  const result = await expandSafely(document, documents);
  if (result.problems) return result;
  const hidden = await hiddenTerms(document, result.expanded, documents);
  return hidden.length > 0 ? { problems: hidden } : result;
}

/** The same for any document, with any context. */
export async function expandSafely(document: JsonObject, documents: Documents): Promise<ExpandedResult> {
  const jsonld = await loadJsonLd();
  const options = await jsonLdOptions(documents);
  let expanded: unknown[];
  try {
    expanded = await jsonld.expand(document, options);
  } catch (error) {
    // Not the fault of the document.
    if (causeOf(error) instanceof ContextError) throw causeOf(error);
    return { problems: await explain(jsonld, document, options, error) };
  }
  // Before statements are made of it.
  const malformed = invalidIris(expanded);
  return malformed.length > 0 ? { problems: malformed.map((iri) => iriProblem(document, iri)) } : { expanded };
}

/** What a document loader threw. */
function causeOf(error: unknown): unknown {
  return isJsonLdError(error) ? error.details?.cause : undefined;
}
