import { isObject } from '../../lib/index.js';
import type { JsonObject } from '../../types/index.js';
import { isExactNumber } from '../exact-number.js';
import { isAbsoluteIri } from '../invalid-iris.js';
import { quoted } from '../nquads.js';
import type { Quad } from '../quad.js';
import type { ActiveContext, Property } from './active-context.js';
import type { Definition } from './compiled-context.js';
import { uncovered } from './uncovered.js';

/** A place that names an object by its id, outside of any graph but the default one. */
export interface PlannedMention {
  readonly id: string;
  /** The property that leads here, and the object that it stands in; none at the top. */
  readonly predicate: string;
  readonly parent: PlannedMention | undefined;
  /** What stands here; a text where it is only named. */
  readonly object: JsonObject | undefined;
  readonly active: ActiveContext;
}

export interface DocumentQuads {
  quads: Quad[];
  mentions: PlannedMention[];
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = `<${RDF}type>`;
const FIRST = `<${RDF}first>`;
const REST = `<${RDF}rest>`;
const NIL = `<${RDF}nil>`;
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const I18N = 'https://www.w3.org/ns/i18n#';
const BOOLEAN = `^^<${XSD}boolean>`;
const INTEGER = `^^<${XSD}integer>`;
const DOUBLE = `^^<${XSD}double>`;
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
/** What separates the terms of a statement, and the names that blank nodes will have. */
const SEPARATORS = 8;

/**
 * The statements of a document, made by walking it with compiled contexts: what jsonld would make of it, for as much of
 * JSON-LD as credentials use. Everything else is left to jsonld, by throwing: nothing is passed over.
 *
 * @param longest characters that the statements may have together, about
 * @throws an error for which `isUncovered` holds, with the reason
 * @see {@link https://www.w3.org/TR/json-ld11-api/#expansion-algorithm JSON-LD 1.1 API, 5.1.2} and
 *   {@link https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm 8.1.2}
 */
export function documentQuads(document: JsonObject, empty: ActiveContext, longest: number): DocumentQuads {
  const quads: Quad[] = [];
  const mentions: PlannedMention[] = [];
  let blanks = 0;
  let length = 0;

  function add(subject: string, predicate: string, object: string, graph: string): void {
    length += subject.length + predicate.length + object.length + graph.length + SEPARATORS;
    if (length > longest) uncovered('statements too long');
    quads.push({ subject, predicate, object, graph });
  }

  function blank(): string {
    blanks += 1;
    return `_:b${blanks}`;
  }

  /** The term of an object; what it says is added. `outside` is its context before its own `@context` and types. */
  function node(
    object: JsonObject,
    outside: ActiveContext,
    graph: string,
    predicate: string,
    parent: PlannedMention | undefined,
  ): string {
    const own = object['@context'];
    const untyped = own === undefined ? outside : outside.withContext(own);
    if (!untyped) return uncovered('context');
    const types = typesOf(object);
    const active = types.length === 0 ? untyped : untyped.withTypes(types);
    if (!active) return uncovered('type with a context');
    if (types.length > 0 && untyped.property('type')?.keyword !== 'type') uncovered('keyword type');
    const { id } = object;
    const subject = id === undefined ? blank() : identifier(id, active);
    const mention: PlannedMention = { id: id as string, predicate, parent, object, active };
    if (graph === '' && id !== undefined) mentions.push(mention);
    for (const type of types) add(subject, TYPE, typeName(type, untyped), graph);
    for (const key in object) {
      if (key === '@context') continue;
      const property = active.property(key);
      if (!property) return uncovered(`property ${key}`);
      if (key === 'id' || key === 'type' ? property.keyword !== key : property.keyword) uncovered(`keyword ${key}`);
      if (!property.keyword) propertyValues(object[key], property, subject, graph, mention);
    }
    return subject;
  }

  function propertyValues(
    value: unknown,
    property: Property,
    subject: string,
    graph: string,
    parent: PlannedMention,
  ): void {
    const { predicate, container } = property.definition;
    if (container === 'list') {
      add(subject, predicate, list(Array.isArray(value) ? value : [value], property, graph, parent), graph);
    } else if (Array.isArray(value)) {
      if (value.length === 0) uncovered('empty array');
      for (const item of value) add(subject, predicate, term(item, property, graph, parent), graph);
    } else {
      add(subject, predicate, term(value, property, graph, parent), graph);
    }
  }

  function list(items: readonly unknown[], property: Property, graph: string, parent: PlannedMention): string {
    let rest = NIL;
    for (const item of [...items].reverse()) {
      const cell = blank();
      add(cell, FIRST, term(item, property, graph, parent), graph);
      add(cell, REST, rest, graph);
      rest = cell;
    }
    return rest;
  }

  function term(value: unknown, property: Property, graph: string, parent: PlannedMention): string {
    if (typeof value === 'string' && property.textSuffix !== undefined) return quoted(value) + property.textSuffix;
    const { definition, scalar, values } = property;
    if (definition.coercion === '@json') return uncovered('JSON literal');
    if (isObject(value)) {
      if (definition.container === 'graph') return graphOf(value as JsonObject, property);
      if ('@value' in value) return languageText(value);
      const { id } = value;
      if (id !== undefined && isReference(value)) {
        if (values.property('id')?.keyword !== 'id') return uncovered('keyword id');
        if (property.nodes.property('id')?.keyword !== 'id') return uncovered('keyword id');
        return reference(id, values, graph, definition.iri, parent);
      }
      return node(value as JsonObject, property.nodes, graph, definition.iri, parent);
    }
    if (!scalar) return uncovered('value');
    if (typeof value === 'string') {
      if (scalar.coercion === '@id') return reference(value, values, graph, definition.iri, parent);
      if (scalar.coercion === '@vocab')
        return reference(vocabulary(value, values), values, graph, definition.iri, parent);
    }
    return literal(value, scalar);
  }

  /** A graph of its own, as for proofs and embedded credentials. */
  function graphOf(object: JsonObject, { nodes }: Property): string {
    const name = blank();
    if (Object.keys(object).every((key) => key === 'id' || key === '@context')) return uncovered('empty graph');
    node(object, nodes, name, '', undefined);
    return name;
  }

  function reference(
    value: unknown,
    active: ActiveContext,
    graph: string,
    predicate: string,
    parent: PlannedMention,
  ): string {
    const object = identifier(value, active);
    if (graph === '') mentions.push({ id: value as string, predicate, parent, object: undefined, active });
    return object;
  }

  if (Object.keys(document).every((key) => key === 'id' || key === '@context')) uncovered('empty document');
  node(document, empty, '', '', undefined);
  return { quads, mentions };
}

function isReference(value: object): boolean {
  for (const key in value) if (key !== 'id') return false;
  return true;
}

function typesOf({ type }: JsonObject): readonly string[] {
  if (type === undefined) return [];
  const types = Array.isArray(type) ? type : [type];
  if (types.length === 0) uncovered('empty array');
  for (const name of types) if (typeof name !== 'string') uncovered('type that is no text');
  return types as string[];
}

function identifier(value: unknown, active: ActiveContext): string {
  if (!isAbsoluteIri(value)) return uncovered('identifier');
  const colon = value.indexOf(':');
  if (!value.startsWith('//', colon + 1) && active.term(value.slice(0, colon))) return uncovered('compact IRI');
  return `<${value}>`;
}

/** A value that may be a term. */
function vocabulary(value: string, active: ActiveContext): string {
  const definition = active.term(value)?.definition;
  return definition ? plainIri(definition) : value;
}

function typeName(type: string, active: ActiveContext): string {
  const definition = active.term(type)?.definition;
  if (!definition) return identifier(type, active);
  plainIri(definition);
  return definition.predicate;
}

function plainIri({ iri }: Definition): string {
  return iri === '' || iri.startsWith('@') ? uncovered('keyword as value') : iri;
}

function languageText(value: Record<string, unknown>): string {
  const { '@value': text, '@language': language, '@direction': direction, ...others } = value;
  if (typeof text !== 'string' || Object.keys(others).length > 0) return uncovered('value object');
  if (language !== undefined && !(typeof language === 'string' && LANGUAGE_TAG.test(language))) uncovered('language');
  const tag = ((language ?? '') as string).toLowerCase();
  if (direction === undefined) return tag === '' ? quoted(text) : `${quoted(text)}@${tag}`;
  if (direction !== 'ltr' && direction !== 'rtl') uncovered('direction');
  return `${quoted(text)}^^<${I18N}${tag}_${direction}>`;
}

/** @see {@link https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion JSON-LD 1.1 API, 8.2.2} */
function literal(value: unknown, { coercion, suffix, isNative }: Definition): string {
  // What is written like a number or a truth value there has a rule of its own.
  if (typeof value === 'string') return uncovered('text of another type');
  if (coercion !== '' && !isNative) uncovered('value of another type');
  if (typeof value === 'boolean') return `"${value}"${suffix || BOOLEAN}`;
  if (typeof value !== 'number' || !isExactNumber(value)) return uncovered('value');
  if (Number.isInteger(value) && coercion !== `${XSD}double`) return `"${value.toFixed(0)}"${suffix || INTEGER}`;
  const double = value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
  return `"${double}"${suffix || DOUBLE}`;
}
