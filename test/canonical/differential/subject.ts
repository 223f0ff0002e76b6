import type { JsonObject } from '../../../src/types/index.js';
import { convertWithJsonLd } from './reference.js';

/**
 * What is compared with plain jsonld: from a document, past the gate, to its canonical N-Quads. `path` says whether the
 * compiled contexts covered the document, and `reason` why they did not.
 */
export type Conversion = (document: JsonObject) => Promise<Converted>;

export type Converted = { nquads: string; path: 'fast' | 'general'; reason?: string } | { rejected: true };

/** The conversion under test. This is the one place that names it. */
export const subject: Conversion = async (document) => {
  const { nquads } = await convertWithJsonLd(document);
  return nquads === undefined ? { rejected: true } : { nquads, path: 'general', reason: 'there is no other path' };
};
