import { child, isObject } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import type { CanonicalizeOptions } from './canonicalize.js';
import { createNodeRegistry } from './node-registry.js';
import { type Part, partOf } from './parts.js';
import { plannedQuads } from './planned-quads.js';

/**
 * Conflicts between objects with one id that the proof of an embedded endorsement excused, and that nothing excuses where
 * the proof does not verify: then nobody signed on which side a fact stands. `document` went through the gate and has a
 * canonical form; `verified` holds the pointers of the endorsements whose proofs verify, such as `/endorsement/0`.
 */
export async function endorsementConflicts(
  document: JsonObject,
  verified: ReadonlySet<string>,
  { documents, fastPath }: Pick<CanonicalizeOptions, 'documents' | 'fastPath'>,
): Promise<Problem[]> {
  if (!hasSecured(document, false)) return [];
  const { stripped, count } = withoutProofs(document, verified);
  if (count === 0) return [];
  const repeated = repeatedNodes(stripped);
  const planned = plannedQuads(stripped, Number.POSITIVE_INFINITY, { fastPath });
  if (planned && !planned.hasFactsOutOfPlace()) return repeated.filter(isError);
  const { expand, factsOutOfPlace } = await import('./general-path.js');
  const { expanded, problems } = await expand(stripped, documents);
  return (problems ?? [...repeated, ...factsOutOfPlace(stripped, expanded)]).filter(isError);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Whether any endorsement inside has a proof: most badges have none, and need no copy. */
function hasSecured(value: JsonValue, isEndorsement: boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => hasSecured(item, isEndorsement));
  if (isEndorsement && value.proof !== undefined) return true;
  return Object.keys(value).some((key) => hasSecured(value[key] as JsonValue, key === 'endorsement'));
}

/** A copy in which only the verified endorsements have a proof: what is signed once more, by itself. */
function withoutProofs(document: JsonObject, verified: ReadonlySet<string>): { stripped: JsonObject; count: number } {
  let count = 0;
  const copy = (value: JsonValue, pointer: string, part: Part, isEndorsement: boolean): JsonValue => {
    if (Array.isArray(value)) {
      return value.map((item, index) => copy(item, child(pointer, index), part, isEndorsement));
    }
    if (!isObject(value) || part === 'proof' || part === 'context') return value;
    const isSecured = isEndorsement && value.proof !== undefined;
    // What is embedded in it is part of what its proof covers.
    if (isSecured && verified.has(pointer)) return value as JsonObject;
    if (isSecured) count += 1;
    const entries = (Object.entries(value) as [string, JsonValue][]).filter(([key]) => !(isSecured && key === 'proof'));
    return Object.fromEntries(
      entries.map(([key, entry]) => [
        key,
        copy(entry, child(pointer, key), partOf(key, part, 'rdf'), key === 'endorsement'),
      ]),
    );
  };
  return { stripped: copy(document, '', 'credential', false) as JsonObject, count };
}

function repeatedNodes(document: JsonObject): Problem[] {
  const nodes = createNodeRegistry();
  const visit = (value: JsonValue, pointer: string, part: Part): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, child(pointer, index), part);
      });
    }
    if (!isObject(value) || part === 'proof' || part === 'context') return;
    if (part === 'credential' && pointer !== '' && value.proof !== undefined) nodes.addSecured(pointer);
    nodes.add(value as JsonObject, pointer);
    for (const [key, entry] of Object.entries(value)) {
      visit(entry as JsonValue, child(pointer, key), partOf(key, part, 'rdf'));
    }
  };
  visit(document, '', 'credential');
  return nodes.problems();
}
