import { BUNDLED_CONTEXTS, contextDocument } from '../../../src/contexts/index.js';
import { isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { date, iri, json, NATIVE_TEXTS, number, text } from './pools.js';
import type { Random } from './random.js';

/** A term that a context gives to values. */
export interface Property {
  name: string;
  /** The datatype or kind of reference that the context says. */
  coercion?: string | undefined;
  /** Whether the term brings a context for what it leads to. */
  isScoping: boolean;
  /** Whether such a context defines it. */
  isInner?: true;
}

/** A term that a context gives to objects. */
export interface Class {
  name: string;
  properties: readonly Property[];
}

export interface Vocabulary {
  classes: readonly Class[];
  /** Those that need no class. */
  properties: readonly Property[];
}

/** The terms that one context defines. */
export function vocabularyOf(context: JsonObject): Vocabulary {
  const entries = Object.entries(context).filter(([name]) => !/^@|^(id|type)$/.test(name));
  return {
    classes: entries
      .filter(([name]) => isClassName(name))
      .map(([name, definition]) => {
        const scoped = isObject(definition) ? definition['@context'] : undefined;
        return { name, properties: isObject(scoped) ? vocabularyOf(scoped as JsonObject).properties : [] };
      }),
    properties: entries
      .filter(([name]) => !isClassName(name))
      .flatMap(([name, definition]) => propertyOf(name, definition)),
  };
}

function isClassName(name: string): boolean {
  return /^[A-Z\d]/.test(name);
}

/** The property, and what its own context defines. */
function propertyOf(name: string, definition: JsonValue): Property[] {
  if (!isObject(definition)) return [{ name, isScoping: false }];
  const { '@type': coercion, '@context': scoped } = definition as JsonObject;
  const inner = isObject(scoped) ? vocabularyOf(scoped as JsonObject).properties : [];
  return [
    { name, coercion: coercion as string | undefined, isScoping: scoped !== undefined },
    ...inner.map((property): Property => ({ ...property, isInner: true })),
  ];
}

const bundled = new Map<string, Vocabulary>();
for (const url of BUNDLED_CONTEXTS.keys()) {
  const document = (await contextDocument(url)) as JsonObject;
  bundled.set(url, vocabularyOf(document['@context'] as JsonObject));
}

/** The terms of a bundled context. */
export function vocabularyOfUrl(url: string): Vocabulary {
  return bundled.get(url) ?? { classes: [], properties: [] };
}

const vocabularies = [...bundled.values()];

export const ALL_CLASSES: readonly Class[] = vocabularies.flatMap(({ classes }) => classes);

/** Properties that need no class. */
export const CLASSLESS_PROPERTIES: readonly Property[] = uniqueByName(
  vocabularies.flatMap(({ properties }) => properties),
);

export const ALL_PROPERTIES: readonly Property[] = uniqueByName([
  ...CLASSLESS_PROPERTIES,
  ...ALL_CLASSES.flatMap(({ properties }) => properties),
]);

/** Classes that bring a context of their own. */
export const SCOPING_CLASSES: readonly string[] = [
  ...new Set(ALL_CLASSES.filter(({ properties }) => properties.length > 0).map(({ name }) => name)),
];

export const SCOPING_PROPERTIES: readonly string[] = ALL_PROPERTIES.filter(({ isScoping }) => isScoping).map(
  ({ name }) => name,
);

/** The first of each name, but one with a context of its own before one without. */
function uniqueByName(properties: readonly Property[]): Property[] {
  const found = new Map<string, Property>();
  for (const property of properties) {
    if (!found.has(property.name) || (property.isScoping && !found.get(property.name)?.isScoping)) {
      found.set(property.name, property);
    }
  }
  return [...found.values()];
}

/** Terms that stand for purposes of proofs, and are properties inside one. */
const PURPOSES = ['assertionMethod', 'authentication', 'capabilityDelegation', 'capabilityInvocation', 'keyAgreement'];

/** A value that suits what the context says about a term. */
export function valueFor({ name, coercion }: Property, random: Random): JsonValue {
  if (name === 'cnf') return { jwk: json(random), ...(random.chance(0.5) ? { kid: iri(random) } : {}) };
  if (name === 'statusMessage') return { status: '0x0', message: text(random) };
  if (coercion === '@id') return random.chance(0.8) ? iri(random) : { id: iri(random) };
  if (coercion === '@vocab') {
    if (random.chance(0.15)) return { id: iri(random), [random.pick(PURPOSES)]: iri(random) };
    return random.chance(0.8) ? random.pick(PURPOSES) : iri(random);
  }
  if (coercion === '@json') return json(random);
  if (/#(float|integer|nonNegativeInteger|boolean)$/.test(coercion ?? '')) {
    return random.pick<JsonValue>([number(random), random.pick(NATIVE_TEXTS), random.chance(0.5)]);
  }
  if (/[#:]date/.test(coercion ?? '')) return date(random);
  return coercion !== undefined && random.chance(0.3) ? iri(random) : text(random);
}

/** An object of a class with some of the properties that its context defines. */
export function objectOf({ name, properties }: Class, random: Random): JsonObject {
  const object: JsonObject = { type: random.chance(0.5) ? name : [name] };
  if (random.chance(0.6)) object.id = iri(random);
  const own = properties.filter(({ isInner }) => !isInner);
  for (const property of own) {
    if (random.chance(4 / own.length)) object[property.name] = valueFor(property, random);
  }
  return object;
}
