import { below, isObject, type Place, pointerTo } from '../lib/index.js';
import type { JsonValue } from '../types/index.js';
import type { FormatName } from './class-info.js';
import { formats } from './formats.js';

/** The part of JSON Schema (draft 2020-12) that the schemas use; a reference is the name of another one. */
export interface Schema {
  type?: JsonType;
  $ref?: string;
  const?: string;
  enum?: readonly string[];
  allOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: FormatName;
  minItems?: number;
  prefixItems?: readonly Schema[];
  items?: Schema;
  contains?: Schema;
  minProperties?: number;
  required?: readonly string[];
  additionalProperties?: false;
  properties?: Readonly<Record<string, Schema>>;
}

type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** That a value does not follow one keyword of its schema. */
export interface SchemaError {
  keyword: keyof Schema;
  pointer: string;
  /** What the keyword demands; of `required` and `additionalProperties` the name of the property. */
  demanded: unknown;
  /** The value is one of several, of which one has to follow the schema. */
  contained?: true;
}

/** Whether a value follows a schema. Where there is a list for errors, everything is looked at and every error goes there. */
export type Check = (value: JsonValue, place: Place, errors?: SchemaError[]) => boolean;

type Resolve = (name: string) => Check;

const TYPES: Readonly<Record<JsonType, (value: JsonValue) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** What each keyword demands, in the order in which errors are listed. */
const COMPILERS: Readonly<Record<Exclude<keyof Schema, 'then' | 'else'>, (schema: Schema, resolve: Resolve) => Check>> =
  {
    type: ({ type }) => demand('type', type, TYPES[type as JsonType]),
    $ref: ({ $ref }, resolve) => resolve($ref as string),
    const: ({ const: only }) => demand('const', only, (value) => value === only),
    enum: ({ enum: allowed }) => demand('enum', allowed, (value) => (allowed as readonly JsonValue[]).includes(value)),
    allOf: ({ allOf = [] }, resolve) => all(allOf.map((part) => compileSchema(part, resolve))),
    if: ({ if: condition = {}, then = {}, else: otherwise = {} }, resolve) => {
      const test = compileSchema(condition, resolve);
      const [yes, no] = [compileSchema(then, resolve), compileSchema(otherwise, resolve)];
      return (value, place, errors) => (test(value, place) ? yes : no)(value, place, errors);
    },
    minimum: ({ minimum = 0 }) => demand('minimum', minimum, (value) => typeof value !== 'number' || value >= minimum),
    maximum: ({ maximum = 0 }) => demand('maximum', maximum, (value) => typeof value !== 'number' || value <= maximum),
    pattern: ({ pattern = '' }) => {
      const expression = new RegExp(pattern, 'u');
      return demand('pattern', pattern, (value) => typeof value !== 'string' || expression.test(value));
    },
    format: ({ format }) => {
      const hasFormat = formats[format as FormatName];
      return demand('format', format, (value) => typeof value !== 'string' || hasFormat(value));
    },
    minItems: ({ minItems = 0 }) =>
      demand('minItems', minItems, (value) => !Array.isArray(value) || value.length >= minItems),
    prefixItems: ({ prefixItems = [] }, resolve) => {
      const checks = prefixItems.map((item) => compileSchema(item, resolve));
      return eachItem(0, checks.length, (index) => checks[index] as Check);
    },
    items: ({ items = {}, prefixItems = [] }, resolve) => {
      const check = compileSchema(items, resolve);
      return eachItem(prefixItems.length, Number.POSITIVE_INFINITY, () => check);
    },
    contains: ({ contains = {} }, resolve) => {
      const check = compileSchema(contains, resolve);
      return (value, place, errors) => {
        if (!Array.isArray(value) || value.some((item) => check(item, place))) return true;
        const found: SchemaError[] = [];
        if (errors) value.forEach((item, index) => void check(item, below(place, index), found));
        errors?.push(...found.map((error): SchemaError => ({ ...error, contained: true })));
        return false;
      };
    },
    minProperties: ({ minProperties = 0 }) =>
      demand('minProperties', minProperties, (value) => !isObject(value) || Object.keys(value).length >= minProperties),
    required: ({ required = [] }) =>
      demandNames('required', (value) => required.filter((name) => value[name] === undefined)),
    additionalProperties: ({ properties = {} }) =>
      demandNames('additionalProperties', (value) =>
        Object.keys(value).filter((name) => !Object.hasOwn(properties, name)),
      ),
    properties: ({ properties = {} }, resolve) => {
      // Classes refer to each other in circles, so none is compiled before a value of it is there.
      const checks = new Map<string, Check>();
      const checkOf = (name: string) => {
        if (!Object.hasOwn(properties, name)) return undefined;
        const check = checks.get(name) ?? compileSchema(properties[name] as Schema, resolve);
        checks.set(name, check);
        return check;
      };
      return (value, place, errors) => {
        if (!isObject(value)) return true;
        let valid = true;
        // Errors come in the order of the schema; otherwise the properties that are there are the shorter list.
        for (const name of Object.keys(errors ? properties : value)) {
          const check = checks.get(name) ?? checkOf(name);
          if (!check || (errors && !Object.hasOwn(value, name))) continue;
          valid = check(value[name] as JsonValue, errors ? below(place, name) : place, errors) && valid;
          if (!valid && !errors) return false;
        }
        return valid;
      };
    },
  };

/** Every keyword that decides about a value, but `then` and `else`, which belong to `if`. */
export const KEYWORDS = Object.keys(COMPILERS) as readonly (keyof typeof COMPILERS)[];

/** Makes functions of a schema, so that it can be used where no code may be generated from text. */
export function compileSchema(schema: Schema, resolve: Resolve): Check {
  return all(
    KEYWORDS.filter((keyword) => Object.hasOwn(schema, keyword)).map((keyword) => COMPILERS[keyword](schema, resolve)),
  );
}

function demand(keyword: keyof Schema, demanded: unknown, holds: (value: JsonValue) => boolean): Check {
  return (value, place, errors) => {
    if (holds(value)) return true;
    errors?.push({ keyword, pointer: pointerTo(place), demanded });
    return false;
  };
}

/** The same about the names of properties: those that are missing, or too many. */
function demandNames(keyword: keyof Schema, wrong: (value: Record<string, unknown>) => readonly string[]): Check {
  return (value, place, errors) => {
    if (!isObject(value)) return true;
    const found = wrong(value);
    for (const name of found) errors?.push({ keyword, pointer: pointerTo(place), demanded: name });
    return found.length === 0;
  };
}

function all(checks: readonly Check[]): Check {
  return checks.length === 0 ? () => true : checks.reduce(both);
}

function both(first: Check, second: Check): Check {
  return (value, place, errors) => {
    const valid = first(value, place, errors);
    return (valid || errors !== undefined) && second(value, place, errors) && valid;
  };
}

function eachItem(from: number, to: number, checkOf: (index: number) => Check): Check {
  return (value, place, errors) => {
    let valid = true;
    const end = Array.isArray(value) ? Math.min(value.length, to) : 0;
    for (let index = from; index < end; index++) {
      const item = (value as readonly JsonValue[])[index] as JsonValue;
      valid = checkOf(index)(item, errors ? below(place, index) : place, errors) && valid;
      if (!valid && !errors) return false;
    }
    return valid;
  };
}
