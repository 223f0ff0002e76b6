import { quadLine } from './nquads.js';
import { isBlank, type Quad } from './quad.js';
import { inCodePointOrder, isSame, sortQuads } from './rdfc-order.js';

/** In hex. */
export type Hash = (text: string) => string;

export interface BlankNode {
  /** Its name in the input, with `_:`. */
  term: string;
  /** The statements in which it occurs. */
  quads: Quad[];
  firstDegreeHash: string;
  /** `_:c14n0` and so on once it is issued, and empty before. */
  canonical: string;
  shape: string | undefined;
}

export interface Dataset {
  blankNodes: ReadonlyMap<string, BlankNode>;
  /** The statements by their subject. */
  subjects: ReadonlyMap<string, readonly Quad[]>;
}

export function readQuads(quads: readonly Quad[]): Dataset {
  const blankNodes = new Map<string, BlankNode>();
  const subjects = new Map<string, Quad[]>();
  const note = (term: string, quad: Quad) => {
    const node = blankNodes.get(term);
    if (node) node.quads.push(quad);
    else blankNodes.set(term, { term, quads: [quad], firstDegreeHash: '', canonical: '', shape: undefined });
  };
  let current: string | undefined;
  let group: Quad[] = [];
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (subject !== current) {
      current = subject;
      group = subjects.get(subject) ?? [];
      if (group.length === 0) subjects.set(subject, group);
    }
    group.push(quad);
    if (isBlank(subject)) note(subject, quad);
    if (isBlank(object) && object !== subject) note(object, quad);
    if (graph !== '' && isBlank(graph) && graph !== subject && graph !== object) note(graph, quad);
  }
  return { blankNodes, subjects };
}

/** @see {@link https://www.w3.org/TR/rdf-canon/#hash-1d-quads RDF Dataset Canonicalization, 4.6} */
export function hashFirstDegree(node: BlankNode, hash: Hash): string {
  const text = inCodePointOrder((order) => {
    let quads = sortQuads(markedQuads(node), order);
    if (hasRepetition(quads)) {
      // Statements that look alike are all hashed; only one that is there twice counts once.
      node.quads = distinct(node.quads);
      quads = sortQuads(markedQuads(node), order);
    }
    return linesOf(quads);
  });
  return hash(text);
}

/**
 * What is said about a blank node, with its own name taken out. Two nodes of one shape are twins: neither knows the other,
 * and when they change names, the dataset is the same as before.
 */
export function shapeOf(node: BlankNode): string {
  if (node.shape === undefined) {
    const own = (term: string) => (term === node.term ? '_:' : term);
    const quads = node.quads.map(({ subject, predicate, object, graph }) => ({
      subject: own(subject),
      predicate,
      object: own(object),
      graph: own(graph),
    }));
    node.shape = linesOf(sortQuads(quads));
  }
  return node.shape;
}

function markedQuads({ term, quads }: BlankNode): Quad[] {
  const mark = (other: string) => (isBlank(other) ? (other === term ? '_:a' : '_:z') : other);
  const marked: Quad[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    marked.push({ subject: mark(subject), predicate, object: mark(object), graph: graph === '' ? '' : mark(graph) });
  }
  return marked;
}

function linesOf(quads: readonly Quad[]): string {
  let lines = '';
  for (const { subject, predicate, object, graph } of quads) lines += quadLine(subject, predicate, object, graph);
  return lines;
}

function hasRepetition(sorted: readonly Quad[]): boolean {
  for (let index = 1; index < sorted.length; index++) {
    if (isSame(sorted[index - 1] as Quad, sorted[index] as Quad)) return true;
  }
  return false;
}

function distinct(quads: readonly Quad[]): Quad[] {
  const byLine = new Map<string, Quad>();
  for (const quad of quads) byLine.set(quadLine(quad.subject, quad.predicate, quad.object, quad.graph), quad);
  return [...byLine.values()];
}
