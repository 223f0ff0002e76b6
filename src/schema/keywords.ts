import { isObject } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';
import { formats } from './formats.js';
import type { JsonType, OwnKeyword, Schema } from './schema.js';

/** Whether a value is as it should be. */
export type Predicate = (value: JsonValue) => boolean;

const TYPES: Readonly<Record<JsonType, Predicate>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** What each keyword about a value itself demands; of another JSON type than its own it demands nothing. */
const OWN: { readonly [Keyword in OwnKeyword]: (demanded: NonNullable<Schema[Keyword]>) => Predicate } = {
  type: (type) => TYPES[type],
  const: (only) => (value) => value === only,
  enum: (allowed) => (value) => (allowed as readonly JsonValue[]).includes(value),
  minimum: (least) => (value) => typeof value !== 'number' || value >= least,
  maximum: (most) => (value) => typeof value !== 'number' || value <= most,
  pattern: (source) => {
    const expression = new RegExp(source, 'u');
    return (value) => typeof value !== 'string' || expression.test(value);
  },
  format: (name) => (value) => typeof value !== 'string' || formats[name](value),
  minItems: (least) => (value) => !Array.isArray(value) || value.length >= least,
  minProperties: (least) => (value) => !isObject(value) || Object.keys(value).length >= least,
};

/** What a keyword of a schema demands of a value itself, or nothing where it is about something else. */
export function ownDemand(keyword: keyof Schema, schema: Schema): Predicate | undefined {
  if (!Object.hasOwn(OWN, keyword)) return undefined;
  const make = OWN[keyword as OwnKeyword] as (demanded: unknown) => Predicate;
  return make(schema[keyword]);
}

/** A keyword that decides about a value by itself: `then` and `else` belong to `if`. */
export type Keyword = Exclude<keyof Schema, 'then' | 'else'>;

/** In the order in which errors are listed. */
export const KEYWORDS: readonly Keyword[] = [
  'type',
  '$ref',
  'const',
  'enum',
  'allOf',
  'if',
  'minimum',
  'maximum',
  'pattern',
  'format',
  'minItems',
  'prefixItems',
  'items',
  'contains',
  'minProperties',
  'required',
  'additionalProperties',
  'properties',
];

/** The keywords of a schema. */
export function keywordsOf(schema: Schema): Keyword[] {
  return KEYWORDS.filter((keyword) => Object.hasOwn(schema, keyword));
}
