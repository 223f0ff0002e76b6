import { isObject } from '../lib/index.js';

/** Characters of a blank node's name, of `rdf:type` and of what separates the parts of a statement, generously. */
const BLANK = 16;
const RDF_TERM = 50;
const SEPARATORS = 12;

/**
 * About how many characters the N-Quads of an expanded document have. An id stands in every statement about its node, so
 * they can be longer than the document by far.
 *
 * @see {@link https://www.w3.org/TR/n-quads/ RDF 1.1 N-Quads}
 */
export function nquadsLength(expanded: readonly unknown[]): number {
  return sum(expanded, (node) => nodeLength(node, 0));
}

/** All statements about a node and about what hangs on it. */
function nodeLength(node: unknown, graph: number): number {
  if (!isObject(node)) return 0;
  const subject = idLength(node);
  let total = 0;
  for (const [key, entry] of Object.entries(node)) {
    if (key === '@graph') total += sum(entry, (inner) => nodeLength(inner, subject));
    else if (key === '@type') total += sum(entry, (type) => subject + RDF_TERM + textLength(type) + graph + SEPARATORS);
    else if (key === '@included') total += sum(entry, (inner) => nodeLength(inner, graph));
    else if (!key.startsWith('@')) total += sum(entry, (value) => valueLength(value, subject + key.length, graph));
  }
  return total;
}

function valueLength(value: unknown, subjectAndPredicate: number, graph: number): number {
  if (!isObject(value)) return 0;
  const statement = subjectAndPredicate + graph + SEPARATORS;
  if (Object.hasOwn(value, '@list')) {
    // Each item is two statements about a blank node.
    const items = sum(
      value['@list'],
      (item) => valueLength(item, BLANK + RDF_TERM, graph) + 2 * BLANK + RDF_TERM + graph + SEPARATORS,
    );
    return statement + RDF_TERM + items;
  }
  if (Object.hasOwn(value, '@value')) {
    const { '@value': literal, ...tags } = value;
    return statement + textLength(literal) + sum(Object.values(tags), textLength);
  }
  return statement + idLength(value) + nodeLength(value, graph);
}

function idLength(node: Record<string, unknown>): number {
  return typeof node['@id'] === 'string' ? node['@id'].length : BLANK;
}

function textLength(value: unknown): number {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).length;
}

function sum(values: unknown, length: (value: unknown) => number): number {
  let total = 0;
  for (const value of Array.isArray(values) ? values : [values]) total += length(value);
  return total;
}
