import type { Documents } from '../contexts/index.js';
import { type Limits, problem } from '../lib/index.js';
import type { JsonObject, Problem, Trace } from '../types/index.js';
import type { StatementsResult } from './general-path.js';
import { plannedQuads } from './planned-quads.js';
import { canonizeQuads } from './rdfc.js';

export interface CanonicalizeOptions {
  documents: Documents;
  limits: Limits;
  signal?: AbortSignal | undefined;
  /** Counted down where several forms share the time of `limits.canonicalizationTime`. */
  timeLeft?: TimeLeft | undefined;
  /** Whether compiled contexts are used where they cover the document; otherwise jsonld does all of it. */
  fastPath?: boolean | undefined;
  trace?: Trace | undefined;
}

export interface TimeLeft {
  milliseconds: number;
}

/** The canonical N-Quads, or the reasons why the document has none. */
export type CanonicalResult = { canonical: string; problems?: never } | { canonical?: never; problems: Problem[] };

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
  return withinTime(left, async () => {
    const deadline = performance.now() + left.milliseconds;
    const { quads, problems } = await statements(document, options);
    if (problems) return { problems };
    options.signal?.throwIfAborted();
    const { canonical } = canonizeQuads(quads, { deadline });
    return canonical === undefined ? { problems: [tooComplex()] } : { canonical };
  });
}

/**
 * What is wrong with the terms, types and identifiers of a gated document. A document without problems says the same to a
 * reader of JSON-LD, who drops what is not defined.
 */
export async function termProblems(document: JsonObject, options: CanonicalizeOptions): Promise<Problem[]> {
  if (plannedQuads(document, MAX_NQUADS, options)) return [];
  const { expand } = await loadGeneralPath();
  return (await expand(document, options.documents)).problems ?? [];
}

async function statements(document: JsonObject, options: CanonicalizeOptions): Promise<StatementsResult> {
  const planned = plannedQuads(document, MAX_NQUADS, options);
  if (planned && !planned.hasFactsOutOfPlace()) return { quads: planned.quads };
  const { generalStatements } = await loadGeneralPath();
  return generalStatements(document, options.documents, MAX_NQUADS);
}

/** Most badges never need it, nor what it loads. */
function loadGeneralPath(): Promise<typeof import('./general-path.js')> {
  return import('./general-path.js');
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

function tooComplex(): Problem {
  return problem('CANONICALIZATION_TOO_COMPLEX', 'The unnamed objects of the document look too much alike', {
    hint: 'Give objects that repeat an id of their own',
  });
}
