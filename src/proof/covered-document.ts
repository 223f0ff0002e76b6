import { type CanonicalizeOptions, type CanonicalResult, canonicalize } from '../canonical/index.js';
import { isObject, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

/** A proof, and where it stands in the credential. */
export interface PlacedProof {
  proof: JsonValue;
  pointer: string;
}

/**
 * Canonical form of what a chained proof covers: the credential with exactly the proofs that it builds on, in the order
 * of the credential. A proof that builds on none covers the credential without `proof`.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof-set-chain VC Data Integrity 1.0, 4.3}
 */
export async function canonicalizeCovered(
  document: JsonObject,
  previous: readonly PlacedProof[],
  options: CanonicalizeOptions,
): Promise<CanonicalResult> {
  if (previous.length === 0) return canonicalize(document, options);
  const renaming = previous.filter(({ proof }) => isObject(proof) && Object.hasOwn(proof, '@context'));
  if (renaming.length > 0) return { problems: renaming.map(contextInProof) };
  const covered = { ...document, proof: previous.map(({ proof }) => proof) };
  const result = await canonicalize(covered, options);
  if (!result.problems) return result;
  return { problems: result.problems.map((found) => placed(found, previous)) };
}

/** Where another proof covers it, the context would rename terms of what is signed. */
function contextInProof({ pointer }: PlacedProof): Problem {
  return problem('FORBIDDEN_KEY', 'A proof that another proof builds on has a "@context"', {
    pointer: `${pointer}/@context`,
    hint: 'Let no proof build on a proof of a JCS suite',
  });
}

/** A problem with the pointer that it has in the credential. */
function placed(found: Problem, previous: readonly PlacedProof[]): Problem {
  const [, index, rest] = /^\/proof\/(\d+)(.*)$/s.exec(found.pointer ?? '') ?? [];
  const place = index === undefined ? undefined : previous[Number(index)];
  return place ? { ...found, pointer: `${place.pointer}${rest}` } : found;
}
