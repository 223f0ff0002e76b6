import { isObject } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';
import { schemaOf } from './classes.js';
import { type Keyword, keywordsOf, ownDemand, type Predicate } from './keywords.js';
import type { OwnKeyword, Schema } from './schema.js';

const compiled = new WeakMap<Schema, Predicate>();

/** Whether a value follows a schema, as a function: made without code from text, which may be forbidden. */
export function predicateOf(schema: Schema): Predicate {
  let holds = compiled.get(schema);
  if (!holds) {
    holds = all(keywordsOf(schema).map((keyword) => ownDemand(keyword, schema) ?? demandOf(keyword, schema)));
    compiled.set(schema, holds);
  }
  return holds;
}

type OtherKeyword = Exclude<Keyword, OwnKeyword>;

/** What the keywords demand that are about parts of a value, or put schemas together. */
const DEMANDS: Readonly<Record<OtherKeyword, (schema: Schema) => Predicate>> = {
  $ref: ({ $ref = '' }) => predicateOf(schemaOf($ref)),
  allOf: ({ allOf = [] }) => all(allOf.map(predicateOf)),
  if: ({ if: condition = {}, then = {}, else: otherwise = {} }) => {
    const test = predicateOf(condition);
    const yes = predicateOf(then);
    const no = predicateOf(otherwise);
    return (value) => (test(value) ? yes(value) : no(value));
  },
  prefixItems: ({ prefixItems = [] }) => {
    const first = prefixItems.map(predicateOf);
    return (value) => !Array.isArray(value) || value.every((item, index) => first[index]?.(item) !== false);
  },
  items: ({ items = {}, prefixItems = [] }) => {
    const holds = predicateOf(items);
    return (value) => {
      if (!Array.isArray(value)) return true;
      for (let index = prefixItems.length; index < value.length; index++) {
        if (!holds(value[index] as JsonValue)) return false;
      }
      return true;
    };
  },
  contains: ({ contains = {} }) => {
    const holds = predicateOf(contains);
    return (value) => !Array.isArray(value) || value.some(holds);
  },
  required: ({ required = [] }) => {
    return (value) => !isObject(value) || required.every((name) => value[name] !== undefined);
  },
  additionalProperties: ({ properties = {} }) => {
    return (value) => !isObject(value) || Object.keys(value).every((name) => Object.hasOwn(properties, name));
  },
  properties: ({ properties = {} }) => {
    // Classes refer to each other in circles, so none is compiled before a value of it is there.
    const known = new Map<string, Predicate>();
    const compile = (name: string) => {
      if (!Object.hasOwn(properties, name)) return undefined;
      const holds = predicateOf(properties[name] as Schema);
      known.set(name, holds);
      return holds;
    };
    return (value) => {
      if (!isObject(value)) return true;
      for (const name of Object.keys(value)) {
        const holds = known.get(name) ?? compile(name);
        if (holds && !holds(value[name] as JsonValue)) return false;
      }
      return true;
    };
  },
};

function demandOf(keyword: Keyword, schema: Schema): Predicate {
  return DEMANDS[keyword as OtherKeyword](schema);
}

function all(predicates: readonly Predicate[]): Predicate {
  return predicates.length === 0 ? () => true : predicates.reduce(both);
}

function both(first: Predicate, second: Predicate): Predicate {
  return (value) => first(value) && second(value);
}
