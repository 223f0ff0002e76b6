import type { Documents } from '../contexts/index.js';
import { problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { expand } from './expand.js';
import { factsOutOfPlace } from './facts-in-place.js';
import { quadsOf } from './flatten.js';
import { valuesOfOtherTypes } from './native-values.js';
import { nquadsLength } from './nquads-length.js';
import type { Quad } from './quad.js';

// Loaded where compiled contexts do not cover a document, with jsonld.
export { expand } from './expand.js';
export { factsOutOfPlace } from './facts-in-place.js';

/** The statements of a document, or the reasons why it has none. */
export type StatementsResult = { quads: Quad[]; problems?: never } | { quads?: never; problems: Problem[] };

/** The statements of a gated document, made by jsonld; `longest` is the number of characters that they may have together. */
export async function generalStatements(
  document: JsonObject,
  documents: Documents,
  longest: number,
): Promise<StatementsResult> {
  const { expanded, problems } = await expand(document, documents);
  if (problems) return { problems };
  const unseen = [...factsOutOfPlace(document, expanded), ...valuesOfOtherTypes(document, expanded)];
  if (unseen.length > 0) return { problems: unseen };
  const length = nquadsLength(expanded);
  return length > longest ? { problems: [tooLarge(length, longest)] } : quadsOf(expanded);
}

function tooLarge(length: number, longest: number): Problem {
  const detail = `The statements of the document have about ${length} characters, as ids are repeated in each; the limit is ${longest}`;
  return problem('INPUT_TOO_LARGE', detail, {
    pointer: '',
    hint: 'Shorten the ids, and link images instead of using their data as ids',
  });
}
