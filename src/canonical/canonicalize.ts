import type { Documents } from '../contexts/index.js';
import { type Limits, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { expand } from './expand.js';
import { factsOutOfPlace } from './facts-in-place.js';
import { isJsonLdError, jsonLdOptions, jsonLdProblem, loadJsonLd } from './jsonld.js';
import { valuesOfOtherTypes } from './native-values.js';
import { nquadsLength } from './nquads-length.js';

export interface CanonicalizeOptions {
  documents: Documents;
  limits: Limits;
  signal?: AbortSignal | undefined;
  /** Counted down where several forms share the time of `limits.canonicalizationTime`. */
  timeLeft?: TimeLeft | undefined;
}

export interface TimeLeft {
  milliseconds: number;
}

/** The canonical N-Quads, or the reasons why the document has none. */
export type CanonicalResult = { canonical: string; problems?: never } | { canonical?: never; problems: Problem[] };

/** Milliseconds; timers of some platforms count in 32 bits. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Calls of the part of RDFC-1.0 that tells look-alike blank nodes apart. An absolute number: rdf-canonize's own default
 * refuses honest documents, and a larger factor lets a tree of 511 objects run for seconds.
 */
const MAX_DEEP_ITERATIONS = 10_000;

/**
 * Characters of N-Quads, four times what the longest document has. An id stands in every statement about its node and in
 * every link to it, so a long one makes gigabytes of a document that is within all other limits.
 */
const MAX_NQUADS = 32 * 1024 * 1024;

/**
 * Canonical form (RDFC-1.0, SHA-256) of a gated document.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization}
 */
export async function canonicalize(document: JsonObject, options: CanonicalizeOptions): Promise<CanonicalResult> {
  options.signal?.throwIfAborted();
  const left = options.timeLeft ?? { milliseconds: options.limits.canonicalizationTime };
  return withinTime(left, () => canonicalizeWithin(document, options, left.milliseconds));
}

async function canonicalizeWithin(
  document: JsonObject,
  options: CanonicalizeOptions,
  time: number,
): Promise<CanonicalResult> {
  const { expanded, problems } = await expand(document, options.documents);
  if (problems) return { problems };
  const unseen = [...factsOutOfPlace(document, expanded), ...valuesOfOtherTypes(document, expanded)];
  if (unseen.length > 0) return { problems: unseen };
  const length = nquadsLength(expanded);
  return length > MAX_NQUADS ? { problems: [tooLarge(length)] } : canonize(expanded, options, time);
}

async function canonize(
  expanded: unknown[],
  { documents, signal: caller }: CanonicalizeOptions,
  time: number,
): Promise<CanonicalResult> {
  const jsonld = await loadJsonLd();
  const timeout = AbortSignal.timeout(Math.min(Math.max(0, Math.ceil(time)), LONGEST_TIMEOUT));
  const signal = caller ? AbortSignal.any([timeout, caller]) : timeout;
  try {
    const canonical = await jsonld.canonize(expanded, {
      ...jsonLdOptions(documents),
      skipExpansion: true,
      canonizeOptions: { maxDeepIterations: MAX_DEEP_ITERATIONS, signal },
    });
    return { canonical };
  } catch (error) {
    caller?.throwIfAborted();
    return { problems: [isJsonLdError(error) ? jsonLdProblem(error) : tooComplex()] };
  }
}

/** Does other work of JSON-LD out of the same time; without time left its outcome is one problem. */
export async function withinTime<T>(left: TimeLeft, work: () => Promise<T>): Promise<T | { problems: Problem[] }> {
  if (left.milliseconds <= 0) return { problems: [tooLong()] };
  const started = performance.now();
  try {
    return await work();
  } finally {
    left.milliseconds -= performance.now() - started;
  }
}

function tooLong(): Problem {
  const detail =
    'The credential, its proofs and its endorsements took all the time that there is for their canonical forms';
  return problem('CANONICALIZATION_TOO_COMPLEX', detail, { hint: 'Shorten the chain of proofs, or raise the limit' });
}

function tooLarge(length: number): Problem {
  const detail = `The statements of the document have about ${length} characters, as ids are repeated in each; the limit is ${MAX_NQUADS}`;
  return problem('INPUT_TOO_LARGE', detail, {
    pointer: '',
    hint: 'Shorten the ids, and link images instead of using their data as ids',
  });
}

function tooComplex(): Problem {
  return problem('CANONICALIZATION_TOO_COMPLEX', 'The unnamed objects of the document look too much alike', {
    hint: 'Give objects that repeat an id of their own',
  });
}
