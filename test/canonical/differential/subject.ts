import { expandSafely } from '../../../src/canonical/expand.js';
import { quadsOf } from '../../../src/canonical/flatten.js';
import { plannedQuads } from '../../../src/canonical/planned-quads.js';
import type { Quad } from '../../../src/canonical/quad.js';
import { canonizeQuads } from '../../../src/canonical/rdfc.js';
import type { JsonObject } from '../../../src/types/index.js';

/**
 * What is compared with plain jsonld: from a document, past the gate, to its canonical N-Quads. `path` says whether the
 * compiled contexts covered the document, and `reason` why they did not.
 */
export type Conversion = (document: JsonObject) => Promise<Converted>;

export type Converted = { nquads: string; path: 'fast' | 'general'; reason?: string } | { rejected: true };

/** The conversion under test. This is the one place that names it. */
export const subject: Conversion = async (document) => {
  let reason = '';
  const trace = (_: string, bytes: Uint8Array) => {
    reason = new TextDecoder().decode(bytes);
  };
  const planned = plannedQuads(document, Number.POSITIVE_INFINITY, { trace });
  if (planned) return canonical(planned.quads, { path: 'fast' });
  const { expanded } = await expandSafely(document, {});
  const quads = expanded && quadsOf(expanded).quads;
  return quads ? canonical(quads, { path: 'general', reason }) : { rejected: true };
};

function canonical(quads: readonly Quad[], how: { path: 'fast' | 'general'; reason?: string }): Converted {
  const { canonical: nquads } = canonizeQuads(quads);
  return nquads === undefined ? { rejected: true } : { nquads, ...how };
}
