import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { joined, nodesOf } from '../places.js';
import { number, text } from '../pools.js';
import type { Random } from '../random.js';
import {
  ALL_CLASSES,
  ALL_PROPERTIES,
  CLASSLESS_PROPERTIES,
  objectOf,
  SCOPING_CLASSES,
  SCOPING_PROPERTIES,
} from '../vocabulary.js';
import type { Operator } from './operator.js';

const ODD_TYPES = [
  'NoSuchType',
  'achievement',
  '',
  ' ',
  'Achievement ',
  '@id',
  '@type',
  '@json',
  '@none',
  '@vocab',
  '@foo',
  'id',
  'type',
  '_:t',
  '../Achievement',
  'https://a.example/T t',
  'https://a.example/<T>',
];

const IRI_TYPES = [
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
  'https://schema.org/Thing',
  'urn:x:T',
  'schema:Thing',
  'xsd:string',
  'cred:VerifiableCredential',
  'HTTPS://SCHEMA.ORG/Thing',
  'https://a.example/\u{1F393}',
];

/** Types that are none, in other numbers, or of other kinds. */
export const TYPE_OPERATORS: readonly Operator[] = [
  { ...added('undefined type', (random) => random.pick(ODD_TYPES)), only: 'rejected' },
  added('IRI as a type', (random) => random.pick(IRI_TYPES)),
  added('term as a type', (random) => random.pick(random.chance(0.5) ? ALL_PROPERTIES : CLASSLESS_PROPERTIES).name),
  added('term with a context of its own as a type', (random) =>
    random.chance(0.5) ? 'cnf' : random.pick(SCOPING_PROPERTIES),
  ),
  {
    name: 'several types with contexts of their own',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const names = Array.from({ length: 1 + random.below(3) }, () => random.pick(SCOPING_CLASSES));
      for (const name of random.chance(0.5) ? names : []) {
        const found = ALL_CLASSES.find((known) => known.name === name) as (typeof ALL_CLASSES)[number];
        const { id: _, type: __, ...properties } = objectOf(found, random);
        Object.assign(node, properties);
      }
      const types = Array.isArray(node.type) ? node.type : node.type === undefined ? [] : [node.type];
      node.type = random.shuffle([...types, ...names]);
      return true;
    },
  },
  {
    name: 'another type',
    apply: (document, random) => {
      const typed = nodesOf(document).filter(({ type }) => type !== undefined);
      if (typed.length === 0) return false;
      random.pick(typed).type = random.pick(ALL_CLASSES).name;
      return true;
    },
  },
  {
    name: 'types in another order or number',
    apply: (document, random) => {
      const typed = nodesOf(document).filter(({ type }) => type !== undefined);
      if (typed.length === 0) return false;
      const node = random.pick(typed);
      node.type = respelled(node.type as JsonValue, random);
      return true;
    },
  },
  {
    name: 'type removed',
    apply: (document, random) => {
      const typed = nodesOf(document).filter(({ type }) => type !== undefined);
      if (typed.length === 0) return false;
      delete random.pick(typed).type;
      return true;
    },
  },
  {
    name: 'type that is no text',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const odd = random.pick<JsonValue>([
        number(random),
        true,
        null,
        {},
        { id: 'Achievement' },
        [['Achievement']],
        text(random),
      ]);
      node.type = random.chance(0.5) ? odd : joined(node.type, odd);
      return true;
    },
  },
  {
    name: '@type beside or for type',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const { type } = node;
      if (type !== undefined && random.chance(0.6)) delete node.type;
      node['@type'] = random.chance(0.7) && type !== undefined ? type : random.pick(ALL_CLASSES).name;
      return true;
    },
  },
];

function added(name: string, choose: (random: Random) => string): Operator {
  return {
    name,
    apply: (document, random) => {
      const nodes = nodesOf(document);
      const typed = nodes.filter(({ type }) => type !== undefined);
      const node = random.pick(typed.length > 0 && random.chance(0.7) ? typed : nodes);
      add(node, choose(random), random);
      return true;
    },
  };
}

function add(node: JsonObject, type: string, random: Random): void {
  const before = node.type;
  if (before === undefined || random.chance(0.3)) node.type = type;
  else node.type = random.shuffle(joined(before, type) as JsonValue[]);
}

function respelled(type: JsonValue, random: Random): JsonValue {
  const types = Array.isArray(type) ? type : [type];
  return random.pick<() => JsonValue>([
    () => random.shuffle(types),
    () => [...types, random.pick(types)],
    () => (types.length === 1 ? (types[0] as JsonValue) : types.slice(1)),
    () => [],
    () => [types],
  ])();
}
