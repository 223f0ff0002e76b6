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
    holds = compile(schema);
    compiled.set(schema, holds);
  }
  return holds;
}

type MemberKeyword = 'required' | 'additionalProperties' | 'properties';
type OtherKeyword = Exclude<Keyword, OwnKeyword | MemberKeyword>;

function compile(schema: Schema): Predicate {
  const demands: Predicate[] = [];
  let hasMembers = false;
  for (const keyword of keywordsOf(schema)) {
    const own = ownDemand(keyword, schema);
    if (own) demands.push(own);
    else if (keyword in DEMANDS) demands.push(DEMANDS[keyword as OtherKeyword](schema));
    else hasMembers = true;
  }
  return all(hasMembers ? [...demands, members(schema)] : demands);
}

/** What the keywords demand that are about the items of an array, or put schemas together. */
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
};

interface Member {
  isRequired: boolean;
  holds: Predicate;
}

const anything: Predicate = () => true;

/** Whether an object has the members that it must have, no other ones where those are all, and each as it should be. */
function members({ properties = {}, required = [], additionalProperties }: Schema): Predicate {
  const known = new Map<string, Member>();
  // Classes refer to each other in circles, so none is compiled before a value of it is there.
  const meet = (name: string): Member | undefined => {
    const isKnown = Object.hasOwn(properties, name);
    const isRequired = required.includes(name);
    if (!isKnown && !isRequired) return undefined;
    const member = { isRequired, holds: isKnown ? predicateOf(properties[name] as Schema) : anything };
    known.set(name, member);
    return member;
  };
  return (value) => {
    if (!isObject(value)) return true;
    let missing = required.length;
    for (const name of Object.keys(value)) {
      const member = known.get(name) ?? meet(name);
      if (!member) {
        if (additionalProperties === false) return false;
        continue;
      }
      if (member.isRequired) missing -= 1;
      if (!member.holds(value[name] as JsonValue)) return false;
    }
    return missing === 0;
  };
}

function all(predicates: readonly Predicate[]): Predicate {
  return predicates.length === 0 ? anything : predicates.reduce(both);
}

function both(first: Predicate, second: Predicate): Predicate {
  return (value) => first(value) && second(value);
}
