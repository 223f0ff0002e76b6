import type { Documents } from '../contexts/index.js';
import { asArray, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { explain, iriProblem } from './explain.js';
import { hiddenTerms } from './hidden-terms.js';
import { invalidIris } from './invalid-iris.js';
import { jsonLdOptions, jsonLdProblem, loadingFault, loadJsonLd } from './jsonld.js';

/** Faults that are reported: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

/** Milliseconds of an expansion after which its faults are not looked for with more of them. */
const SLOW = 100;

/**
 * Types of all objects together. Each may bring a context, of which jsonld makes a copy, and nothing stops it: 5,000 block the
 * process for seconds.
 */
const MAX_TYPES = 1_000;

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
  if (countTypes(document) > MAX_TYPES) return { problems: [tooManyTypes()] };
  const started = performance.now();
  let expanded: unknown[];
  try {
    expanded = await jsonld.expand(document, options);
  } catch (error) {
    // Not the fault of the document.
    const fault = loadingFault(error);
    if (fault !== undefined) throw fault;
    const isSlow = performance.now() - started > SLOW;
    return { problems: isSlow ? [jsonLdProblem(error)] : await explain(jsonld, document, options, error) };
  }
  // Before statements are made of it.
  const malformed = invalidIris(expanded);
  if (malformed.length === 0) return { expanded };
  return { problems: malformed.slice(0, MAX_PROBLEMS).map((iri) => iriProblem(document, iri)) };
}

function countTypes(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) || value.type === undefined ? 0 : asArray(value.type).length;
  for (const entry of Object.values(value)) count += countTypes(entry);
  return count;
}

function tooManyTypes(): Problem {
  const detail = `The objects of the document have more than ${MAX_TYPES} types, which JSON-LD takes too long for`;
  return problem('CANONICALIZATION_TOO_COMPLEX', detail, {
    hint: 'Use the terms of the standards only, which need no JSON-LD processor, or make several credentials of it',
  });
}
