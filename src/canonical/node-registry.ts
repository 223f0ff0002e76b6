import { asArray, child, isObject, type Place, pointerTo, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { isText, kindOfPlace } from './profile-places.js';

interface Copy {
  node: JsonObject;
  pointer: string;
  /** The pointer without the indexes of arrays, whose order is not signed. */
  path: string;
}

interface Found {
  node: JsonObject;
  place: Place;
}

interface NodeRegistry {
  add(node: JsonObject, place: Place): void;
  /** Everything below is signed once more, on its own. */
  addSecured(place: Place): void;
  problems(): Problem[];
}

/**
 * Where a node is looked for, the most important place first. The holder chooses the order of keys and whether a single
 * value stands in an array, so neither counts.
 */
const PLACES = ['', '/credentialSubject', '/issuer', '/credentialSubject/achievement'];

/** What a mention may add to the node that it is about, by the property that leads to the mention. */
const ADDITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  '/endorsement/credentialSubject': new Set(['endorsementComment']),
  '/criteria': new Set(['narrative']),
  '/relatedResource': new Set(['digestSRI', 'digestMultibase', 'mediaType']),
};

/** The type that only a mention has, of the subject of an endorsement. */
const MENTION_TYPE = 'EndorsementSubject';
const CREDENTIAL_TYPE = /Credential$/;
/** An embedded credential, and everything in it: the most deeply embedded one. */
const EMBEDDED = /^.*\/(endorsement|verifiableCredential)(\/\d+)?(?=\/|$)/;

/**
 * Compares the objects of a document that share an `id`. RDF merges them into one node: two copies that disagree both
 * become true, and a fact can be moved from one copy to another without any change to what is signed. Moved away from
 * the credential or its subject, it would no longer be found there. So the copy in the first place has to say everything
 * that any other says; a copy that says less is worth a warning, and one that is only `id` and `type` is fine there.
 * Among the places of a profile, or of an image, it does not matter which of them says it.
 */
export function createNodeRegistry(): NodeRegistry {
  const nodes = new Map<string, Found[]>();
  const secured: Place[] = [];
  return {
    add(node, place) {
      const { id } = node;
      if (typeof id !== 'string') return;
      const others = nodes.get(id);
      if (others) others.push({ node, place });
      else nodes.set(id, [{ node, place }]);
    },
    addSecured: (place) => secured.push(place),
    problems() {
      const prefixes = secured.map((place) => `${pointerTo(place)}/`);
      const isSecured = ({ pointer }: Copy) => prefixes.some((above) => pointer.startsWith(above));
      const repeated = [...nodes.values()].filter((found) => found.length > 1);
      return repeated.flatMap((found) => compareCopies(found.map(toCopy), isSecured));
    },
  };
}

function toCopy({ node, place }: Found): Copy {
  const pointer = pointerTo(place);
  return { node, pointer, path: withoutIndexes(pointer) };
}

function compareCopies(copies: readonly Copy[], isSecured: (copy: Copy) => boolean): Problem[] {
  const main = copies.reduce((first, copy) => (comesBefore(copy, first) ? copy : first));
  const others = copies.filter((copy) => copy !== main);
  // What one mention adds must not be moved to the next; an embedded proof sees to that by itself.
  const adding = others.filter((copy) => additionsOf(copy) && !isSecured(copy));
  const known: JsonObject = { ...main.node };
  return [
    ...others.flatMap((copy) => compareWith(main, copy, known)),
    ...adding.flatMap((copy) => {
      const first = adding.find((other) => additionsOf(other) === additionsOf(copy)) as Copy;
      return first === copy ? [] : compareAdditions(first, copy);
    }),
  ];
}

/** `known` is what the copy in the first place says, joined by what others may say in its stead. */
function compareWith(main: Copy, copy: Copy, known: JsonObject): Problem[] {
  const place = main.pointer === '' ? 'the credential itself' : main.pointer;
  const allowed = additionsOf(main) ? undefined : additionsOf(copy);
  const sameKind = areOneKind(main, copy);
  const entries = Object.entries(copy.node) as [string, JsonValue][];
  const differing = entries.find(([key, value]) => {
    const there = (sameKind ? known : main.node)[key];
    if (there === undefined && (allowed?.has(key) || (sameKind && isText(key)))) return false;
    return key === 'type' ? !hasTypes(there, ownTypes(value, allowed)) : !equalJson(there, value);
  });
  if (differing) {
    const [key] = differing;
    const missing = (sameKind ? known : main.node)[key] === undefined;
    const detail = `${JSON.stringify(key)} ${missing ? 'is missing from' : 'differs from'} the object with the same id at ${place}`;
    return [
      problem('NODE_CONFLICT', detail, { pointer: child(copy.pointer, key), hint: hintFor(key, missing, main, copy) }),
    ];
  }
  const taken = allowed && takenBy(main.node, copy.node, allowed);
  if (taken !== undefined) {
    const detail = `${JSON.stringify(taken)} could have been taken from the object with the same id at ${copy.pointer}`;
    return [problem('NODE_CONFLICT', detail, { pointer: child(main.pointer, taken), hint: OWN_ID })];
  }
  const added = sameKind ? entries.filter(([key]) => known[key] === undefined) : [];
  for (const [key, value] of added) known[key] = value;
  if (added.length > 0) {
    const detail = `The object says more than the one with the same id at ${place}`;
    return [problem('NODE_REPEATED', detail, { pointer: copy.pointer, hint: `Write the object in full at ${place}` })];
  }
  const saysLess = Object.keys(main.node).some((key) => !Object.hasOwn(copy.node, key));
  if (isBare(copy.node) || allowed || !saysLess) return [];
  const detail = `The object says less than the one with the same id at ${place}`;
  // Of two copies in equally important places none is the one that is looked at, and of credentials each is.
  const isLookedAt = (main.path === copy.path && !sameKind) || isCredential(copy);
  const severity = isLookedAt ? 'error' : 'warning';
  return [
    problem('NODE_REPEATED', detail, { pointer: copy.pointer, hint: 'Write only its id and type here', severity }),
  ];
}

/** Two profiles, or two images, of one credential. */
function areOneKind(main: Copy, copy: Copy): boolean {
  const kind = kindOf(main);
  return kind !== undefined && kind === kindOf(copy) && scopeOf(main) === scopeOf(copy);
}

function kindOf({ path }: Copy) {
  return kindOfPlace(path.slice(path.lastIndexOf('/') + 1));
}

function scopeOf({ pointer }: Copy): string {
  return EMBEDDED.exec(pointer)?.[0] ?? '';
}

function isCredential(copy: Copy): boolean {
  const isTyped = asArray(copy.node.type).some((type) => typeof type === 'string' && CREDENTIAL_TYPE.test(type));
  return isTyped || scopeOf(copy) === copy.pointer;
}

/** The types that have to stand at the node itself too. */
function ownTypes(types: JsonValue, allowed: ReadonlySet<string> | undefined): JsonValue {
  if (!allowed?.has('endorsementComment')) return types;
  return asArray(types).filter((type) => type !== MENTION_TYPE) as JsonValue[];
}

const OWN_ID = 'Give one of the two an id of its own, for example the same URL with a fragment';

/** An issuer can move what is missing; two answers to one question need two objects. */
function hintFor(key: string, missing: boolean, main: Copy, copy: Copy): string {
  const name = JSON.stringify(key);
  const place = main.pointer === '' ? 'the credential itself' : main.pointer;
  if (main.path === '/credentialSubject' && copy.path === '/issuer') {
    return 'Give both the same "type" and the same members, or give the learner another id';
  }
  if (key === 'type') return `Give both the same "type", or an id of their own`;
  return missing
    ? `Write ${name} at ${place} too: a signature over RDF does not tell at which of the two it was written`
    : `Write the same ${name} in both, or give one an id of its own, for example the same URL with a fragment`;
}

/** What the node itself says although it belongs to the mention. */
function takenBy(main: JsonObject, mention: JsonObject, allowed: ReadonlySet<string>): string | undefined {
  if (allowed.has('endorsementComment') && hasTypes(main.type, MENTION_TYPE)) return 'type';
  return [...allowed].find((key) => Object.hasOwn(main, key) && !Object.hasOwn(mention, key));
}

function compareAdditions(first: Copy, copy: Copy): Problem[] {
  const differing = [...(additionsOf(copy) ?? [])].find((key) => !equalJson(first.node[key], copy.node[key]));
  if (differing === undefined) return [];
  const detail = `${JSON.stringify(differing)} could have been exchanged with that of the object with the same id at ${first.pointer}`;
  const hint = 'Embed endorsements with proofs of their own, or refer to different objects';
  return [problem('NODE_CONFLICT', detail, { pointer: child(copy.pointer, differing), hint })];
}

function additionsOf({ path }: Copy): ReadonlySet<string> | undefined {
  return Object.entries(ADDITIONS).find(([suffix]) => path.endsWith(suffix))?.[1];
}

/** Places with additions come last; among equally deep ones the alphabet decides, as the holder cannot change it. */
function comesBefore(copy: Copy, other: Copy): boolean {
  const difference = rank(copy) - rank(other);
  return difference < 0 || (difference === 0 && copy.path < other.path);
}

function rank(copy: Copy): number {
  const place = PLACES.indexOf(copy.path);
  if (place !== -1) return place;
  return PLACES.length + copy.path.split('/').length + (additionsOf(copy) ? 1000 : 0);
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
