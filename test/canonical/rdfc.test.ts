import { createHash } from 'node:crypto';
import fc from 'fast-check';
import rdfCanonize from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { iriTerm, literalTerm, quadLine } from '../../src/canonical/nquads.js';
import type { Quad } from '../../src/canonical/quad.js';
import { type CanonizeOptions, canonizeQuads } from '../../src/canonical/rdfc.js';
import { hexSha256, hexSha384 } from '../../src/lib/index.js';
import { datasets, disguise, toText } from '../helpers/datasets.js';
import { parseNQuads } from '../helpers/nquads.js';
import { hasVectors, vectorJson, vectorText } from '../helpers/vectors.js';

interface Entry {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

/** Random datasets per property; `RDFC_RUNS=100000` looks at other ones each time. */
const RUNS = process.env.RDFC_RUNS ? { numRuns: Number(process.env.RDFC_RUNS) } : { numRuns: 250, seed: 20_240_521 };

const canonical = (text: string, options?: CanonizeOptions) => canonizeQuads(parseNQuads(text), options).canonical;

function byRdfCanonize(quads: readonly Quad[], messageDigestAlgorithm = 'sha256'): Promise<string> {
  const dataset = rdfCanonize.NQuads.parse(toText(quads));
  return rdfCanonize.canonize(dataset, { algorithm: 'RDFC-1.0', maxDeepIterations: 5_000, messageDigestAlgorithm });
}

describe.runIf(hasVectors)('W3C rdf-canon', () => {
  const { entries } = hasVectors ? vectorJson<{ entries: Entry[] }>('rdf-canon/manifest.jsonld') : { entries: [] };

  test.each(entries.map((entry) => [entry.id.slice(1), entry.name, entry] as const))('%s: %s', (_, __, entry) => {
    const hash = entry.hashAlgorithm === 'SHA384' ? hexSha384 : hexSha256;
    const result = canonizeQuads(parseNQuads(vectorText(`rdf-canon/${entry.action}`)), { hash });
    const expected = `rdf-canon/${entry.result}`;
    if (entry.type === 'rdfc:RDFC10NegativeEvalTest') {
      expect(result).toEqual({ isTooComplex: true });
    } else if (entry.type === 'rdfc:RDFC10MapTest') {
      const labels = [...(result.labels ?? [])].map(([from, to]) => [from.slice('_:'.length), to.slice('_:'.length)]);
      expect(Object.fromEntries(labels)).toEqual(vectorJson(expected));
    } else {
      expect(result.canonical).toBe(vectorText(expected));
    }
  });

  test('are 86', () => {
    expect(entries).toHaveLength(86);
  });
});

describe('rdf-canon, A: canonical N-Quads', () => {
  test('each character of a literal is written in the one way that there is', () => {
    const echars: Record<number, string> = { 8: 'b', 9: 't', 10: 'n', 12: 'f', 13: 'r', 34: '"', 92: '\\' };
    for (let unit = 0; unit <= 0xffff; unit++) {
      const isChar = (unit >= 1 && unit <= 0xd7ff) || (unit >= 0xe000 && unit <= 0xfffd);
      const isUchar = unit <= 7 || unit === 11 || (unit >= 14 && unit <= 0x1f) || unit === 0x7f || !isChar;
      const character = String.fromCharCode(unit);
      const uchar = `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`;
      const written = echars[unit] ? `\\${echars[unit]}` : isUchar ? uchar : character;
      if (literalTerm(`a${character}b`) !== `"a${written}b"`) expect.fail(`U+${unit.toString(16)}`);
    }
    expect(literalTerm('\u{1f600}"\u{10ffff}')).toBe('"\u{1f600}\\"\u{10ffff}"');
  });

  test('a literal has a language, or a datatype unless it is xsd:string', () => {
    expect(literalTerm('a')).toBe('"a"');
    expect(literalTerm('a', 'http://www.w3.org/2001/XMLSchema#string')).toBe('"a"');
    expect(literalTerm('a', 'urn:type')).toBe('"a"^^<urn:type>');
    expect(literalTerm('a', undefined, 'en-GB')).toBe('"a"@en-GB');
  });

  test('identifiers escape what the grammar of N-Quads keeps out of them', () => {
    expect(iriTerm('https://a.example/\u00e9?b=c#d')).toBe('<https://a.example/\u00e9?b=c#d>');
    expect(iriTerm('urn:\u0000 <>"{}|^`\\')).toBe(
      '<urn:\\u0000\\u0020\\u003C\\u003E\\u0022\\u007B\\u007D\\u007C\\u005E\\u0060\\u005C>',
    );
  });

  test('one space between terms and before the full stop, and a line feed', () => {
    expect(quadLine('<urn:a>', '<urn:b>', '"c"', '')).toBe('<urn:a> <urn:b> "c" .\n');
    expect(quadLine('_:a', '<urn:b>', '_:c', '_:d')).toBe('_:a <urn:b> _:c _:d .\n');
  });
});

describe('4.4.3: the order is that of code points', () => {
  const [first, second] = ['\uff01', '\u{1f600}'];

  test('of lines, where rdf-canonize has that of UTF-16 units', async () => {
    const quads = parseNQuads(`<urn:a> <urn:p> "${second}" .\n<urn:a> <urn:p> "${first}" .\n`);
    expect(canonizeQuads(quads).canonical).toBe(`<urn:a> <urn:p> "${first}" .\n<urn:a> <urn:p> "${second}" .\n`);
    expect(await byRdfCanonize(quads)).toBe(`<urn:a> <urn:p> "${second}" .\n<urn:a> <urn:p> "${first}" .\n`);
  });

  test.each([
    ['subject', `<urn:${first}> <urn:p> "a" .\n<urn:${second}> <urn:a> "a" .\n`],
    ['predicate', `<urn:a> <urn:${first}> "a" .\n<urn:a> <urn:${second}> "a" .\n`],
    ['graph', `<urn:a> <urn:p> "a" <urn:${first}> .\n<urn:a> <urn:p> "a" <urn:${second}> .\n`],
    ['end', `<urn:a> <urn:p> "${second}" .\n<urn:a> <urn:p> "${second}"@en .\n<urn:a> <urn:p> "${second}"@en-GB .\n`],
    ['two characters', '<urn:a> <urn:p> "\u{1f600}" .\n<urn:a> <urn:p> "\u{1f601}" .\n<urn:a> <urn:p> "\u{20000}" .\n'],
    ['neither', '<urn:a> <urn:p> "\ud7ff" .\n<urn:a> <urn:p> "\ue000" .\n<urn:a> <urn:p> "\u{1f600}" .\n'],
  ])('of lines that differ in the %s', (_, text) => {
    expect(canonizeQuads(parseNQuads(text).reverse()).canonical).toBe(text);
  });

  test('of the lines that are hashed', () => {
    const text = (name: string, number: number) =>
      `_:${name} <urn:p> "${first}${number}" .\n_:${name} <urn:p> "${second}${number}" .\n`;
    const hash = (order: readonly string[], number: number) =>
      createHash('sha256')
        .update(order.map((character) => `_:a <urn:p> "${character}${number}" .\n`).join(''))
        .digest('hex');
    // These two numbers are such that the other order would give the nodes each other's place.
    expect(hash([first, second], 1) > hash([first, second], 5)).toBe(true);
    expect(hash([second, first], 1) > hash([second, first], 5)).toBe(false);
    const { labels } = canonizeQuads(parseNQuads(text('x', 1) + text('y', 5)));
    expect(Object.fromEntries(labels ?? [])).toEqual({ '_:x': '_:c14n1', '_:y': '_:c14n0' });
  });
});

describe('a dataset is a set', () => {
  test('of which a statement that is there twice is one', () => {
    const quads = ['_:x <urn:p> _:y .', '_:x <urn:p> "a" .', '<urn:a> <urn:p> "b" .', '_:y <urn:p> _:z <urn:g> .'];
    const once = canonical(quads.join('\n'));
    expect(once?.split('\n')).toHaveLength(5);
    for (const quad of quads) expect(canonical([quad, ...quads, quad].join('\n'))).toBe(once);
  });

  test('even among others that look like it from the node', () => {
    const quads = ['_:x <urn:p> _:y .', '_:x <urn:p> _:z .', '_:x <urn:p> _:y .'].join('\n');
    expect(canonical(quads)).toBe(canonical('_:x <urn:p> _:y .\n_:x <urn:p> _:z .'));
  });

  test('but statements that only look alike are all hashed', async () => {
    const two = '_:x <urn:p> _:y .\n_:x <urn:p> _:z .\n_:v <urn:p> _:w .\n';
    expect(canonical(two)).toBe(await byRdfCanonize(parseNQuads(two)));
    const { labels } = canonizeQuads(parseNQuads('_:x <urn:p> _:y .\n_:x <urn:p> _:z .\n'));
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const isFirst = hash('_:a <urn:p> _:z .\n_:a <urn:p> _:z .\n') < hash('_:z <urn:p> _:a .\n');
    expect(labels?.get('_:x')).toBe(isFirst ? '_:c14n0' : '_:c14n1');
  });

  test('and may be empty', () => {
    expect(canonizeQuads([])).toEqual({ canonical: '', labels: new Map() });
  });
});

test('4.2: any name of a blank node will do', () => {
  const text = (x: string, y: string, z: string) =>
    `_:${x} <urn:p> _:${y} .\n_:${y} <urn:q> "1" .\n_:${y} <urn:p> _:${z} _:${x} .\n_:${z} <urn:p> _:${z} .\n`;
  const expected = canonical(text('b0', 'b1', 'b2'));
  for (const [x, y, z] of [
    ['c14n2', 'c14n0', 'c14n1'],
    ['a', 'z', 'c14n0'],
    ['z', 'a', 'b'],
    ['__proto__', 'constructor', 'toString'],
    ['\u00e9', '\u{10000}', '0'],
  ] as const) {
    const result = canonizeQuads(parseNQuads(text(x, y, z)));
    expect(result.canonical).toBe(expected);
    expect([...(result.labels ?? [])].map(([name]) => name).sort()).toEqual([`_:${x}`, `_:${y}`, `_:${z}`].sort());
    expect([...(result.labels?.values() ?? [])].sort()).toEqual(['_:c14n0', '_:c14n1', '_:c14n2']);
  }
});

test('even a name that looks like the rest of a line', () => {
  const quad = (subject: string, object: string): Quad => ({ subject, predicate: '<urn:p>', object, graph: '' });
  // Two nodes that look alike from near, and are told apart by what they point to.
  const named = (a: string, b: string, c: string, d: string, [first, second]: readonly [string, string]) => [
    ...[quad(first, first === '_:x' ? a : c), quad(first, first === '_:x' ? b : d)],
    ...[quad(second, second === '_:x' ? a : c), quad(second, second === '_:x' ? b : d)],
    ...[a, b, c, d].map((node, index) => quad(node, `"${index}"`)),
  ];
  const expected = canonizeQuads(named('_:a', '_:b', '_:c', '_:d', ['_:x', '_:y'])).canonical;
  const line = ' .\n_ <urn:p> ';
  for (const order of [
    ['_:x', '_:y'],
    ['_:y', '_:x'],
  ] as const) {
    expect(canonizeQuads(named('_:1', `_:2${line}_:3`, `_:1${line}_:2`, '_:3', order)).canonical).toBe(expected);
  }
});

describe('random datasets', () => {
  /** Whether the names of blank nodes decide about the result of a peer: see the known exception below. */
  const isAmbiguous = async (quads: readonly Quad[]) => {
    const forms = [quads, ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => disguise(quads, seed))];
    return new Set(await Promise.all(forms.map((form) => byRdfCanonize(form)))).size > 1;
  };

  test.each([
    ['sha256', hexSha256],
    ['sha384', hexSha384],
  ] as const)('have the form that rdf-canonize gives them (%s)', async (name, hash) => {
    await fc.assert(
      fc.asyncProperty(datasets, async (quads) => {
        const expected = await byRdfCanonize(quads, name).catch(() => undefined);
        const own = canonizeQuads(quads, { hash }).canonical;
        if (expected !== undefined && own !== expected) expect(await isAmbiguous(quads), toText(quads)).toBe(true);
      }),
      RUNS,
    );
  });

  test('have one form, whatever their blank nodes are called and in whatever order they are', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, fc.nat(), async (quads, seed) => {
        const { canonical: own, labels } = canonizeQuads(quads);
        const other = canonizeQuads(disguise(quads, seed)).canonical;
        if (own !== other) expect(await isAmbiguous(quads), toText(quads)).toBe(true);
        const lines = own?.match(/.*\n/g) ?? [];
        expect(lines).toEqual([...new Set(lines)].sort());
        expect(new Set(labels?.values()).size).toBe(labels?.size);
      }),
      RUNS,
    );
  });

  test('and this form is its own', () => {
    fc.assert(
      fc.property(datasets, (quads) => {
        const own = canonizeQuads(quads).canonical as string;
        const again = canonical(own) as string;
        // Of an ambiguous dataset it may be another one of its forms.
        if (again !== own) expect(canonical(again)?.split('\n')).toHaveLength(own.split('\n').length);
      }),
      RUNS,
    );
  });
});

test('a known exception: nodes that name the graphs of each other can have two forms, here and in rdf-canonize', async () => {
  const quads = parseNQuads(
    '_:x <urn:p> _:z _:y .\n_:y <urn:p> _:x _:z .\n_:z <urn:p> _:y _:x .\n_:y <urn:p> _:y _:y .\n',
  );
  const disguises = Array.from({ length: 20 }, (_, seed) => disguise(quads, seed));
  const own = new Set(disguises.map((form) => canonizeQuads(form).canonical));
  const peer = new Set(await Promise.all(disguises.map((form) => byRdfCanonize(form))));
  expect(own.size).toBe(2);
  expect(own).toEqual(peer);
});

describe('7.1: poison', () => {
  const edge = (from: number | string, to: number | string, predicate = 'p') =>
    `_:n${from} <urn:${predicate}> _:n${to} .\n`;
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);
  const clique = (size: number) =>
    numbers(size).flatMap((from) => numbers(size).map((to) => (from === to ? '' : edge(from, to))));
  const cycle = (size: number) => numbers(size).map((number) => edge(number, (number + 1) % size));
  const chain = (size: number) => numbers(size).map((number) => edge(number, number + 1));
  /** Its levels look alike from above, since only the leaves differ. */
  const tree = (levels: number, children: number) => {
    const lines: string[] = [];
    const grow = (level: number, name: string) => {
      if (level === 0) lines.push(`_:n${name} <urn:name> "leaf ${lines.length}" .\n`);
      else
        for (const child of numbers(children)) {
          lines.push(edge(name, `${name}x${child}`));
          grow(level - 1, `${name}x${child}`);
        }
    };
    grow(levels, 'root');
    return lines;
  };
  const children = (hubs: readonly string[], count: number, rest: (number: number) => string = () => '') =>
    numbers(count).map((number) => `${hubs[number % hubs.length]} <urn:p> _:n${number} .\n${rest(number)}`);

  /** A clique of which each member has the same many neighbours, which are told apart at first sight. */
  const acquainted = (size: number, count: number) => [
    ...clique(size),
    ...numbers(count).flatMap((known) => [
      `_:k${known} <urn:name> "${known}" .\n`,
      ...numbers(size).map((member) => `_:n${member} <urn:knows> _:k${known} .\n`),
    ]),
  ];

  test.each<[string, 'answered' | 'refused', string[]]>([
    ['clique of 3', 'answered', clique(3)],
    ['clique of 5', 'answered', clique(5)],
    ['clique of 8', 'refused', clique(8)],
    ['clique of 12', 'refused', clique(12)],
    ['clique of 60', 'refused', clique(60)],
    ['cycle of 10', 'answered', cycle(10)],
    ['cycle of 30', 'answered', cycle(30)],
    ['cycle of 3,000', 'refused', cycle(3_000)],
    ['chain of 60', 'answered', chain(60)],
    ['chain of 3,000', 'refused', chain(3_000)],
    ['6,000 pairs of twins', 'refused', numbers(6_000).map((number) => edge(`${number}a`, `${number}b`))],
    ['tree of 8 leaves', 'answered', tree(3, 2)],
    ['tree of 1,024 leaves', 'refused', tree(10, 2)],
    ['tree with 300 leaves on one level', 'answered', tree(1, 300)],
    ['50 identical children of an identifier', 'answered', children(['<urn:hub>'], 50)],
    ['12,000 identical children of a node', 'answered', children(['_:hub'], 12_000)],
    ['identical children of two nodes that look alike', 'answered', children(['_:hub1', '_:hub2'], 2_000)],
    [
      'children of two such nodes that differ further down',
      'refused',
      children(
        ['_:hub1', '_:hub2'],
        40,
        (number) => `${edge(number, `${number}x`)}_:n${number}x <urn:name> "${number >> 1}" .\n`,
      ),
    ],
    [
      'a graph with a blank name and 5,000 statements, twice',
      'answered',
      numbers(5_000).map((number) => `_:x <urn:p:${number}> "a" _:g .\n_:y <urn:p:${number}> "a" _:h .\n`),
    ],
    [
      'a graph that holds itself 500 times, twice',
      'answered',
      numbers(500).map((number) => `_:x <urn:p:${number}> _:x _:g .\n_:y <urn:p:${number}> _:y _:h .\n`),
    ],
    ['clique of 3 in which each knows 2,000 others', 'answered', acquainted(3, 2_000)],
    ['clique of 5 in which each knows 2,000 others', 'refused', acquainted(5, 2_000)],
  ])('%s is %s', (_, outcome, lines) => {
    const quads = parseNQuads(lines.join(''));
    const started = performance.now();
    const { isTooComplex } = canonizeQuads(quads);
    // A guard against hanging.
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(isTooComplex ? 'refused' : 'answered').toBe(outcome);
  });

  test('calls, permutations and time are bounded, and the bounds are those that were given', () => {
    const text = clique(5).join('');
    const isRefused = (options: CanonizeOptions) => canonizeQuads(parseNQuads(text), options).isTooComplex === true;
    expect(isRefused({})).toBe(false);
    expect(isRefused({ maxCalls: 5 })).toBe(true);
    expect(isRefused({ maxPermutations: 5 })).toBe(true);
    expect(isRefused({ deadline: performance.now() - 1 })).toBe(true);
    expect(isRefused({ deadline: performance.now() + 10_000 })).toBe(false);
  });

  test('5.2.1: a node that has got its identifier on the way is not looked at again', () => {
    // Both kinds of node look alike among themselves; each call for one of the first kind goes around.
    const ring = numbers(10).map((number) => edge(number, (number + 1) % 10, number % 2 === 0 ? 'p' : 'q'));
    expect(canonical(ring.join(''), { maxCalls: 50 })).toBeDefined();
  });

  test('5.4.4.3 and 5.4.5.5: a path that is greater than the best one is not followed', () => {
    const branches = (hub: string) =>
      numbers(4).flatMap((child) => [
        ...numbers(3).map((graph) => `_:${hub} <urn:p> _:${hub}x${child} <urn:g:${graph}> .\n`),
        `_:${hub}x${child} <urn:q> _:k${child} .\n`,
      ]);
    const known = numbers(4).map((child) => `_:k${child} <urn:name> "${child}" .\n`);
    // In three graphs each, the four children could stand in 369,600 orders.
    const options = { maxCalls: 130, maxPermutations: 300 };
    expect(canonical([...branches('h'), ...branches('i'), ...known].join(''), options)).toBeDefined();
  });

  test('a dataset without look-alikes needs none of them', () => {
    const none = { maxCalls: 0, maxPermutations: 0, deadline: 0 };
    expect(canonical('_:x <urn:p> _:y .\n', none)).toBeDefined();
    expect(canonical('_:x <urn:p> _:y .\n_:y <urn:p> _:x .\n', none)).toBeUndefined();
  });

  test('time is looked at on the way', () => {
    const quads = parseNQuads(clique(12).join(''));
    const unlimited = { maxCalls: Number.POSITIVE_INFINITY, maxPermutations: Number.POSITIVE_INFINITY };
    const started = performance.now();
    expect(canonizeQuads(quads, { ...unlimited, deadline: started + 50 })).toEqual({ isTooComplex: true });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
