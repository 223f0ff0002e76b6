import { child, isObject, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

interface Known {
  pointer: string;
  /** What all copies say together, which is what RDF makes of them. */
  merged: Map<string, JsonValue>;
  reported: boolean;
}

/**
 * Compares the objects of a document that share an `id`. RDF merges them into one node, so a fact that stands in two
 * copies can be removed from one, and two copies that disagree both become true, without any change to what is signed.
 */
export function createNodeRegistry(report: (problem: Problem) => void): (node: JsonObject, pointer: string) => void {
  const nodes = new Map<string, Known>();
  return (node, pointer) => {
    const id = node.id;
    if (typeof id !== 'string' || isBare(node)) return;
    const known = nodes.get(id);
    if (!known) {
      nodes.set(id, { pointer, merged: new Map(Object.entries(node)), reported: false });
      return;
    }
    if (known.reported) return;
    const conflict = Object.keys(node).find((key) => {
      const other = known.merged.get(key);
      return key !== 'type' && other !== undefined && !equalJson(other, node[key] as JsonValue);
    });
    const sameKeys =
      Object.keys(node).length === known.merged.size && Object.keys(node).every((key) => known.merged.has(key));
    for (const [key, value] of Object.entries(node)) if (!known.merged.has(key)) known.merged.set(key, value);
    if (conflict === undefined && sameKeys && equalJson(known.merged.get('type') ?? [], node.type ?? [])) return;
    known.reported = conflict !== undefined;
    report(
      conflict === undefined
        ? problem(
            'NODE_REPEATED',
            `The objects at ${known.pointer || '/'} and ${pointer} share the id ${quote(id)} but do not say the same`,
            {
              pointer,
              hint: 'Write the object once in full, and elsewhere only its id and type',
            },
          )
        : problem(
            'NODE_CONFLICT',
            `"${conflict}" differs from the object with the same id at ${known.pointer || '/'}`,
            {
              pointer: child(pointer, conflict),
              hint: 'Give the two objects different ids, or make them equal',
            },
          ),
    );
  };
}

function isBare(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === 'id' || key === 'type');
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

/** Deep equality in which `x` and `[x]` are the same. */
function equalJson(left: JsonValue, right: JsonValue): boolean {
  const a = unwrap(left);
  const b = unwrap(right);
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index] as JsonValue))
    );
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key] as JsonValue, b[key] as JsonValue))
  );
}

function unwrap(value: JsonValue): JsonValue {
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
}
