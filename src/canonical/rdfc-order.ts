import type { Quad } from './quad.js';

/** Gives blank nodes the names that they have in a line, and leaves other terms as they are. */
export type Naming = (term: string) => string;

type Order = (a: string, b: string) => number;

const ABOVE_FFFF = /[\ud800-\udfff]/;

/** Up to this many statements, insertion is faster than `sort`. */
const FEW = 16;

/**
 * Writes a text in the order of JavaScript, which compares UTF-16 units. Only where the text has characters above U+FFFF
 * could the order of code points be another one; then it is written once more.
 */
export function inCodePointOrder(write: (order?: Order) => string): string {
  const text = write();
  return ABOVE_FFFF.test(text) ? write(codePointOrder) : text;
}

/**
 * Sorts statements in place, as their lines would be sorted, and returns them without repetitions. Where a term is the
 * beginning of another, the space behind it decides, and that sorts before whatever can follow; so terms are compared,
 * and no line has to be written for it.
 */
export function sortQuads(quads: Quad[], name: Naming, order: Order = unitOrder): Quad[] {
  if (quads.length < 2) return quads;
  let hasRepetitions = false;
  const compare = (a: Quad, b: Quad) => {
    const difference =
      (a.subject === b.subject ? 0 : order(name(a.subject), name(b.subject))) ||
      order(a.predicate, b.predicate) ||
      order(name(a.object), name(b.object)) ||
      order(name(a.graph), name(b.graph)) ||
      compareTerms(a, b, order);
    // Whatever the way of sorting, statements that end up side by side have been compared.
    hasRepetitions ||= difference === 0;
    return difference;
  };
  if (quads.length > FEW) quads.sort(compare);
  else sortByInsertion(quads, compare);
  return hasRepetitions ? quads.filter((quad, index) => !isSame(quad, quads[index - 1])) : quads;
}

/** Different statements can look alike; this keeps those together that are the same. */
function compareTerms(a: Quad, b: Quad, order: Order): number {
  return order(a.subject, b.subject) || order(a.object, b.object) || order(a.graph, b.graph);
}

function sortByInsertion(quads: Quad[], compare: (a: Quad, b: Quad) => number): void {
  for (let index = 1; index < quads.length; index++) {
    const quad = quads[index] as Quad;
    let place = index;
    for (; place > 0 && compare(quads[place - 1] as Quad, quad) > 0; place--) quads[place] = quads[place - 1] as Quad;
    quads[place] = quad;
  }
}

function isSame(a: Quad, b: Quad | undefined): boolean {
  return (
    b !== undefined &&
    a.subject === b.subject &&
    a.predicate === b.predicate &&
    a.object === b.object &&
    a.graph === b.graph
  );
}

function unitOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function codePointOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  if (index === length) return a.length - b.length;
  return rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
}

/** Surrogates, of which the characters above U+FFFF are made, come last. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
