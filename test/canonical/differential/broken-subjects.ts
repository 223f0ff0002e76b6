import { type JsonLdOptions, jsonLdOptions, loadJsonLd } from '../../../src/canonical/jsonld.js';
import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { hasOrderOfItsOwn } from './code-points.js';
import { faulty, mapDefinitions, mapObjects, without } from './faulty.js';
import { orderedTypes } from './ordered-types.js';
import { nodesOf } from './places.js';
import { hasRepeatedLines } from './reference.js';
import { type Conversion, subject } from './subject.js';
import { SCOPING_PROPERTIES } from './vocabulary.js';

const isClassName = (term: string) => /^[A-Z\d]/.test(term);
const isNumber = (value: unknown): value is number => typeof value === 'number';
const DOUBLE = 'http://www.w3.org/2001/XMLSchema#double';
const asDouble = (value: number) => value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');

/** Replaces the numbers that no datatype was given for. */
const plainNumbers = (replace: (value: number) => JsonObject) => (expanded: unknown[]) =>
  mapObjects(expanded, (object) => {
    const { '@value': value, '@type': datatype } = object;
    return isNumber(value) && datatype === undefined ? replace(value) : object;
  });

/** Conversions that have one fault each. Every one of them has to be found by the documents of the test. */
export const BROKEN_SUBJECTS: Readonly<Record<string, () => Conversion>> = {
  'leaves out terms that are not defined': () => faulty({ options: tolerating('invalid property') }),
  'leaves out objects that only have an id': () => faulty({ options: tolerating('object with only @id') }),
  'forgets that terms are protected': () =>
    faulty({
      context: (context) =>
        without(
          mapDefinitions(
            context,
            withScoped((scoped) => without(scoped, isProtected)),
          ),
          isProtected,
        ),
    }),
  'keeps the context of a type for the objects below': () =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition, term) =>
          isClassName(term) ? withScoped((scoped) => ({ ...scoped, '@propagate': true }))(definition) : definition,
        ),
    }),
  'forgets the contexts of properties': () =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition, term) =>
          isClassName(term) ? definition : without(definition, (key, value) => key === '@context' && value !== null),
        ),
    }),
  'forgets that a property ends all contexts': () =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition) =>
          without(definition, (key, value) => key === '@context' && value === null),
        ),
    }),
  'takes a context cached for a property when its name is a type': withSharedCache,
  'keeps processed contexts from document to document, as jsonld does': () =>
    faulty({ options: ({ contextResolver: _, ...options }) => options }),
  'applies the contexts of types as they are written': () => orderedTypes((definition) => definition),
  'applies the context of the first type only': () =>
    orderedTypes((definition, place) => (place > 0 ? without(definition, (key) => key === '@context') : definition)),
  'ignores the contexts of embedded credentials': () =>
    faulty({
      document: (document) => {
        for (const node of nodesOf(document)) if (node !== document) delete node['@context'];
        return document;
      },
    }),
  'forgets that proofs are graphs of their own': () => faulty({ context: withoutContainer('@graph') }),
  'forgets the order of lists': () => faulty({ context: withoutContainer('@list') }),
  'treats a reference to a term as a reference to a document': () =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition) =>
          definition['@type'] === '@vocab' ? { ...definition, '@type': '@id' } : definition,
        ),
    }),
  'reads JSON literals as objects': () =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition) => without(definition, (_, value) => value === '@json')),
    }),
  'keeps the case of languages': () =>
    faulty({
      nquads: (nquads, document) => {
        const tags = JSON.stringify(document).match(/(?<="@language":")[^"]+/g) ?? [];
        return nquads.replace(/(?<="@)[a-z0-9-]+(?= )/g, (tag) => tags.find((own) => own.toLowerCase() === tag) ?? tag);
      },
    }),
  'forgets the direction of texts': () =>
    faulty({
      expanded: (expanded) => mapObjects(expanded, (object) => without(object, (key) => key === '@direction')),
    }),
  'writes integers as doubles': () =>
    faulty({ expanded: plainNumbers((value) => ({ '@value': asDouble(value), '@type': DOUBLE })) }),
  'writes small numbers as what they are': () =>
    faulty({
      expanded: plainNumbers((value) =>
        value !== 0 && Math.abs(value) < 1e-6 ? { '@value': asDouble(value), '@type': DOUBLE } : { '@value': value },
      ),
    }),
  'writes large integers in full': () =>
    faulty({
      expanded: plainNumbers((value) =>
        Number.isInteger(value)
          ? { '@value': BigInt(value).toString(), '@type': 'http://www.w3.org/2001/XMLSchema#integer' }
          : { '@value': value },
      ),
    }),
  'turns texts under a numeric type into numbers': () =>
    faulty({
      expanded: (expanded) =>
        mapObjects(expanded, (object) => {
          const { '@value': value, '@type': datatype } = object;
          const isNumeric =
            typeof value === 'string' && /#(float|integer)$/.test(String(datatype)) && /^\d/.test(value);
          return isNumeric ? { ...object, '@value': Number(value) } : object;
        }),
    }),
  'sorts by UTF-16': () =>
    faulty({ keepsTextOfJsonLd: (nquads) => hasOrderOfItsOwn(nquads) && !hasRepeatedLines(nquads) }),
  'keeps repeated statements': () => faulty({ keepsTextOfJsonLd: hasRepeatedLines }),
  'makes one of unnamed objects that look alike': () =>
    faulty({
      expanded: (expanded) =>
        mapObjects(expanded, (object) =>
          Object.fromEntries(Object.entries(object).map(([key, value]) => [key, withoutEqualObjects(value)])),
        ),
    }),
  'accepts identifiers that N-Quads would escape': () => faulty({ isValidIri: (iri) => /^[a-z]+:/i.test(iri) }),
  'escapes what is not ASCII': () =>
    faulty({
      nquads: (nquads) =>
        nquads.replace(
          /[\u0080-\uFFFF]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        ),
    }),
  'normalizes texts': () => faulty({ document: (document) => JSON.parse(JSON.stringify(document).normalize('NFC')) }),
  'finds inherited names in its table of terms': () =>
    faulty({
      document: (document) => mapObjects(document, (object) => without(object, (key) => key in {})),
    }),
  'leaves out unknown keywords': () =>
    faulty({
      document: (document) =>
        mapObjects(document, (object) => without(object, (key) => /^@(foo|nest|included|reverse|index)$/.test(key))),
    }),
  'rejects null': () => async (document) =>
    /[:[,]null\b/.test(JSON.stringify(document)) ? { rejected: true } : subject(document),
  'throws at an identifier that is no text': () => async (document) => {
    for (const { id } of nodesOf(document)) (id as string | undefined)?.startsWith('urn:');
    return subject(document);
  },
  'changes the document': () => async (document) => {
    const answer = await subject(document);
    delete document.proof;
    return answer;
  },
  'lets identifiers change prototypes': () => async (document) => {
    const jsonld = await loadJsonLd();
    try {
      const { canonizeOptions: _, ...options } = await jsonLdOptions({});
      await jsonld.canonize(document, options);
    } catch {
      // What matters is what it leaves behind.
    }
    return subject(document);
  },
};

/** Safe mode that passes over one kind of loss. */
function tolerating(code: string) {
  return (options: JsonLdOptions): JsonLdOptions => ({
    ...options,
    safe: false,
    eventHandler: ({ event }: { event: { code: string } }) => {
      if (event.code !== code) throw new Error(event.code);
    },
  });
}

function isProtected(key: string): boolean {
  return key === '@protected';
}

function withScoped(replace: (scoped: JsonObject) => JsonObject) {
  return (definition: JsonObject): JsonObject =>
    isObject(definition['@context'])
      ? { ...definition, '@context': replace(definition['@context'] as JsonObject) }
      : definition;
}

function withoutContainer(container: string) {
  return (context: JsonObject): JsonObject =>
    mapDefinitions(context, (definition) =>
      without(definition, (key, value) => key === '@container' && value === container),
    );
}

/** What was accepted as a property once is accepted as a type from then on. */
function withSharedCache(): Conversion {
  const cached = new Set<string>();
  const careless = (name: string) =>
    faulty({
      context: (context) =>
        mapDefinitions(context, (definition, term) =>
          term === name ? without(definition, (key) => key === '@context') : definition,
        ),
    });
  const conversions = new Map(SCOPING_PROPERTIES.map((name) => [name, careless(name)]));
  return async (document) => {
    const nodes = nodesOf(document);
    const asType = [...cached].find((name) =>
      nodes.some(({ type }) => (Array.isArray(type) ? type : [type]).includes(name)),
    );
    const answer = await (asType === undefined ? subject : (conversions.get(asType) as Conversion))(document);
    if ('nquads' in answer) {
      for (const name of SCOPING_PROPERTIES) if (nodes.some((node) => isObject(node[name]))) cached.add(name);
    }
    return answer;
  };
}

function withoutEqualObjects(value: JsonValue): JsonValue {
  if (!Array.isArray(value)) return value;
  const seen = new Set<string>();
  return value.filter((item) => {
    if (!isObject(item) || Object.hasOwn(item, '@value') || Object.hasOwn(item, '@id')) return true;
    const text = JSON.stringify(item);
    return !seen.has(text) && seen.add(text);
  });
}
