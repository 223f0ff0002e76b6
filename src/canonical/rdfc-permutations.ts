import { type BlankNode, shapeOf } from './rdfc-blank-nodes.js';
import { isWorkDone, type Work } from './rdfc-work.js';

/** A blank node in a list of those that are related in the same way, and how often it stands there. */
export interface Related {
  node: BlankNode;
  count: number;
}

/** The beginning of a path, and the nodes that get an identifier in it, in their order. */
export interface Permutation {
  path: string;
  issued: readonly BlankNode[];
}

export interface PermutationOptions {
  /** The identifier that a node has so far, or an empty text. */
  identifierOf: (node: BlankNode) => string;
  /** How many identifiers have been issued so far. */
  issuedBefore: number;
  /** Empty until there is one. Who asks for permutations keeps it up to date. */
  best: { path: string };
  work: Work;
}

/** A node at its place in a permutation. */
interface Step {
  index: number;
  path: string;
  /** Whether the node got its identifier here. */
  isFirst: boolean;
  /** Whether the path up to here is the beginning of the best one; otherwise it is smaller. */
  isBest: boolean;
}

/**
 * The permutations of a list of related nodes, but those that cannot have the best path, or only a path that another has
 * as well: those that begin with a greater one, that change places of one node with itself, or of twins.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#hash-nd-quads RDF Dataset Canonicalization, 4.8.3, steps 5.4 to 5.4.4}
 */
export function* permutations(list: readonly Related[], options: PermutationOptions): Generator<Permutation, void> {
  const { identifierOf, issuedBefore, best, work } = options;
  const identifiers = list.map(({ node }) => identifierOf(node));
  const twins = earlierTwins(list, identifiers);
  const left = list.map(({ count }) => count);
  const length = left.reduce((sum, count) => sum + count, 0);
  const steps: Step[] = [];
  const issued: BlankNode[] = [];

  const find = (from: number): number => {
    for (let index = from; index < list.length; index++) {
      const twin = twins[index];
      const isTurn = identifiers[index] !== '' || twin === undefined || identifiers[twin] !== '';
      if (isTurn && (left[index] as number) > 0) return index;
    }
    return -1;
  };
  /** Whether the path can still be the best. */
  const place = (index: number): boolean => {
    const isFirst = identifiers[index] === '';
    if (isFirst) {
      identifiers[index] = `_:b${issuedBefore + issued.length}`;
      issued.push((list[index] as Related).node);
    }
    const identifier = identifiers[index] as string;
    const last = steps.at(-1);
    const path = last?.path ?? '';
    const there = best.path.slice(path.length, path.length + identifier.length);
    const isBehindBest = last?.isBest ?? best.path !== '';
    steps.push({ index, path: path + identifier, isFirst, isBest: isBehindBest && identifier === there });
    left[index] = (left[index] as number) - 1;
    return !(isBehindBest && identifier > there);
  };
  const takeBack = (): number => {
    const { index, isFirst } = steps.pop() as Step;
    left[index] = (left[index] as number) + 1;
    if (isFirst) {
      identifiers[index] = '';
      issued.pop();
    }
    return index;
  };

  for (let next = 0; !isWorkDone(work); ) {
    const index = find(next);
    if (index >= 0) {
      const canBeBest = place(index);
      if (canBeBest && steps.length < length) {
        next = 0;
        continue;
      }
      work.permutations--;
      const { path } = best;
      if (canBeBest) yield { path: steps.at(-1)?.path ?? '', issued };
      if (best.path !== path) for (const step of steps) step.isBest = true;
    } else if (steps.length === 0) return;
    next = takeBack() + 1;
  }
}

/** For a node without an identifier, the last one before it that could change places with it. */
function earlierTwins(list: readonly Related[], identifiers: readonly string[]): (number | undefined)[] {
  const seen = new Map<string, number>();
  return list.map(({ node }, index) => {
    if (list.length === 1 || identifiers[index] !== '') return undefined;
    const shape = shapeOf(node);
    const twin = seen.get(shape);
    seen.set(shape, index);
    return twin;
  });
}
