import { isObject, problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';
import { isAbsoluteIri } from './invalid-iris.js';
import { iriTerm } from './nquads.js';
import type { Quad } from './quad.js';
import { literalOf } from './rdf-literal.js';
import { rememberTexts } from './remember-texts.js';

/** The statements, or the reasons why there are none. */
export type QuadsResult = { quads: Quad[]; problems?: never } | { quads?: never; problems: Problem[] };

interface Pending {
  node: Record<string, unknown>;
  subject: string;
  graph: string;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = `<${RDF}type>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;

/** The term of a property or a type, unless it is no identifier. */
const vocabularyTerm = rememberTexts((iri) => (isAbsoluteIri(iri) ? iriTerm(iri) : undefined));

/** Faults that are reported: more help nobody. */
const MAX_PROBLEMS = 100;

/**
 * The statements of an expanded document, as jsonld makes them in safe mode with `rdfDirection: 'i18n-datatype'`. A value
 * that would make no statement, and an entry that is not known, is a fault: nothing is left out in silence. Statements can
 * be there twice.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm JSON-LD 1.1 API, 8.1.2}
 * @example
 * quadsOf([{ '@id': 'urn:a', 'urn:name': [{ '@value': 'A' }] }]);
 * // { quads: [{ subject: '<urn:a>', predicate: '<urn:name>', object: '"A"', graph: '' }] }
 */
export function quadsOf(expanded: readonly unknown[]): QuadsResult {
  const quads: Quad[] = [];
  const problems: Problem[] = [];
  const terms = new Map<string, string>();
  const indexes = new Map<string, unknown>();
  /** Nodes are not described inside of each other: their order does not matter, and their depth has no limit. */
  const pending: Pending[] = [];
  let blankNodes = 0;

  for (const node of expanded) enter(node, '');
  for (let next = pending.pop(); next; next = pending.pop()) describe(next);
  return problems.length > 0 ? { problems } : { quads };

  function describe({ node, subject, graph }: Pending): void {
    for (const [key, entry] of Object.entries(node)) {
      if (key === '@type') for (const type of itemsOf(entry)) state(subject, TYPE, typeOf(type), graph);
      else if (key === '@graph') for (const item of itemsOf(entry)) enter(item, subject);
      else if (key === '@included') for (const item of itemsOf(entry)) enter(item, graph);
      else if (key === '@reverse') describeReverse(entry, subject, graph);
      else if (key === '@index') compareIndex(entry, subject, graph);
      else if (key.startsWith('@')) {
        if (key !== '@id') unknownEntry(key);
      } else {
        const predicate = predicateOf(key);
        for (const item of itemsOf(entry)) state(subject, predicate, objectOf(item, graph), graph);
      }
    }
  }

  function describeReverse(entry: unknown, object: string, graph: string): void {
    if (!isObject(entry)) {
      fault('JSON_LD_ERROR', '"@reverse" is no object');
      return;
    }
    for (const [key, items] of Object.entries(entry)) {
      const predicate = predicateOf(key);
      for (const item of itemsOf(items)) state(enter(item, graph), predicate, object, graph);
    }
  }

  function objectOf(item: unknown, graph: string): string {
    if (!isObject(item)) return fault('JSON_LD_ERROR', 'A value is no object');
    if (Object.hasOwn(item, '@list')) return listOf(item, graph);
    if (!Object.hasOwn(item, '@value')) return enter(item, graph);
    return literalOf(item) ?? fault('JSON_LD_ERROR', 'RDF has no literal for a value');
  }

  /** @see {@link https://www.w3.org/TR/json-ld11-api/#list-to-rdf-conversion JSON-LD 1.1 API, 8.3.2} */
  function listOf(list: Record<string, unknown>, graph: string): string {
    const unknown = Object.keys(list).find((key) => key !== '@list' && key !== '@index');
    if (unknown !== undefined) return unknownEntry(unknown);
    const items = itemsOf(list['@list']);
    const nodes = [...items.map(nameNode), NIL];
    items.forEach((item, index) => {
      const node = nodes[index] as string;
      state(node, FIRST, objectOf(item, graph), graph);
      state(node, REST, nodes[index + 1] as string, graph);
    });
    return nodes[0] as string;
  }

  /** Sees to it that a node will be described, and returns its name. */
  function enter(node: unknown, graph: string): string {
    if (!isObject(node)) return fault('JSON_LD_ERROR', 'A node is no object');
    const subject = Object.hasOwn(node, '@id') ? nameOf(node['@id']) : nameNode();
    pending.push({ node, subject, graph });
    return subject;
  }

  function nameOf(id: unknown): string {
    if (typeof id !== 'string') return fault('JSON_LD_ERROR', 'An identifier is no text');
    const known = terms.get(id);
    if (known !== undefined) return known;
    let term: string;
    if (id.startsWith('_:')) term = nameNode();
    else if (isAbsoluteIri(id)) term = iriTerm(id);
    else return invalidIri(id);
    terms.set(id, term);
    return term;
  }

  function predicateOf(key: string): string {
    if (key.startsWith('_:')) return fault('JSON_LD_ERROR', 'A blank node cannot be a property');
    return vocabularyTerm(key) ?? invalidIri(key);
  }

  function typeOf(type: unknown): string {
    return typeof type === 'string' && !type.startsWith('_:')
      ? (vocabularyTerm(type) ?? invalidIri(type))
      : nameOf(type);
  }

  function nameNode(): string {
    return `_:b${blankNodes++}`;
  }

  /** @see {@link https://www.w3.org/TR/json-ld11-api/#node-map-generation JSON-LD 1.1 API, 7.2.1} */
  function compareIndex(entry: unknown, subject: string, graph: string): void {
    const node = `${graph} ${subject}`;
    if (indexes.has(node) && indexes.get(node) !== entry) {
      fault('JSON_LD_ERROR', 'A node has two values of "@index" (conflicting indexes)');
    }
    indexes.set(node, entry);
  }

  function itemsOf(entry: unknown): readonly unknown[] {
    if (Array.isArray(entry)) return entry;
    fault('JSON_LD_ERROR', 'An entry is no array');
    return [];
  }

  function state(subject: string, predicate: string, object: string, graph: string): void {
    quads.push({ subject, predicate, object, graph });
  }

  function unknownEntry(key: string): string {
    return fault('JSON_LD_ERROR', `${excerpt(key)} has no meaning where it stands`);
  }

  function invalidIri(iri: string): string {
    return fault('IRI_INVALID', `${excerpt(iri)} is not an absolute URL, URN or DID`);
  }

  function fault(code: 'IRI_INVALID' | 'JSON_LD_ERROR', detail: string): string {
    if (problems.length < MAX_PROBLEMS) problems.push(problem(code, detail));
    return '';
  }
}

function excerpt(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
