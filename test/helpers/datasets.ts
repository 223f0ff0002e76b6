import fc from 'fast-check';
import { quadLine } from '../../src/canonical/nquads.js';
import { isBlank, type Quad } from '../../src/canonical/quad.js';

const PREDICATE = fc.constantFrom('<urn:p:1>', '<urn:p:2>');
const LITERAL = fc.constantFrom('"a"', '"b"@en', '"\u00e9"^^<urn:type>');

/** Statements about few nodes, most of them blank, in graphs that can be named by blank nodes. */
const anyStatements: fc.Arbitrary<Quad[]> = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const blank = fc.integer({ min: 0, max: count - 1 }).map((number) => `_:b${number}`);
  const node = fc.oneof({ weight: 4, arbitrary: blank }, fc.constantFrom('<urn:x>', '<urn:y>'));
  const graph = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constant('<urn:g>'), blank);
  const object = fc.oneof({ weight: 4, arbitrary: node }, LITERAL);
  return fc.array(fc.record({ subject: node, predicate: PREDICATE, object, graph }), { minLength: 1, maxLength: 14 });
});

/** Several copies of a few statements, hanging on one or two nodes that can be blank: only a long look tells them apart. */
const copies: fc.Arbitrary<Quad[]> = fc
  .record({
    component: anyStatements.map((quads) => quads.slice(0, 4)),
    count: fc.integer({ min: 2, max: 4 }),
    hubs: fc.constantFrom(['<urn:hub>'], ['_:h0'], ['_:h0', '_:h1']),
    isObject: fc.boolean(),
    dropped: fc.nat(),
  })
  .map(({ component, count, hubs, isObject, dropped }) => {
    const all = Array.from({ length: count }, (_, copy) => {
      const hub = hubs[copy % hubs.length] as string;
      const node = (component[0] as Quad).subject.replace('_:', `_:c${copy}`);
      const link = { predicate: '<urn:link>', graph: '' };
      const own = component.map((quad) => rename(quad, (term) => term.replace('_:', `_:c${copy}`)));
      return [...own, isObject ? { ...link, subject: hub, object: node } : { ...link, subject: node, object: hub }];
    }).flat();
    // Some are not quite the same.
    return dropped % 3 === 0 && all.length > 1 ? all.filter((_, index) => index !== dropped % all.length) : all;
  });

/** Each node points to the next, some to others as well, in a graph that the next but one may name. */
const circles: fc.Arbitrary<Quad[]> = fc
  .record({
    length: fc.integer({ min: 2, max: 7 }),
    step: fc.integer({ min: 1, max: 3 }),
    named: fc.boolean(),
    chords: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  })
  .map(({ length, step, named, chords }) => {
    const node = (number: number) => `_:n${number % length}`;
    const link = (from: number, to: number, graph: string): Quad => ({
      subject: node(from),
      predicate: '<urn:next>',
      object: node(to),
      graph,
    });
    const ring = Array.from({ length }, (_, number) => link(number, number + step, named ? node(number + 2) : ''));
    return [...ring, ...chords.map(([from, to]) => link(from, to, ''))];
  });

/** Datasets that make the canonicalization work, some with a statement twice. */
export const datasets: fc.Arbitrary<Quad[]> = fc
  .tuple(fc.oneof(anyStatements, copies, circles), fc.boolean())
  .map(([quads, twice]) => (twice ? [...quads, ...quads.slice(0, 1)] : quads));

/** The same dataset with other names for its blank nodes, in another order. */
export function disguise(quads: readonly Quad[], seed: number): Quad[] {
  const terms = quads.flatMap(({ subject, object, graph }) => [subject, object, graph]);
  const names = [...new Set(terms.filter((term) => term !== '' && isBlank(term)))];
  const others = new Map(shuffled(names, seed).map((name, number) => [name, `_:x${number}`]));
  return shuffled(
    quads.map((quad) => rename(quad, (term) => others.get(term) ?? term)),
    seed + 1,
  );
}

export function toText(quads: readonly Quad[]): string {
  return quads.map(({ subject, predicate, object, graph }) => quadLine(subject, predicate, object, graph)).join('');
}

function rename({ subject, predicate, object, graph }: Quad, name: (term: string) => string): Quad {
  return {
    subject: name(subject),
    predicate,
    object: object.startsWith('"') ? object : name(object),
    graph: name(graph),
  };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
