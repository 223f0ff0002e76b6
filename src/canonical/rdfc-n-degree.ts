import { isBlank } from './quad.js';
import type { BlankNode, Dataset, Hash } from './rdfc-blank-nodes.js';
import { permutations, type Related } from './rdfc-permutations.js';
import { isWorkDone, type Work } from './rdfc-work.js';

export interface NDegreeResult {
  hash: string;
  /** The nodes that got an identifier on the way, in their order. */
  issued: BlankNode[];
}

/** Where a blank node stands in the statements of another one. */
interface Mention {
  node: BlankNode;
  /** Position and predicate. */
  place: string;
  count: number;
  /** The identifier or hash by which the node was known last, and the related hash with it. */
  known: string;
  hash: string;
}

/** A call of the algorithm: it asks for the hash of a node that it has to go into, and returns its own. */
type Call = Generator<BlankNode, string, string>;

/**
 * The algorithm Hash N-Degree Quads, for one run of the canonicalization. A call inside of a call is kept in a list and
 * not on the stack, since chains can be as long as a dataset. The hash is `undefined` when the work is too much.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#hash-nd-quads RDF Dataset Canonicalization, 4.8}
 */
export function createNDegreeHash(
  blankNodes: Dataset['blankNodes'],
  hash: Hash,
  work: Work,
): (node: BlankNode) => NDegreeResult | undefined {
  const mentions = new Map<BlankNode, Mention[]>();
  /** The path identifier issuer. Instead of copying it, what was issued for a permutation is taken back. */
  const identifiers = new Map<BlankNode, number>();
  const issued: BlankNode[] = [];
  const issue = (node: BlankNode) => {
    identifiers.set(node, issued.length);
    issued.push(node);
  };
  const takeBack = (length: number) => {
    for (const node of issued.splice(length)) identifiers.delete(node);
  };

  return (node) => {
    takeBack(0);
    issue(node);
    const calls: Call[] = [hashQuads(node)];
    let answer = '';
    work.calls--;
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      if (isWorkDone(work)) return undefined;
      const { done, value } = call.next(answer);
      if (done) {
        answer = value;
        calls.pop();
      } else {
        work.calls--;
        calls.push(hashQuads(value));
      }
    }
    return { hash: answer, issued: [...issued] };
  };

  function* hashQuads(node: BlankNode): Call {
    let data = '';
    for (const [relatedHash, list] of relatedTo(node)) {
      const [only] = list.length === 1 ? list : [];
      const known = only && identifierOf(only.node);
      // There is nothing to choose, and nowhere to go.
      data += relatedHash + (known ? known.repeat(only.count) : yield* findBestPath(list));
    }
    return hash(data);
  }

  function* findBestPath(list: readonly Related[]): Call {
    const start = issued.length;
    const best = { path: '' };
    let isBestInPlace = false;
    let issuedForBest: BlankNode[] = [];
    for (const permutation of permutations(list, { identifierOf, issuedBefore: start, best, work })) {
      if (isBestInPlace) issuedForBest = issued.slice(start);
      takeBack(start);
      permutation.issued.forEach(issue);
      let { path } = permutation;
      for (const related of permutation.issued) {
        path += `${identifierOf(related)}<${yield related}>`;
        if (best.path !== '' && path > best.path) break;
      }
      isBestInPlace = best.path === '' || path < best.path;
      if (isBestInPlace) best.path = path;
    }
    if (!isBestInPlace) {
      takeBack(start);
      issuedForBest.forEach(issue);
    }
    return best.path;
  }

  /** The related nodes by their related hash, in the order of the hashes. */
  function relatedTo(node: BlankNode): [string, Related[]][] {
    const byHash = new Map<string, Related[]>();
    const all = mentionsOf(node);
    work.mentions -= all.length;
    for (const mention of all) {
      const key = relatedHash(mention);
      const list = byHash.get(key);
      if (list) list.push(mention);
      else byHash.set(key, [mention]);
    }
    return [...byHash].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** @see {@link https://www.w3.org/TR/rdf-canon/#hash-related-blank-node RDF Dataset Canonicalization, 4.7} */
  function relatedHash(mention: Mention): string {
    const { node, place, known } = mention;
    const name = identifierOf(node) || node.firstDegreeHash;
    if (name !== known) {
      mention.known = name;
      mention.hash = hash(place + name);
    }
    return mention.hash;
  }

  /** The canonical identifier, or else the temporary one; an empty text if there is none. */
  function identifierOf(node: BlankNode): string {
    if (node.canonical !== '') return node.canonical;
    const index = identifiers.get(node);
    return index === undefined ? '' : `_:b${index}`;
  }

  function mentionsOf(node: BlankNode): Mention[] {
    const found = mentions.get(node);
    if (found) return found;
    const byPlace = new Map<string, Mention>();
    const add = (place: string, term: string) => {
      if (!isBlank(term) || term === node.term) return;
      const key = `${place} ${term}`;
      const mention = byPlace.get(key);
      if (mention) mention.count++;
      else byPlace.set(key, { node: blankNodes.get(term) as BlankNode, place, count: 1, known: '', hash: '' });
    };
    for (const { subject, predicate, object, graph } of node.quads) {
      add(`s${predicate}`, subject);
      add(`o${predicate}`, object);
      add('g', graph);
    }
    const all = [...byPlace.values()];
    mentions.set(node, all);
    return all;
  }
}
