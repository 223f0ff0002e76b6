import { isObject } from '../../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { anyContextList } from '../context-lists.js';
import { createObject, embedded, type Making } from '../objects.js';
import { copyOf, joined, nodesOf, propertySlots, put, removeKey, type Slot, setKey, slotsOf } from '../places.js';
import type { Random } from '../random.js';
import { ALL_CLASSES, ALL_PROPERTIES, objectOf } from '../vocabulary.js';
import type { Operator } from './operator.js';

const DEPTHS = [2, 5, 12];

/** Parts of a document at other places. */
export const STRUCTURE_OPERATORS: readonly Operator[] = [
  {
    name: 'keys in another order',
    only: 'accepted',
    apply: (document, random) => {
      for (const node of nodesOf(document)) {
        const entries = random.shuffle(Object.entries(node));
        for (const [key] of entries) delete node[key];
        for (const [key, value] of entries) setKey(node, key, value as JsonValue);
      }
      return true;
    },
  },
  {
    name: 'part moved',
    apply: (document, random) => {
      const slots = propertySlots(document);
      if (slots.length === 0) return false;
      const { holder, key, value } = random.pick(slots);
      removeKey(holder, key);
      const target = random.pick(nodesOf(document));
      setKey(target, key as string, value);
      return true;
    },
  },
  {
    name: 'part copied',
    apply: (document, random) => {
      const parts = slotsOf(document).filter(({ value }) => isObject(value));
      const slots = propertySlots(document);
      if (parts.length === 0 || slots.length === 0) return false;
      const { value } = random.pick(parts);
      const slot = random.pick(slots);
      put(slot, joined(slot.value, copyOf(value)));
      return true;
    },
  },
  {
    name: 'part removed',
    apply: (document, random) => {
      const slots = slotsOf(document);
      if (slots.length === 0) return false;
      const { holder, key } = random.pick(slots);
      removeKey(holder, key);
      return true;
    },
  },
  {
    name: 'parts exchanged',
    apply: (document, random) => {
      const slots = propertySlots(document);
      const [first, second] = random.shuffle(slots);
      if (!first || !second || contains(first, second) || contains(second, first)) return false;
      put(first, second.value);
      put(second, first.value);
      return true;
    },
  },
  {
    name: 'embedded credential',
    apply: (document, random) => {
      const making = smallMaking(random);
      const className = random.pick(['EndorsementCredential', 'OpenBadgeCredential', 'VerifiableCredential'] as const);
      const credential = embedded(making, className, random.chance(0.6) ? 0 : 3);
      const key = random.pick([
        'endorsement',
        'verifiableCredential',
        'evidence',
        'credentialSubject',
        'image',
        'related',
        'issuer',
      ]);
      const node = random.pick(nodesOf(document));
      node[key] = joined(node[key], credential);
      return true;
    },
  },
  {
    name: 'proof at another place',
    apply: (document, random) => {
      const node = random.chance(0.4) ? document : random.pick(nodesOf(document));
      node.proof = joined(node.proof, createObject(smallMaking(random), 'Proof', 1));
      return true;
    },
  },
  {
    name: 'deep nesting',
    apply: (document, random) => {
      const slots = propertySlots(document);
      if (slots.length === 0) return false;
      const slot = random.pick(slots);
      const layer = random.pick<(inner: JsonValue) => JsonValue>([
        (inner) => ({ type: ['Profile'], parentOrg: inner }),
        (inner) => [inner],
        (inner) => ({ '@set': [inner] }),
        (inner) => ({ evidence: inner, type: 'VerifiableCredential' }),
        (inner) => ({ alignment: inner }),
      ]);
      let value = slot.value;
      for (let depth = random.pick(DEPTHS); depth > 0; depth--) value = layer(value);
      put(slot, value);
      return true;
    },
  },
  {
    name: 'objects that look alike',
    apply: (document, random) => {
      const { name } = random.pick(ALL_PROPERTIES);
      const object = random.chance(0.5) ? { name: 'x' } : objectOf(random.pick(ALL_CLASSES), random);
      const { id: _, ...unnamed } = object as JsonObject;
      const key = random.chance(0.7)
        ? random.pick(['alignment', 'evidence', 'result', 'endorsement', 'resultDescription'])
        : name;
      const node = random.pick(nodesOf(document));
      const copies = Array.from({ length: 2 + random.below(3) }, (_, index) => {
        const copy = copyOf(unnamed);
        return random.chance(0.3) ? { ...copy, alignment: copyOf(unnamed), description: String(index % 2) } : copy;
      });
      node[key] = copies;
      return true;
    },
  },
];

function smallMaking(random: Random): Making {
  return { random, contexts: anyContextList(random), objectsLeft: 2, written: new Set() };
}

function contains(outer: Slot, inner: Slot): boolean {
  if (outer.value === inner.holder) return true;
  const below = outer.value;
  return typeof below === 'object' && below !== null && slotsOf({ below }).some(({ value }) => value === inner.holder);
}
