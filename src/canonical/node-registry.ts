import { asArray, child, isObject, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

interface Copy {
  node: JsonObject;
  pointer: string;
}

interface NodeRegistry {
  add(node: JsonObject, pointer: string): void;
  problems(): Problem[];
}

/**
 * Where a node is looked for, the most important place first. The holder chooses the order of keys and whether a single
 * value stands in an array, so neither counts.
 */
const PLACES = ['', '/credentialSubject', '/issuer', '/credentialSubject/achievement'];

/** What a mention may add to the node that it is about, by the property that leads to the mention. */
const ADDITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  '/endorsement/credentialSubject': new Set(['type', 'endorsementComment']),
  '/criteria': new Set(['narrative']),
  '/relatedResource': new Set(['type', 'digestSRI', 'digestMultibase', 'mediaType']),
};

/**
 * Compares the objects of a document that share an `id`. RDF merges them into one node: two copies that disagree both
 * become true, and a fact can be moved from one copy to another without any change to what is signed. Moved away from
 * the credential or its subject, it would no longer be found there. So the copy in the first place has to say everything
 * that any other says; a copy that says less is worth a warning, and one that is only `id` and `type` is fine there.
 */
export function createNodeRegistry(): NodeRegistry {
  const nodes = new Map<string, Copy[]>();
  return {
    add(node, pointer) {
      const { id } = node;
      if (typeof id !== 'string') return;
      const copies = nodes.get(id);
      if (copies) copies.push({ node, pointer });
      else nodes.set(id, [{ node, pointer }]);
    },
    problems: () => [...nodes.values()].flatMap((copies) => (copies.length > 1 ? compareCopies(copies) : [])),
  };
}

function compareCopies(copies: readonly Copy[]): Problem[] {
  const main = copies.reduce((first, copy) => (rank(copy) < rank(first) ? copy : first));
  return copies.filter((copy) => copy !== main).flatMap((copy) => compareWith(main, copy));
}

function compareWith(main: Copy, copy: Copy): Problem[] {
  const place = main.pointer === '' ? 'the credential itself' : main.pointer;
  const path = withoutIndexes(copy.pointer);
  const allowed = Object.entries(ADDITIONS).find(([suffix]) => path.endsWith(suffix))?.[1];
  const differing = Object.entries(copy.node).find(([key, value]) => {
    if (allowed?.has(key)) return false;
    return key === 'type' ? !hasTypes(main.node.type, value) : !equalJson(main.node[key], value);
  });
  if (differing) {
    const [key] = differing;
    const missing = main.node[key] === undefined;
    const detail = `${JSON.stringify(key)} ${missing ? 'is missing from' : 'differs from'} the object with the same id at ${place}`;
    const hint = 'Write the object once in full, in the first of its places, and elsewhere only its id';
    return [problem('NODE_CONFLICT', detail, { pointer: child(copy.pointer, key), hint })];
  }
  const saysLess = Object.keys(main.node).some((key) => !Object.hasOwn(copy.node, key));
  if (isBare(copy.node) || allowed || !saysLess) return [];
  const detail = `The object says less than the one with the same id at ${place}`;
  // Of two copies in equally important places none is the one that is looked at.
  const severity = rank(main) === rank(copy) ? 'error' : 'warning';
  return [
    problem('NODE_REPEATED', detail, { pointer: copy.pointer, hint: 'Write only its id and type here', severity }),
  ];
}

function rank({ pointer }: Copy): number {
  const path = withoutIndexes(pointer);
  const place = PLACES.indexOf(path);
  return place === -1 ? PLACES.length + path.split('/').length : place;
}

function withoutIndexes(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '');
}

function isBare(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === 'id' || key === 'type');
}

function hasTypes(all: JsonValue | undefined, some: JsonValue): boolean {
  const names = new Set<JsonValue>(asArray(all));
  return asArray(some).every((name) => names.has(name as JsonValue));
}

/** Deep equality in which `x` and `[x]` are the same. */
function equalJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  const a = unwrap(left);
  const b = unwrap(right);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key] as JsonValue, b[key] as JsonValue))
  );
}

function unwrap(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
