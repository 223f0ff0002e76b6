import { below, isObject, type Place, pointerTo } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';
import { schemaOf } from './classes.js';
import { predicateOf } from './compile-schema.js';
import { type Keyword, keywordsOf, ownDemand } from './keywords.js';
import type { OwnKeyword, Schema, SchemaError } from './schema.js';

type OtherKeyword = Exclude<Keyword, OwnKeyword>;

type Search = (schema: Schema, value: JsonValue, place: Place) => SchemaError[];

/** What is wrong by the keywords that are about parts of a value, or put schemas together. */
const SEARCHES: Readonly<Record<OtherKeyword, Search>> = {
  $ref: ({ $ref = '' }, value, place) => schemaErrors(schemaOf($ref), value, place),
  allOf: ({ allOf = [] }, value, place) => allOf.flatMap((part) => schemaErrors(part, value, place)),
  if: ({ if: condition = {}, then = {}, else: otherwise = {} }, value, place) =>
    schemaErrors(predicateOf(condition)(value) ? then : otherwise, value, place),
  prefixItems: ({ prefixItems = [] }, value, place) => itemErrors(value, place, (index) => prefixItems[index]),
  items: ({ items, prefixItems = [] }, value, place) =>
    itemErrors(value, place, (index) => (index < prefixItems.length ? undefined : items)),
  contains: ({ contains }, value, place) => {
    if (Array.isArray(value) && value.some(predicateOf(contains ?? {}))) return [];
    const errors = itemErrors(value, place, () => contains);
    return errors.map((error): SchemaError => ({ ...error, contained: true }));
  },
  required: ({ required = [] }, value, place) =>
    nameErrors('required', value, place, (names) => required.filter((name) => !names.includes(name))),
  additionalProperties: ({ properties = {} }, value, place) =>
    nameErrors('additionalProperties', value, place, (names) =>
      names.filter((name) => !Object.hasOwn(properties, name)),
    ),
  properties: ({ properties = {} }, value, place) => {
    if (!isObject(value)) return [];
    const present = Object.entries(properties).filter(([name]) => Object.hasOwn(value, name));
    return present.flatMap(([name, schema]) => schemaErrors(schema, value[name] as JsonValue, below(place, name)));
  },
};

/** Everything in which a value does not follow a schema. */
export function schemaErrors(schema: Schema, value: JsonValue, place: Place): SchemaError[] {
  if (predicateOf(schema)(value)) return [];
  return keywordsOf(schema).flatMap((keyword) => {
    const holds = ownDemand(keyword, schema);
    if (!holds) return SEARCHES[keyword as OtherKeyword](schema, value, place);
    return holds(value) ? [] : [{ keyword, pointer: pointerTo(place), demanded: schema[keyword] }];
  });
}

function itemErrors(value: JsonValue, place: Place, schemaOf: (index: number) => Schema | undefined): SchemaError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => {
    const schema = schemaOf(index);
    return schema ? schemaErrors(schema, item, below(place, index)) : [];
  });
}

/** Names of properties that are missing, or that should not be there. */
function nameErrors(
  keyword: Keyword,
  value: JsonValue,
  place: Place,
  wrong: (names: readonly string[]) => readonly string[],
): SchemaError[] {
  if (!isObject(value)) return [];
  return wrong(Object.keys(value)).map((name) => ({ keyword, pointer: pointerTo(place), demanded: name }));
}
