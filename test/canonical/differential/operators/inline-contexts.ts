import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { joined, nodesOf } from '../places.js';
import { iri, json, languageValue, text } from '../pools.js';
import type { Random } from '../random.js';
import { ALL_PROPERTIES } from '../vocabulary.js';
import { addContext } from './contexts.js';
import type { Operator } from './operator.js';

/** An inline context, and what uses it. */
interface Recipe {
  context: JsonObject;
  content: JsonObject;
}

const NS = 'https://ns.example/vocabulary#';
const KEYWORDS = [
  '@id',
  '@type',
  '@value',
  '@language',
  '@direction',
  '@graph',
  '@nest',
  '@included',
  '@set',
  '@list',
  '@index',
  '@reverse',
  '@none',
  '@json',
];
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const CONTAINERS: readonly JsonValue[] = [
  '@set',
  '@list',
  '@language',
  '@index',
  '@id',
  '@type',
  '@graph',
  ['@graph', '@id'],
  ['@graph', '@index'],
  ['@set', '@language'],
  ['@list', '@set'],
  '@foo',
];

/** Contexts that stand in the document itself, with their terms in use. */
export const INLINE_CONTEXT_OPERATORS: readonly Operator[] = [
  inline('alias of a keyword', (random) => {
    const keyword = random.pick(KEYWORDS);
    const value = random.pick<JsonValue>([
      iri(random),
      'Achievement',
      text(random),
      { name: text(random) },
      [{ name: 'x' }],
    ]);
    return {
      context: { kind: random.chance(0.9) ? keyword : { '@id': keyword }, p: `${NS}p` },
      content: random.chance(0.5) ? { kind: value } : { p: { kind: value } },
    };
  }),
  inline('prefix', (random) => ({
    context: {
      ex: random.pick<JsonValue>([
        NS,
        { '@id': NS, '@prefix': true },
        { '@id': NS, '@prefix': false },
        { '@id': NS, '@prefix': 'yes' },
        `${NS}x`,
        'did:',
      ]),
    },
    content: {
      [random.pick(['ex:p', 'ex:', 'ex', 'ex:a b'])]: random.pick([text(random), 'ex:o']),
      ...(random.chance(0.4) ? { type: 'ex:T' } : {}),
    },
  })),
  inline('term with a container', (random) => {
    const item = random.pick<JsonValue>([text(random), iri(random), { name: text(random) }, languageValue(random)]);
    const value = random.pick<JsonValue>([
      item,
      [item, item],
      { en: 'x', 'nl-BE': ['y'] },
      { a: item, b: [item] },
      { '@none': item },
      { [iri(random)]: { p: 'x' } },
    ]);
    const coercion = random.pick<JsonObject>([{}, {}, { '@type': '@id' }, { '@type': `${XSD}date` }]);
    return {
      context: { p: { '@id': `${NS}p`, '@container': random.pick(CONTAINERS), ...coercion } },
      content: { p: value },
    };
  }),
  inline('term with a type', (random) => ({
    context: {
      p: {
        '@id': `${NS}p`,
        '@type': random.pick(['@id', '@vocab', '@json', '@none', `${XSD}double`, `${XSD}date`, 'name', '@foo']),
      },
    },
    content: {
      p: random.pick<JsonValue>([text(random), iri(random), 'name', 5, 1.5, true, json(random), { id: iri(random) }]),
    },
  })),
  inline('language or direction of a term', (random) => ({
    context: {
      p: {
        '@id': `${NS}p`,
        '@language': random.pick<JsonValue>(['NL', 'en', null, 'not a tag']),
        ...(random.chance(0.4) ? { '@direction': 'rtl' } : {}),
      },
      '@direction': random.pick<JsonValue>(['ltr', null]),
    },
    content: { p: text(random), name: text(random) },
  })),
  inline('vocabulary or base', (random) => ({
    context: random.pick<JsonObject>([
      { '@vocab': NS },
      { '@vocab': '' },
      { '@base': 'https://base.example/' },
      { '@language': 'FR' },
    ]),
    content: { undefinedHere: text(random), id: random.pick(['', 'relative', iri(random), iri(random), iri(random)]) },
  })),
  inline('protected term redefined', (random) => {
    const { name } = random.pick(ALL_PROPERTIES);
    const definition = random.pick<JsonValue>([
      null,
      `${NS}${name}`,
      { '@id': `${NS}${name}` },
      `https://schema.org/${name}`,
    ]);
    return { context: { [name]: definition }, content: random.chance(0.5) ? { [name]: text(random) } : {} };
  }),
  inline('types that redefine one term', (random) => {
    const scope = (name: string): JsonObject => ({
      '@id': `${NS}${name}`,
      '@context': { p: { '@id': `${NS}${name}-p` }, ...(random.chance(0.2) ? { '@protected': true } : {}) },
    });
    const types = random.shuffle(['A', 'B', 'a', '\u{1F600}', '\uFF01']).slice(0, 2);
    const content = { type: random.shuffle(types), p: text(random) };
    return {
      context: { ...Object.fromEntries(types.map((name) => [name, scope(name)])), q: `${NS}q` },
      content: random.chance(0.5) ? content : { q: content },
    };
  }),
  inline('type whose context goes further', (random) => ({
    context: {
      T: {
        '@id': `${NS}T`,
        '@context': { p: `${NS}p`, ...(random.chance(0.6) ? { '@propagate': random.chance(0.6) } : {}) },
      },
      q: `${NS}q`,
    },
    content: {
      type: 'T',
      p: text(random),
      q: random.pick<JsonValue>([{ p: 'inner' }, { id: iri(random) }, { q: { p: 'deep' } }, { type: 'T', p: 'x' }]),
    },
  })),
  inline('term whose context goes further', (random) => ({
    context: {
      p: {
        '@id': `${NS}p`,
        '@context': random.pick<JsonValue>([null, {}, { q: `${NS}q` }, { name: `${NS}name` }, [null, { q: `${NS}q` }]]),
      },
      q: `${NS}other`,
    },
    content: {
      p: random.pick<JsonValue>([{ q: 'x' }, { name: 'x' }, { q: { p: { q: 'deep' } } }, 'text']),
      q: text(random),
      ...(random.chance(0.3) ? { type: 'p' } : {}),
    },
  })),
  inline('reverse or nested term', (random) =>
    random.pick<Recipe>([
      { context: { p: { '@reverse': `${NS}p` } }, content: { p: { id: iri(random) } } },
      { context: { p: { '@reverse': `${NS}p` } }, content: { p: text(random) } },
      {
        context: { group: '@nest', p: { '@id': `${NS}p`, '@nest': 'group' } },
        content: { group: { p: text(random) } },
      },
      { context: { p: { '@id': `${NS}p`, '@nest': 'name' } }, content: { p: text(random) } },
    ]),
  ),
  inline('odd definition', (random) => ({
    context: {
      [random.chance(0.75) ? 'p' : random.pick(['', ' ', '@foo', 'a:b', 'ex:p', 'type', 'id', '@type', '@context'])]:
        random.pick<JsonValue>([
          null,
          5,
          true,
          [],
          {},
          '@id',
          '@foo',
          'relative',
          `${NS}p`,
          '_:p',
          { '@id': null },
          { '@id': `${NS}p` },
          { '@id': `${NS}p`, '@prefix': true },
          { '@id': `${NS}p`, '@protected': true },
          { '@id': `${NS}p`, foo: 'x' },
          { '@id': '@type', '@container': '@set' },
          { '@type': '@id' },
        ]),
    },
    content: random.chance(0.5) ? { p: text(random) } : {},
  })),
];

function inline(name: string, create: (random: Random) => Recipe): Operator {
  return {
    name: `inline context: ${name}`,
    apply: (document, random) => {
      const { context, content } = create(random);
      const node = random.pick(nodesOf(document));
      addContext(random.chance(0.8) ? document : node, context);
      const { type, ...rest } = content;
      if (type !== undefined)
        node.type = random.chance(0.85)
          ? Array.isArray(type)
            ? [...list(node.type), ...type]
            : joined(node.type, type)
          : type;
      Object.assign(node, rest);
      return true;
    },
  };
}

function list(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
