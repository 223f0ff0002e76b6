import { hexSha256 } from '../lib/index.js';
import { quadLine } from './nquads.js';
import { isBlank, type Quad } from './quad.js';
import { type BlankNode, type Dataset, hashFirstDegree, readQuads, shapeOf } from './rdfc-blank-nodes.js';
import { createNDegreeHash, type NDegreeResult } from './rdfc-n-degree.js';
import { inCodePointOrder, sortQuads } from './rdfc-order.js';

export interface CanonizeOptions {
  /**
   * In lower-case hex.
   *
   * @default hexSha256
   */
  hash?: ((text: string) => string) | undefined;
  /**
   * Calls of Hash N-Degree Quads, which tells look-alike blank nodes apart.
   *
   * @default 10_000
   */
  maxCalls?: number | undefined;
  /**
   * Orders of look-alike blank nodes that are tried.
   *
   * @default 100_000
   */
  maxPermutations?: number | undefined;
  /** When to give up, on the clock of `performance.now()`. It is looked at while look-alike blank nodes are told apart. */
  deadline?: number | undefined;
}

export type CanonizeResult =
  | {
      /** The canonical form: all lines, each of which ends in a line feed. */
      canonical: string;
      /** From the terms of the blank nodes in the input to those in the canonical form: `_:b0` to `_:c14n0`. */
      labels: ReadonlyMap<string, string>;
      isTooComplex?: never;
    }
  | { canonical?: never; labels?: never; isTooComplex: true };

/** Each of them costs up to a hash. */
const MAX_MENTIONS = 250_000;

/**
 * Canonical form of statements, with RDFC-1.0. Equal statements count once, and any name of a blank node will do.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#canon-algorithm RDF Dataset Canonicalization, 4.4}
 * @example
 * const { canonical } = canonizeQuads([{ subject: '_:x', predicate: '<urn:p>', object: '"a"', graph: '' }]);
 * // _:c14n0 <urn:p> "a" .
 */
export function canonizeQuads(quads: readonly Quad[], options: CanonizeOptions = {}): CanonizeResult {
  const {
    hash = hexSha256,
    maxCalls = 10_000,
    maxPermutations = 100_000,
    deadline = Number.POSITIVE_INFINITY,
  } = options;
  const dataset = readQuads(quads);
  const labels = new Map<string, string>();
  const issue = (node: BlankNode) => {
    if (node.canonical !== '') return;
    node.canonical = `_:c14n${labels.size}`;
    labels.set(node.term, node.canonical);
  };
  const { blankNodes } = dataset;
  // One alone needs no hash to be told apart, and the options of a proof have no more.
  const isAlone = blankNodes.size === 1;
  if (isAlone) blankNodes.forEach(issue);
  const byHash = new Map<string, BlankNode[]>();
  for (const node of isAlone ? [] : blankNodes.values()) {
    node.firstDegreeHash = hashFirstDegree(node, hash);
    const alike = byHash.get(node.firstDegreeHash);
    if (alike) alike.push(node);
    else byHash.set(node.firstDegreeHash, [node]);
  }
  const shared: BlankNode[][] = [];
  for (const key of [...byHash.keys()].sort()) {
    const alike = byHash.get(key) as BlankNode[];
    if (alike.length > 1) shared.push(alike);
    else alike.forEach(issue);
  }
  if (shared.length > 0) {
    const work = { calls: maxCalls, permutations: maxPermutations, mentions: MAX_MENTIONS, deadline };
    const hashNDegree = createNDegreeHash(blankNodes, hash, work);
    for (const alike of shared) {
      const order = tellApart(alike, hashNDegree);
      if (!order) return { isTooComplex: true };
      order.forEach(issue);
    }
  }
  return { canonical: write(dataset, labels), labels };
}

/** The order in which nodes with one first-degree hash, and those that are found on the way, get their identifiers. */
function tellApart(
  alike: readonly BlankNode[],
  hashNDegree: (node: BlankNode) => NDegreeResult | undefined,
): BlankNode[] | undefined {
  const results: NDegreeResult[] = [];
  const hashes = new Map<string, string>();
  for (const node of alike) {
    if (node.canonical !== '') continue;
    // What was found for a twin holds with the names changed, and its other nodes will have theirs by then.
    const shape = shapeOf(node);
    const known = hashes.get(shape);
    const result = known === undefined ? hashNDegree(node) : { hash: known, issued: [node] };
    if (!result) return undefined;
    hashes.set(shape, result.hash);
    results.push(result);
  }
  results.sort((a, b) => (a.hash === b.hash ? 0 : a.hash < b.hash ? -1 : 1));
  return results.flatMap(({ issued }) => issued);
}

function write({ subjects }: Dataset, labels: ReadonlyMap<string, string>): string {
  const name = (term: string) => (term !== '' && isBlank(term) ? (labels.get(term) as string) : term);
  const named = new Map<string, Quad[]>();
  for (const [subject, quads] of subjects) named.set(name(subject), quads);
  return inCodePointOrder((order) => {
    let lines = '';
    for (const subject of [...named.keys()].sort(order)) {
      for (const { predicate, object, graph } of sortQuads(named.get(subject) as Quad[], name, order)) {
        lines += quadLine(subject, predicate, name(object), name(graph));
      }
    }
    return lines;
  });
}
