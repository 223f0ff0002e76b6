import type { Documents } from '../contexts/index.js';
import { asArray, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { explain, explainFirst, iriProblem } from './explain.js';
import { hiddenTerms } from './hidden-terms.js';
import { invalidIris } from './invalid-iris.js';
import { jsonLdOptions, loadingFault, loadJsonLd } from './jsonld.js';

/** Faults that are reported: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

/**
 * Objects and their types together. For each of them jsonld may copy a context, and nothing stops it: 6,000 block the process
 * for seconds. Of a document with more than a few hundred the first fault is reported, and no other looked for, since that
 * takes further expansions.
 */
const MAX_NODES = 2_000;
const MANY_NODES = 500;

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
  const nodes = countNodes(document);
  if (nodes > MAX_NODES) return { problems: [tooManyNodes()] };
  let expanded: unknown[];
  try {
    expanded = await jsonld.expand(document, options);
  } catch (error) {
    // Not the fault of the document.
    const fault = loadingFault(error);
    if (fault !== undefined) throw fault;
    return { problems: nodes > MANY_NODES ? explainFirst(error) : await explain(jsonld, document, options, error) };
  }
  // Before statements are made of it.
  const malformed = invalidIris(expanded);
  if (malformed.length === 0) return { expanded };
  return { problems: malformed.slice(0, MAX_PROBLEMS).map((iri) => iriProblem(document, iri)) };
}

function countNodes(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : 1 + (value.type === undefined ? 0 : asArray(value.type).length);
  for (const entry of Object.values(value)) count += countNodes(entry);
  return count;
}

function tooManyNodes(): Problem {
  const detail = `The document has more than ${MAX_NODES} objects and types, which JSON-LD takes too long for`;
  return problem('CANONICALIZATION_TOO_COMPLEX', detail, {
    hint: 'Use the terms of the standards only, which need no JSON-LD processor, or make several credentials of it',
  });
}
