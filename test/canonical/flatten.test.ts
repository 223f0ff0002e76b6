import fc from 'fast-check';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { expand } from '../../src/canonical/expand.js';
import { quadsOf } from '../../src/canonical/flatten.js';
import { canonizeQuads } from '../../src/canonical/rdfc.js';
import type { JsonObject } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';
import { toText } from '../helpers/datasets.js';
import { everythingBadge } from '../helpers/everything.js';
import { parseNQuads } from '../helpers/nquads.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Random documents; `RDFC_RUNS=100000` looks at other ones each time. */
const RUNS = process.env.RDFC_RUNS ? { numRuns: Number(process.env.RDFC_RUNS) } : { numRuns: 300, seed: 20_240_521 };

const jsonLd = jsonld as unknown as { toRDF(document: unknown, options: object): Promise<object[]> };

const canonical = (expanded: readonly unknown[]) => {
  const { quads } = quadsOf(expanded);
  return quads && canonizeQuads(quads).canonical;
};

/** What jsonld makes of an expanded document in safe mode; `undefined` when it refuses. */
async function byJsonld(expanded: unknown): Promise<string | undefined> {
  const options = { skipExpansion: true, safe: true, rdfDirection: 'i18n-datatype' };
  try {
    const dataset = await jsonLd.toRDF(structuredClone(expanded), options);
    return canonizeQuads(parseNQuads(rdfCanonize.NQuads.serialize(dataset))).canonical;
  } catch {
    return undefined;
  }
}

const lines = (expanded: readonly unknown[]) => {
  const { quads, problems } = quadsOf(expanded);
  if (problems) throw new Error(problems[0]?.detail);
  return toText(quads).split('\n').slice(0, -1).sort();
};
const value = (literal: object) =>
  lines([{ '@id': 'urn:a', 'urn:p': [literal] }])[0]?.slice('<urn:a> <urn:p> '.length, -2);

describe('JSON-LD 1.1 API, 8.1.2: each entry of a node becomes its statements', () => {
  test.each<[string, unknown[], string[]]>([
    ['nothing', [], []],
    ['a node that only has a name', [{ '@id': 'urn:a' }], []],
    [
      'types',
      [{ '@id': 'urn:a', '@type': ['urn:T', '_:t'] }],
      [`<urn:a> <${RDF}type> <urn:T> .`, `<urn:a> <${RDF}type> _:b0 .`],
    ],
    [
      'a node in a node',
      [{ '@id': 'urn:a', 'urn:p': [{ 'urn:q': [{ '@id': 'urn:b' }] }] }],
      ['<urn:a> <urn:p> _:b0 .', '_:b0 <urn:q> <urn:b> .'],
    ],
    ['an empty node', [{ '@id': 'urn:a', 'urn:p': [{}] }], ['<urn:a> <urn:p> _:b0 .']],
    ['an empty array', [{ '@id': 'urn:a', 'urn:p': [] }], []],
    [
      'a graph',
      [{ '@id': 'urn:g', '@graph': [{ '@id': 'urn:a', 'urn:p': [{ '@id': 'urn:b' }] }] }],
      ['<urn:a> <urn:p> <urn:b> <urn:g> .'],
    ],
    [
      'a graph without a name',
      [{ '@id': 'urn:x', 'urn:q': [{ '@graph': [{ '@id': 'urn:a', 'urn:p': [{ '@id': 'urn:b' }] }] }] }],
      ['<urn:a> <urn:p> <urn:b> _:b0 .', '<urn:x> <urn:q> _:b0 .'],
    ],
    [
      'a graph in a graph',
      [{ '@id': 'urn:g', '@graph': [{ '@id': 'urn:h', '@graph': [{ '@id': 'urn:a', '@type': ['urn:T'] }] }] }],
      [`<urn:a> <${RDF}type> <urn:T> <urn:h> .`],
    ],
    [
      'a node that is included',
      [{ '@id': 'urn:a', '@included': [{ '@id': 'urn:b', 'urn:p': [{ '@id': 'urn:c' }] }] }],
      ['<urn:b> <urn:p> <urn:c> .'],
    ],
    [
      'one that is included in a graph',
      [{ '@id': 'urn:g', '@graph': [{ '@included': [{ '@id': 'urn:b', 'urn:p': [{ '@id': 'urn:c' }] }] }] }],
      ['<urn:b> <urn:p> <urn:c> <urn:g> .'],
    ],
    [
      'a property the other way round',
      [{ '@id': 'urn:a', '@reverse': { 'urn:p': [{ '@id': 'urn:b', 'urn:q': [{ '@id': 'urn:c' }] }, {}] } }],
      ['<urn:b> <urn:p> <urn:a> .', '<urn:b> <urn:q> <urn:c> .', '_:b0 <urn:p> <urn:a> .'],
    ],
    [
      'an index',
      [
        {
          '@id': 'urn:a',
          '@index': 'x',
          'urn:p': [
            { '@value': 'b', '@index': 'y' },
            { '@list': [], '@index': 'z' },
          ],
        },
      ],
      [`<urn:a> <urn:p> "b" .`, `<urn:a> <urn:p> <${RDF}nil> .`],
    ],
    [
      'blank nodes by their names',
      [
        { '@id': '_:x', 'urn:p': [{ '@id': '_:y' }] },
        { '@id': '_:y', 'urn:q': [{ '@id': '_:x' }] },
      ],
      ['_:b0 <urn:p> _:b1 .', '_:b1 <urn:q> _:b0 .'],
    ],
    [
      'names that no other implementation can have',
      [{ '@id': '_:', 'urn:p': [{ '@id': '_:a b' }] }],
      ['_:b0 <urn:p> _:b1 .'],
    ],
    [
      'one node at two places',
      [
        { '@id': 'urn:a', 'urn:p': [{ '@value': 'b' }] },
        { '@id': 'urn:a', 'urn:q': [{ '@value': 'c' }] },
      ],
      ['<urn:a> <urn:p> "b" .', '<urn:a> <urn:q> "c" .'],
    ],
  ])('%s', (_, expanded, expected) => {
    expect(lines(expanded)).toEqual([...expected].sort());
  });

  test('8.3: a list is a chain of blank nodes', () => {
    const expanded = [{ '@id': 'urn:a', 'urn:p': [{ '@list': [{ '@value': '1' }, { '@id': 'urn:b' }] }] }];
    expect(lines(expanded)).toEqual([
      '<urn:a> <urn:p> _:b0 .',
      `_:b0 <${RDF}first> "1" .`,
      `_:b0 <${RDF}rest> _:b1 .`,
      `_:b1 <${RDF}first> <urn:b> .`,
      `_:b1 <${RDF}rest> <${RDF}nil> .`,
    ]);
  });

  test.each<[string, unknown[]]>([
    ['an empty one', [{ '@list': [] }]],
    [
      'lists in a list',
      [{ '@list': [{ '@list': [] }, { '@list': [{ '@value': '1' }, { '@list': [{ '@value': '2' }] }] }] }],
    ],
    ['nodes in a list', [{ '@list': [{ 'urn:q': [{ '@value': '1' }] }, { '@id': '_:x' }, {}] }]],
    ['two equal ones', [{ '@list': [{ '@value': '1' }] }, { '@list': [{ '@value': '1' }] }]],
  ])('lists as jsonld makes them: %s', async (_, values) => {
    const expanded = [
      { '@id': 'urn:a', 'urn:p': values },
      { '@id': 'urn:g', '@graph': [{ 'urn:p': values }] },
    ];
    const expected = await byJsonld(expanded);
    expect(expected).toBeDefined();
    expect(canonical(expanded)).toBe(expected);
  });
});

describe('JSON-LD 1.1 API, 8.2.2: a value becomes a literal', () => {
  test.each<[object, string]>([
    [{ '@value': 'a "b"\n' }, '"a \\"b\\"\\n"'],
    [{ '@value': '' }, '""'],
    [{ '@value': 'a', '@type': `${XSD}string` }, '"a"'],
    [{ '@value': 'a', '@type': 'urn:T' }, '"a"^^<urn:T>'],
    [{ '@value': true }, `"true"^^<${XSD}boolean>`],
    [{ '@value': false, '@type': 'urn:T' }, '"false"^^<urn:T>'],
    [{ '@value': 1 }, `"1"^^<${XSD}integer>`],
    [{ '@value': -0 }, `"0"^^<${XSD}integer>`],
    [{ '@value': 1, '@type': `${XSD}decimal` }, `"1"^^<${XSD}decimal>`],
    [{ '@value': 1, '@type': `${XSD}double` }, `"1.0E0"^^<${XSD}double>`],
    [{ '@value': 1.5 }, `"1.5E0"^^<${XSD}double>`],
    [{ '@value': 1.5, '@type': `${XSD}float` }, `"1.5E0"^^<${XSD}float>`],
    [{ '@value': 1e21 }, `"1.0E21"^^<${XSD}double>`],
    [{ '@value': 1e20 }, `"100000000000000000000"^^<${XSD}integer>`],
    [{ '@value': 1e-7 }, `"0"^^<${XSD}integer>`],
    [{ '@value': 0.1 + 0.2 }, `"3.0E-1"^^<${XSD}double>`],
    [{ '@value': '5.50', '@type': `${XSD}double` }, `"5.5E0"^^<${XSD}double>`],
    [{ '@value': 'a', '@language': 'en-GB' }, '"a"@en-GB'],
    [{ '@value': 'a', '@language': 'en-GB', '@direction': 'ltr' }, '"a"^^<https://www.w3.org/ns/i18n#en-gb_ltr>'],
    [{ '@value': 'a', '@direction': 'rtl' }, '"a"^^<https://www.w3.org/ns/i18n#_rtl>'],
    [{ '@value': null, '@type': '@json' }, `"null"^^<${RDF}JSON>`],
    [
      { '@value': { b: [1e21, 'x'], a: { '€': null, $: 1 } }, '@type': '@json' },
      `"{\\"a\\":{\\"$\\":1,\\"€\\":null},\\"b\\":[1e+21,\\"x\\"]}"^^<${RDF}JSON>`,
    ],
  ])('%j', async (literal, expected) => {
    expect(value(literal)).toBe(expected);
    expect(await byJsonld([{ '@id': 'urn:a', 'urn:p': [literal] }])).toBe(`<urn:a> <urn:p> ${expected} .\n`);
  });
});

describe('nothing is left out in silence', () => {
  const node = (entries: object) => [{ '@id': 'urn:a', ...entries }];
  const literal = (entries: object) => node({ 'urn:p': [{ '@value': 'a', ...entries }] });

  /** The last column says what jsonld does in safe mode. */
  test.each<[string, string, unknown[], 'refuses' | 'accepts']>([
    ['IRI_INVALID', 'a relative subject', [{ '@id': 'a', 'urn:p': [{ '@value': 'b' }] }], 'refuses'],
    ['IRI_INVALID', 'a relative object', node({ 'urn:p': [{ '@id': 'a' }] }), 'refuses'],
    ['IRI_INVALID', 'a relative object in a list', node({ 'urn:p': [{ '@list': [{ '@id': 'a' }] }] }), 'refuses'],
    ['IRI_INVALID', 'a relative property', node({ p: [{ '@value': 'b' }] }), 'refuses'],
    [
      'IRI_INVALID',
      'a relative property the other way round',
      node({ '@reverse': { p: [{ '@id': 'urn:b' }] } }),
      'refuses',
    ],
    ['IRI_INVALID', 'a relative type', node({ '@type': ['T'] }), 'refuses'],
    [
      'IRI_INVALID',
      'a relative graph',
      [{ '@id': 'g', '@graph': [{ '@id': 'urn:a', '@type': ['urn:T'] }] }],
      'refuses',
    ],
    ['IRI_INVALID', 'a relative name of nothing', [{ '@id': 'a' }], 'accepts'],
    ['IRI_INVALID', 'an identifier with a space', node({ 'urn:p': [{ '@id': 'urn:a b' }] }), 'refuses'],
    ['IRI_INVALID', 'an identifier that could end itself', node({ 'urn:p': [{ '@id': 'urn:a>' }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a blank node as a property', node({ '_:p': [{ '@value': 'b' }] }), 'refuses'],
    [
      'JSON_LD_ERROR',
      'a blank node as a property the other way round',
      node({ '@reverse': { '_:p': [{ '@id': 'urn:b' }] } }),
      'refuses',
    ],
    [
      'JSON_LD_ERROR',
      'two indexes of one node',
      [
        { '@id': 'urn:a', '@index': 'x' },
        { '@id': 'urn:a', '@index': 'y' },
      ],
      'refuses',
    ],
    ['JSON_LD_ERROR', 'an identifier that is no text', [{ '@id': null, 'urn:p': [{ '@value': 'b' }] }], 'accepts'],
    ['JSON_LD_ERROR', 'a type that is no text', node({ '@type': [null] }), 'refuses'],
    ['JSON_LD_ERROR', 'an entry that is no array', node({ 'urn:p': { '@value': 'b' } }), 'refuses'],
    ['JSON_LD_ERROR', 'a type that is no array', node({ '@type': 'urn:T' }), 'refuses'],
    ['JSON_LD_ERROR', 'a text as a value', node({ 'urn:p': ['urn:b'] }), 'accepts'],
    ['JSON_LD_ERROR', 'null as a value', node({ 'urn:p': [null] }), 'refuses'],
    ['JSON_LD_ERROR', 'an array as a value', node({ 'urn:p': [[{ '@value': 'b' }]] }), 'accepts'],
    ['JSON_LD_ERROR', 'a text in a list', node({ 'urn:p': [{ '@list': ['urn:b'] }] }), 'accepts'],
    ['JSON_LD_ERROR', 'an array in a list', node({ 'urn:p': [{ '@list': [[{ '@value': 'b' }]] }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a list that is no array', node({ 'urn:p': [{ '@list': { '@value': 'b' } }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a list that says more', node({ 'urn:p': [{ '@list': [], '@id': 'urn:b' }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a set', node({ 'urn:p': [{ '@set': [] }] }), 'refuses'],
    ['JSON_LD_ERROR', 'a set in a node', node({ '@set': [] }), 'accepts'],
    ['JSON_LD_ERROR', 'a nest', node({ '@nest': [{ 'urn:p': [] }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a context', node({ '@context': [] }), 'accepts'],
    ['JSON_LD_ERROR', 'a language without a value', node({ 'urn:p': [{ '@language': 'en' }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a keyword that nobody knows', node({ '@foo': [{ '@value': 'b' }] }), 'refuses'],
    ['JSON_LD_ERROR', 'a value where a node should be', [{ '@value': 'a' }], 'accepts'],
    ['JSON_LD_ERROR', 'a value in a graph', node({ '@graph': [{ '@value': 'a' }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a value that is included', node({ '@included': [{ '@value': 'a' }] }), 'accepts'],
    ['JSON_LD_ERROR', 'a list the other way round', node({ '@reverse': { 'urn:p': [{ '@list': [] }] } }), 'refuses'],
    ['JSON_LD_ERROR', 'a reverse that is no object', node({ '@reverse': [] }), 'accepts'],
    ['JSON_LD_ERROR', 'a text as a node', ['urn:a'], 'accepts'],
    ['JSON_LD_ERROR', 'null as a value of a literal', literal({ '@value': null }), 'accepts'],
    ['JSON_LD_ERROR', 'an object as a value of a literal', literal({ '@value': {} }), 'accepts'],
    ['JSON_LD_ERROR', 'NaN', literal({ '@value': Number.NaN }), 'accepts'],
    ['JSON_LD_ERROR', 'infinity', literal({ '@value': Number.POSITIVE_INFINITY, '@type': `${XSD}double` }), 'accepts'],
    [
      'JSON_LD_ERROR',
      'a text that jsonld would sign as NaN',
      literal({ '@value': 'INF', '@type': `${XSD}double` }),
      'accepts',
    ],
    ['JSON_LD_ERROR', 'no text at all', literal({ '@value': '', '@type': `${XSD}double` }), 'accepts'],
    ['JSON_LD_ERROR', 'a number of another base', literal({ '@value': '0x10', '@type': `${XSD}double` }), 'accepts'],
    [
      'JSON_LD_ERROR',
      'a text that jsonld would sign as another number',
      literal({ '@value': '12 or so', '@type': `${XSD}double` }),
      'accepts',
    ],
    ['JSON_LD_ERROR', 'a literal that says more', literal({ '@id': 'urn:b' }), 'accepts'],
    ['JSON_LD_ERROR', 'a relative datatype', literal({ '@type': 'T' }), 'accepts'],
    ['JSON_LD_ERROR', 'a blank datatype', literal({ '@type': '_:t' }), 'accepts'],
    [
      'JSON_LD_ERROR',
      'the datatype of texts in a language, without one',
      literal({ '@type': `${RDF}langString` }),
      'accepts',
    ],
    ['JSON_LD_ERROR', 'a datatype and a language', literal({ '@type': 'urn:T', '@language': 'en' }), 'accepts'],
    ['JSON_LD_ERROR', 'a JSON literal in a language', literal({ '@type': '@json', '@language': 'en' }), 'accepts'],
    ['JSON_LD_ERROR', 'a language that could end itself', literal({ '@language': 'en .' }), 'accepts'],
    ['JSON_LD_ERROR', 'a language that is no text', literal({ '@language': null }), 'accepts'],
    ['JSON_LD_ERROR', 'a number in a language', literal({ '@value': 1, '@language': 'en' }), 'accepts'],
    ['JSON_LD_ERROR', 'a direction that there is not', literal({ '@direction': 'up' }), 'accepts'],
  ])('%s: %s', async (code, _, expanded, peer) => {
    expect(quadsOf(expanded).problems?.map((problem) => problem.code)).toEqual([code]);
    expect((await byJsonld(expanded)) === undefined ? 'refuses' : 'accepts').toBe(peer);
  });

  test('every fault is reported, as long as it helps', () => {
    const expanded = Array.from({ length: 5_000 }, (_, number) => ({ '@id': `a${number}` }));
    expect(quadsOf(expanded.slice(0, 3)).problems).toHaveLength(3);
    expect(quadsOf(expanded).problems).toHaveLength(100);
  });
});

describe('names that are something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no identifier', (name) => {
    expect(quadsOf([{ '@id': name, 'urn:p': [{ '@id': 'urn:a' }] }]).problems).toHaveLength(1);
    expect(quadsOf([{ '@id': 'urn:a', 'urn:p': [{ '@id': name }] }]).problems).toHaveLength(1);
    expect(quadsOf(JSON.parse(`[{"@id":"urn:a","${name}":[{"@id":"urn:a"}]}]`)).problems).toHaveLength(1);
    expect(({} as Record<string, unknown>)['@id']).toBeUndefined();
  });

  test.each(['__proto__', 'constructor'])('and %s is a name of a blank node like any other', (name) => {
    const expanded = [{ '@id': `_:${name}`, 'urn:p': [{ '@id': `_:${name}` }, { '@id': '_:other' }] }];
    expect(lines(expanded)).toEqual(['_:b0 <urn:p> _:b0 .', '_:b0 <urn:p> _:b1 .']);
  });
});

describe('work', () => {
  test('grows with the document: 16,000 tags, which take jsonld ten seconds', () => {
    const tags = Array.from({ length: 16_000 }, (_, number) => ({ '@value': `tag ${number}` }));
    const started = performance.now();
    expect(canonical([{ '@id': 'urn:a', 'urn:tag': tags }])?.split('\n')).toHaveLength(16_001);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('does not overflow the stack', () => {
    let node: object = { 'urn:p': [{ '@value': 'deep' }] };
    for (let level = 0; level < 50_000; level++) node = { 'urn:p': [node] };
    expect(quadsOf([node]).quads).toHaveLength(50_001);
    let list: object = { '@list': [] };
    for (let level = 0; level < 500; level++) list = { '@list': [list] };
    expect(quadsOf([{ '@id': 'urn:a', 'urn:p': [list] }]).quads).toHaveLength(1_001);
  });
});

describe('as jsonld makes them in safe mode', () => {
  test.each<[string, () => Promise<object> | object]>([
    ['a small badge', () => badge()],
    ['a badge with every property', () => everythingBadge('https://issuer.example/')],
  ])('the statements of %s', async (_, make) => {
    const { expanded } = await expand((await make()) as JsonObject, {});
    const expected = await byJsonld(expanded);
    expect(expected?.length).toBeGreaterThan(1_000);
    expect(canonical(expanded as unknown[])).toBe(expected);
  });

  const iri = fc.constantFrom('urn:a', 'urn:b', 'urn:c', 'https://a.example/\u00e9');
  const id = fc.oneof({ weight: 6, arbitrary: iri }, { weight: 3, arbitrary: fc.constantFrom('_:x', '_:y') });
  const anyId = fc.oneof({ weight: 40, arbitrary: id }, fc.constantFrom('relative', '', 'a b:c', '_'));
  const property = fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom('urn:p', 'urn:q', 'urn:r') },
    fc.constantFrom('_:p', 'relative', '@unknown'),
  );
  const text = fc.constantFrom('', 'a', 'a"\n', '\u00e9\u{1f600}');
  const literal = fc.oneof(
    text.map((value) => ({ '@value': value })),
    fc
      .oneof(fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value) => ({ '@value': value })),
    fc
      .tuple(fc.oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), iri)
      .map(([value, type]) => ({ '@value': value, '@type': type })),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ '@value': value, '@type': `${XSD}double` })),
    fc.tuple(text, fc.constantFrom('en', 'nl-BE')).map(([value, tag]) => ({ '@value': value, '@language': tag })),
    // jsonld takes two texts for one that differ in nothing but their direction.
    fc.constantFrom('ltr', 'rtl').map((to) => ({ '@value': `to ${to}`, '@direction': to })),
    fc.constantFrom('ltr', 'rtl').map((to) => ({ '@value': `en ${to}`, '@language': 'EN', '@direction': to })),
    fc.jsonValue({ maxDepth: 2 }).map((value) => ({ '@value': value, '@type': '@json' })),
  );
  const few = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 2 });
  const rarely = <T>(entry: fc.Arbitrary<T>, freq: number) => fc.option(entry, { nil: undefined, freq });
  const value: fc.Memo<object> = fc.memo((depth) => {
    const flat = fc.oneof(
      literal,
      anyId.map((name) => ({ '@id': name })),
    );
    return depth <= 1
      ? flat
      : fc.oneof(
          flat,
          node(),
          few(value()).map((items) => ({ '@list': items })),
        );
  });
  const node: fc.Memo<object> = fc.memo((depth) => {
    const properties = fc.dictionary(property, few(value(depth)), { maxKeys: 3 });
    const name = rarely(
      anyId.map((id) => ({ '@id': id })),
      2,
    );
    const types = rarely(
      few(anyId).map((types) => ({ '@type': types })),
      2,
    );
    const index = rarely(
      fc.constantFrom('x', 'y').map((index) => ({ '@index': index })),
      20,
    );
    const nodes: fc.Arbitrary<object[]> = depth <= 1 ? fc.constant([]) : few(node());
    const other = rarely(
      fc.oneof(
        nodes.map((inner) => ({ '@graph': inner })),
        nodes.map((inner) => ({ '@included': inner })),
        fc.dictionary(property, nodes, { maxKeys: 1 }).map((inner) => ({ '@reverse': inner })),
      ),
      4,
    );
    return fc.tuple(name, types, index, other, properties).map((parts) => Object.assign({}, ...parts));
  });

  test('those of random documents, and the same ones are refused', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(node(3), { minLength: 1, maxLength: 3 }), async (expanded) => {
        const expected = await byJsonld(expanded);
        const own = canonical(expanded);
        if (own !== undefined) accepted++;
        // Stricter in one thing: what is left out is an error, even where there was nothing to say about it.
        if (own === undefined && expected !== undefined)
          expect(leavesOut(expanded), JSON.stringify(expanded)).toBe(true);
        else expect(own, JSON.stringify(expanded)).toBe(expected);
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 4);
  });

  /** A name or a property that is none, of which jsonld makes nothing and says nothing where there is nothing to say. */
  function leavesOut(expanded: unknown): boolean {
    return /"(relative|a b:c|_|_:p|@unknown)"|"@id":""/.test(JSON.stringify(expanded));
  }
});

test('a known difference: jsonld takes two texts for one that only differ in their direction', async () => {
  const value = { '@value': 'a' };
  const expanded = [
    {
      '@id': 'urn:a',
      'urn:p': [
        { ...value, '@direction': 'ltr' },
        { ...value, '@direction': 'rtl' },
      ],
    },
  ];
  expect(lines(expanded)).toHaveLength(2);
  expect((await byJsonld(expanded))?.split('\n')).toHaveLength(2);
});
