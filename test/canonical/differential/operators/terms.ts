import { isObject } from '../../../../src/lib/index.js';
import type { JsonObject } from '../../../../src/types/index.js';
import { nodesOf, propertySlots, removeKey, setKey } from '../places.js';
import { iri, text } from '../pools.js';
import type { Random } from '../random.js';
import {
  ALL_CLASSES,
  ALL_PROPERTIES,
  CLASSLESS_PROPERTIES,
  objectOf,
  SCOPING_PROPERTIES,
  valueFor,
} from '../vocabulary.js';
import type { Operator } from './operator.js';

const UNDEFINED_KEYS = [
  'honours',
  'Name',
  'name ',
  ' ',
  '',
  'a b',
  'n\u00E4me',
  '\u{1F393}',
  'names',
  '0',
  '-',
  'x'.repeat(300),
];

const IRI_KEYS = [
  'https://schema.org/name',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria',
  'https://www.w3.org/2018/credentials#evidence',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  'urn:x:p',
  'HTTPS://SCHEMA.ORG/name',
  'https://schema.org/na me',
  'https://schema.org/<name>',
  'schema:name',
  'xsd:string',
  'cred:issuer',
  'sec:proof',
  'name:x',
  'Image:x',
  'id:x',
  '_:p',
  ':',
  'a:',
  'https:',
];

/** Keys that no context defines, defined terms where they do not belong, and keys that are no terms. */
export const TERM_OPERATORS: readonly Operator[] = [
  {
    name: 'undefined term',
    only: 'rejected',
    apply: (document, random) => {
      setKey(random.pick(nodesOf(document)), random.pick(UNDEFINED_KEYS), random.chance(0.8) ? text(random) : null);
      return true;
    },
  },
  {
    name: 'term of another class',
    apply: (document, random) => {
      const property = random.pick(random.chance(0.3) ? CLASSLESS_PROPERTIES : ALL_PROPERTIES);
      random.pick(nodesOf(document))[property.name] = valueFor(property, random);
      return true;
    },
  },
  {
    name: 'term of the class',
    apply: (document, random) => {
      const known = nodesOf(document).flatMap((node) => classesOf(node).map((found) => ({ node, found })));
      if (known.length === 0) return false;
      const { node, found } = random.pick(known);
      const property = random.pick(found.properties);
      node[property.name] = valueFor(property, random);
      return true;
    },
  },
  {
    name: 'term with a context of its own',
    apply: (document, random) => {
      const name = random.chance(0.4) ? 'cnf' : random.pick(SCOPING_PROPERTIES);
      const property = ALL_PROPERTIES.find((known) => known.name === name) as (typeof ALL_PROPERTIES)[number];
      const node = random.pick(nodesOf(document));
      node[name] = random.chance(0.7) ? valueFor(property, random) : insideScope(random);
      return true;
    },
  },
  {
    name: 'class as a term',
    apply: (document, random) => {
      const { name } = random.pick(ALL_CLASSES);
      random.pick(nodesOf(document))[name] = random.chance(0.5) ? iri(random) : { id: iri(random), name: text(random) };
      return true;
    },
  },
  {
    name: 'IRI as a term',
    apply: (document, random) => {
      setKey(
        random.pick(nodesOf(document)),
        random.pick(IRI_KEYS),
        random.chance(0.5) ? text(random) : { name: text(random) },
      );
      return true;
    },
  },
  {
    name: 'term renamed',
    apply: (document, random) => {
      const slots = propertySlots(document);
      if (slots.length === 0) return false;
      const { holder, key, value } = random.pick(slots);
      removeKey(holder, key);
      const name = random.chance(0.5) ? `${key}s` : random.pick(ALL_PROPERTIES).name;
      setKey(holder as JsonObject, name, value);
      return true;
    },
  },
];

/** What could stand where a term has brought another context. */
function insideScope(random: Random): JsonObject {
  const inner = random.pick(['kid', 'jwk', 'message', 'status', 'assertionMethod', 'name', 'issuer', 'caption']);
  const object = random.chance(0.3) ? objectOf(random.pick(ALL_CLASSES), random) : {};
  return { ...object, [inner]: random.chance(0.5) ? iri(random) : { [inner]: text(random) } };
}

function classesOf(node: JsonObject) {
  const types = Array.isArray(node.type) ? node.type : [node.type];
  const found = ALL_CLASSES.filter(({ name, properties }) => properties.length > 0 && types.includes(name));
  return isObject(node) ? found : [];
}
