import { isObject } from '../../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { joined, nodesOf, propertySlots, put, setKey } from '../places.js';
import { iri, json, text } from '../pools.js';
import type { Random } from '../random.js';
import { ALL_CLASSES, objectOf } from '../vocabulary.js';
import type { Operator } from './operator.js';

const LOOK_ALIKES = [
  '@foo',
  '@Type',
  '@ID',
  '@',
  '@@',
  '@ id',
  '@1',
  '@contexts',
  '@version',
  '@vocab',
  '@none',
  '@json',
  '@any',
  '@default',
  '@null',
];

/** Keywords of JSON-LD, and what looks like one. */
export const KEYWORD_OPERATORS: readonly Operator[] = [
  {
    name: 'look-alike of a keyword',
    apply: (document, random) => {
      setKey(random.pick(nodesOf(document)), random.pick(LOOK_ALIKES), random.chance(0.7) ? text(random) : {});
      return true;
    },
  },
  wrapping('@set', (value, random) => ({
    '@set': value,
    ...(random.chance(0.3) ? { [random.pick(['@index', 'id', 'name', '@list'])]: 'x' } : {}),
  })),
  wrapping('@list', (value, random) => ({
    '@list': random.pick<() => JsonValue>([
      () => value,
      () => joined(value, text(random)),
      () => [],
      () => [[value], []],
    ])(),
    ...(random.chance(0.25) ? { [random.pick(['@set', 'id', 'name'])]: text(random) } : {}),
  })),
  wrapping('@graph', (value, random) => ({
    '@graph': random.chance(0.6) ? value : [objectOf(random.pick(ALL_CLASSES), random)],
    ...(random.chance(0.4) ? { id: iri(random) } : {}),
  })),
  wrapping('@index', (value, random) => ({
    ...(isObject(value) ? (value as JsonObject) : { '@value': value }),
    '@index': random.chance(0.8) ? text(random) : 1,
  })),
  wrapping('@json', (value, random) => ({
    '@value': random.chance(0.5) ? value : json(random),
    [random.chance(0.5) ? 'type' : '@type']: '@json',
  })),
  {
    name: '@graph of a node',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const inner = objectOf(random.pick(ALL_CLASSES), random);
      node['@graph'] = random.pick<JsonValue>([inner, [inner, { id: iri(random) }], [], {}, text(random)]);
      return true;
    },
  },
  {
    name: '@nest',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const moved = Object.entries(node).filter(([key]) => key !== '@context' && random.chance(0.5));
      for (const [key] of moved) delete node[key];
      const nest = Object.fromEntries(moved) as JsonObject;
      node['@nest'] = random.pick<JsonValue>([
        nest,
        [nest],
        [nest, { name: text(random) }],
        text(random),
        { '@value': 'x' },
      ]);
      return true;
    },
  },
  {
    name: '@included',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const block = objectOf(random.pick(ALL_CLASSES), random);
      node['@included'] = random.pick<JsonValue>([
        block,
        [block],
        [],
        {},
        text(random),
        { '@value': 'x' },
        { id: iri(random) },
      ]);
      return true;
    },
  },
  {
    name: '@reverse',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const term = random.pick(['endorsement', 'issuer', 'evidence', 'name', 'alignment', 'proof', 'honours', 'id']);
      const inner = random.chance(0.7) ? { id: iri(random) } : text(random);
      node['@reverse'] = random.pick<JsonValue>([
        { [term]: inner },
        { [term]: [inner, inner] },
        {},
        text(random),
        null,
      ]);
      return true;
    },
  },
];

function wrapping(keyword: string, wrap: (value: JsonValue, random: Random) => JsonValue): Operator {
  return {
    name: `${keyword} around a value`,
    apply: (document, random) => {
      const slots = propertySlots(document);
      if (slots.length === 0) return false;
      const slot = random.pick(slots);
      put(slot, wrap(slot.value, random));
      return true;
    },
  };
}
