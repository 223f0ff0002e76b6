import { quadLine } from './nquads.js';
import { isBlank, type Quad } from './quad.js';
import { inCodePointOrder, type Naming, sortQuads } from './rdfc-order.js';

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
  /** See `shapeOf`. */
  shape: string | undefined;
}

export interface Dataset {
  blankNodes: ReadonlyMap<string, BlankNode>;
  /** The statements by their subject. */
  subjects: ReadonlyMap<string, Quad[]>;
}

export function readQuads(quads: readonly Quad[]): Dataset {
  const blankNodes = new Map<string, BlankNode>();
  const subjects = new Map<string, Quad[]>();
  const nodeOf = (term: string): BlankNode => {
    let node = blankNodes.get(term);
    if (!node) {
      node = { term, quads: [], firstDegreeHash: '', canonical: '', shape: undefined };
      blankNodes.set(term, node);
    }
    return node;
  };
  let current: string | undefined;
  let group: Quad[] = [];
  let node: BlankNode | undefined;
  for (const quad of quads) {
    const { subject, object, graph } = quad;
    if (subject !== current) {
      current = subject;
      group = subjects.get(subject) ?? [];
      if (group.length === 0) subjects.set(subject, group);
      node = isBlank(subject) ? nodeOf(subject) : undefined;
    }
    group.push(quad);
    node?.quads.push(quad);
    if (isBlank(object) && object !== subject) nodeOf(object).quads.push(quad);
    if (graph !== '' && isBlank(graph) && graph !== subject && graph !== object) nodeOf(graph).quads.push(quad);
  }
  return { blankNodes, subjects };
}

/** @see {@link https://www.w3.org/TR/rdf-canon/#hash-1d-quads RDF Dataset Canonicalization, 4.6} */
export function hashFirstDegree(node: BlankNode, hash: Hash): string {
  const { term } = node;
  const mark = (other: string) => (other !== '' && isBlank(other) ? (other === term ? '_:a' : '_:z') : other);
  return hash(
    inCodePointOrder((order) => {
      node.quads = sortQuads(node.quads, mark, order);
      return linesOf(node.quads, mark);
    }),
  );
}

/**
 * What is said about a blank node, with its own name taken out. Two nodes of one shape are twins: neither knows the other,
 * and when they change names, the dataset is the same as before.
 */
export function shapeOf(node: BlankNode): string {
  const { term } = node;
  // A name could hold anything; with its length before it, it cannot be taken for the rest of a line.
  const name = (other: string) => (other === term ? '_' : other.startsWith('_') ? `${other.length}${other}` : other);
  node.shape ??= linesOf(sortQuads([...node.quads], name), name);
  return node.shape;
}

function linesOf(quads: readonly Quad[], name: Naming): string {
  let lines = '';
  for (const { subject, predicate, object, graph } of quads) {
    lines += quadLine(name(subject), predicate, name(object), name(graph));
  }
  return lines;
}
