import { isObject } from '../../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { copyOf, joined, nodesOf, propertySlots, put, type Slot, slotsOf } from '../places.js';
import { iri, languageValue, NATIVE_TEXTS, number, ODD_TEXTS, text } from '../pools.js';
import type { Random } from '../random.js';
import type { Operator } from './operator.js';

const TYPED = /^(creditsAvailable|creditsEarned|latitude|longitude|statusSize|statusListIndex|hashed|exp|iat|nbf|ttl)$/;

const TYPED_TERMS: readonly (readonly [type: string, term: string])[] = [
  ['Achievement', 'creditsAvailable'],
  ['IdentityObject', 'hashed'],
  ['GeoCoordinates', 'latitude'],
  ['BitstringStatusListEntry', 'statusSize'],
];

const DATATYPES = [
  'http://www.w3.org/2001/XMLSchema#integer',
  'http://www.w3.org/2001/XMLSchema#double',
  'http://www.w3.org/2001/XMLSchema#string',
  'http://www.w3.org/2001/XMLSchema#boolean',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
  'https://www.w3.org/ns/i18n#ar_rtl',
  'xsd:date',
  'Achievement',
  'name',
  'NoSuchType',
  '@id',
  '@none',
  '@json',
  '_:t',
  'https://a.example/a b',
];

/** By code points in this order, by UTF-16 code units in another. */
const UNEQUALLY_SORTED = [
  '\uD7FF',
  '\uE000',
  '\uFF01',
  '\uFFFD',
  '\uFFFF',
  '\uFFFF\u{1F600}',
  '\u{10000}',
  '\u{1F600}',
];

/** Values of other kinds, numbers and spellings. */
export const VALUE_OPERATORS: readonly Operator[] = [
  atLeaf('number', number),
  atLeaf('boolean', (random) => random.chance(0.5)),
  atLeaf('odd text', (random) => random.pick(ODD_TEXTS)),
  atLeaf('language value', languageValue),
  atLeaf('invalid language value', invalidLanguageValue),
  atLeaf('typed value', (random) => ({
    '@value': random.pick<JsonValue>([text(random), number(random), true, random.pick(NATIVE_TEXTS)]),
    [random.chance(0.7) ? '@type' : 'type']: random.pick(random.chance(0.4) ? DATATYPES.slice(0, 6) : DATATYPES),
  })),
  atLeaf('invalid value object', invalidValueObject),
  {
    name: 'text or number under a typed term',
    apply: (document, random) => {
      const slots = propertySlots(document).filter(({ key }) => TYPED.test(String(key)));
      const value = random.pick<JsonValue>([random.pick(NATIVE_TEXTS), number(random), random.chance(0.5)]);
      const [type, term] = random.pick(TYPED_TERMS);
      if (slots.length > 0) put(random.pick(slots), value);
      else random.pick(nodesOf(document)).evidence = { type, [term]: value };
      return true;
    },
  },
  {
    name: 'several kinds of one value',
    apply: atSlot(propertySlots, (_, random) =>
      random.shuffle(
        random.pick<JsonValue[]>([
          [true, 'true'],
          [1, '1', 1.5],
          [5.0, 5, '5.0E0'],
          ['x', { '@value': 'x' }],
          [0, -0, 1e-7],
        ]),
      ),
    ),
  },
  {
    name: 'texts that two orders sort differently',
    apply: atSlot(propertySlots, (_, random) => random.shuffle(UNEQUALLY_SORTED).slice(0, 2 + random.below(3))),
  },
  { name: 'null', apply: atSlot(slotsOf, () => null) },
  {
    name: 'empty or nested array',
    apply: atSlot(propertySlots, (value, random) =>
      random.pick<JsonValue>([[], [[]], [null], [value, null], [[value]], [value, [value]], [[[]], value]]),
    ),
  },
  { name: 'empty object', apply: atSlot(slotsOf, (value, random) => (random.chance(0.5) ? {} : joined(value, {}))) },
  {
    name: 'repeated item',
    apply: atSlot(propertySlots, (value, random) => {
      const item = Array.isArray(value) && value.length > 0 ? random.pick(value) : value;
      return joined(value, copyOf(item));
    }),
  },
  {
    name: 'single value or array',
    apply: atSlot(
      (document) => propertySlots(document).filter(({ value }) => !Array.isArray(value) || value.length === 1),
      (value) => (Array.isArray(value) ? (value[0] as JsonValue) : [value]),
    ),
  },
  {
    name: 'text for an object',
    apply: atSlot(objectSlots, (_, random) => (random.chance(0.5) ? iri(random) : text(random))),
  },
  {
    name: 'object for a text',
    apply: atLeafSlot((value, random) =>
      random.pick<JsonValue>([
        { id: iri(random) },
        { id: value },
        { '@id': value },
        { name: value },
        { '@value': value },
        { '@set': [value] },
      ]),
    ),
  },
];

function objectSlots(document: JsonObject): Slot[] {
  return propertySlots(document).filter(({ value }) => isObject(value));
}

function atSlot(slotsIn: (document: JsonObject) => Slot[], replace: (value: JsonValue, random: Random) => JsonValue) {
  return (document: JsonObject, random: Random): boolean => {
    const slots = slotsIn(document);
    if (slots.length === 0) return false;
    const slot = random.pick(slots);
    put(slot, replace(slot.value, random));
    return true;
  };
}

function atLeafSlot(replace: (value: JsonValue, random: Random) => JsonValue) {
  const isLeaf = ({ name, value }: Slot) => typeof value !== 'object' && !/^@?(id|type)$/.test(name);
  return atSlot((document) => slotsOf(document).filter(isLeaf), replace);
}

function atLeaf(name: string, create: (random: Random) => JsonValue): Operator {
  return {
    name,
    apply: atLeafSlot((value, random) => (random.chance(0.8) ? create(random) : [value, create(random)])),
  };
}

function invalidLanguageValue(random: Random): JsonValue {
  return random.pick<JsonValue>([
    { '@value': 'x', '@language': 'not a tag' },
    { '@value': 'x', '@language': 'en_GB' },
    { '@value': 'x', '@language': '' },
    { '@value': 'x', '@language': null },
    { '@value': 'x', '@language': 5 },
    { '@value': 'x', '@language': ['en', 'nl'] },
    { '@value': 'x', '@language': 'constructor' },
    { '@value': 5, '@language': 'en' },
    { '@value': true, '@direction': 'rtl' },
    { '@value': 'x', '@direction': 'up' },
    { '@value': 'x', '@direction': null },
    { '@value': 'x', '@language': 'en', '@type': 'http://www.w3.org/2001/XMLSchema#string' },
    { '@value': 'x', '@language': 'en', name: 'x' },
    { '@language': 'en' },
    { '@direction': 'ltr' },
    { '@value': '', '@language': 'en' },
    { '@value': 'x', '@language': 'en', '@index': 'i' },
  ]);
}

function invalidValueObject(random: Random): JsonValue {
  return random.pick<JsonValue>([
    { '@value': null },
    { '@value': ['x'] },
    { '@value': {} },
    { '@value': { '@value': 'x' } },
    { '@value': 'x', id: 'https://a.example/' },
    { '@value': 'x', name: 'y' },
    { '@value': 'x', '@type': ['http://www.w3.org/2001/XMLSchema#string'] },
    { '@value': 'x', '@type': null },
    { '@value': 'x', '@type': 5 },
    { '@value': 'x', '@value ': 'y' },
    { '@value': 'x', '@list': ['y'] },
    { '@value': 'x', '@index': 'i' },
    { '@value': 'x', '@context': {} },
    { '@value': number(random) },
    { '@type': 'http://www.w3.org/2001/XMLSchema#string' },
  ]);
}
