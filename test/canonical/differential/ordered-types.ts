import { asArray, isObject } from '../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { faulty } from './faulty.js';
import { nodesOf } from './places.js';
import { type Conversion, subject } from './subject.js';
import { SCOPING_CLASSES } from './vocabulary.js';

type Define = (definition: JsonObject, place: number) => JsonObject;

const PLACES = [0, 1, 2];
/** Classes of the inline contexts that the documents have. */
const INLINE_CLASSES = ['A', 'B', 'a', 'T', 'p', '\u{1F600}', '\uFF01'];
const scoping = new Set<JsonValue>([...SCOPING_CLASSES, ...INLINE_CLASSES]);

/**
 * A conversion that applies the contexts of types in the order in which they are written. jsonld sorts types by their
 * names, so each class gets a name for each place, in the contexts and in the document.
 */
export function orderedTypes(define: Define): Conversion {
  const context = (own: JsonObject) => withNames(own, define);
  const document = (given: JsonObject) => {
    given['@context'] = (asArray(given['@context']) as JsonValue[]).map((entry) =>
      isObject(entry) ? context(entry as JsonObject) : entry,
    );
    for (const node of nodesOf(given)) if (hasOrder(node)) node.type = (node.type as JsonValue[]).map(nameAt);
    return given;
  };
  const altered = faulty({ context, document });
  return (given) => (nodesOf(given).some(hasOrder) ? altered(given) : subject(given));
}

function hasOrder({ type }: JsonObject): boolean {
  return Array.isArray(type) && type.length <= PLACES.length && type.filter((name) => scoping.has(name)).length > 1;
}

function nameAt(type: JsonValue, place: number): JsonValue {
  return scoping.has(type) ? `${place}~${type}` : type;
}

function withNames(context: JsonObject, define: Define): JsonObject {
  const names = Object.entries(context).flatMap(([term, definition]) =>
    scoping.has(term) && isObject(definition)
      ? PLACES.map((place) => [nameAt(term, place), define(definition as JsonObject, place)])
      : [],
  );
  return { ...context, ...Object.fromEntries(names) };
}
