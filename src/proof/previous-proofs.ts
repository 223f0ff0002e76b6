import { asArray, child, isObject, itemPointer, problem } from '../lib/index.js';
import type { JsonValue, Problem } from '../types/index.js';

/** What one proof of a chain builds on. */
export interface PreviousProofs {
  /** The proofs that it names, as positions in the list of proofs, and where it names them. */
  previous: readonly { index: number; pointer: string }[];
  /** Why it cannot count, whatever its signature says; `previous` is empty then. */
  problems: readonly Problem[];
}

/** Faults reported for one proof: more help nobody. */
const MAX_PROBLEMS = 100;

/**
 * The position of the proof with an id; `undefined` when there is none, or more than one: then nobody could say which of
 * them was signed.
 */
export function indexOfProof(id: string, proofs: readonly JsonValue[]): number | undefined {
  const [index, ...others] = [...proofs.keys()].filter((at) => idOf(proofs[at]) === id);
  return others.length === 0 ? index : undefined;
}

/**
 * Resolves `previousProof` of each proof of a document. A reference that matches nothing and a proof that leads back to
 * itself are refused, so that the references left have an end.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains VC Data Integrity 1.0, 4.5}
 */
export function previousProofs(proofs: readonly JsonValue[], pointers: readonly string[]): PreviousProofs[] {
  const links = proofs.map((proof, index) => resolve(proof, pointers[index] as string, proofs));
  return links.map((link, index) => {
    if (!leadsTo(index, link, links)) return link;
    const at = { pointer: child(pointers[index] as string, 'previousProof') };
    return { previous: [], problems: [problem('PROOF_CHAIN_CYCLE', 'The proof builds on itself', at)] };
  });
}

function resolve(proof: JsonValue, pointer: string, proofs: readonly JsonValue[]): PreviousProofs {
  if (!isObject(proof)) return { previous: [], problems: [] };
  const references = asArray(proof.previousProof).flatMap((id, position) => {
    if (typeof id !== 'string') return [];
    const at = itemPointer(proof.previousProof, child(pointer, 'previousProof'), position);
    return [{ id, pointer: at, index: indexOfProof(id, proofs) }];
  });
  const problems = references
    .filter(({ index }) => index === undefined)
    .slice(0, MAX_PROBLEMS)
    .map(({ id, pointer: at }) => previousNotFound(id, at));
  if (problems.length > 0) return { previous: [], problems };
  return { previous: references.map((found) => ({ index: found.index as number, pointer: found.pointer })), problems };
}

export function previousNotFound(id: string, pointer: string): Problem {
  return problem('PROOF_PREVIOUS_NOT_FOUND', `No other proof has the id ${JSON.stringify(id.slice(0, 200))}`, {
    pointer,
  });
}

function leadsTo(target: number, start: PreviousProofs, links: readonly PreviousProofs[]): boolean {
  const seen = new Set<number>();
  const open = start.previous.map(({ index }) => index);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === target) return true;
    if (seen.has(index)) continue;
    seen.add(index);
    open.push(...(links[index] as PreviousProofs).previous.map((next) => next.index));
  }
  return false;
}

function idOf(proof: JsonValue | undefined): unknown {
  return isObject(proof) ? proof.id : undefined;
}
