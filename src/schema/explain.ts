import { asArray, child, isObject, parseDateTime, problem, valueAt } from '../lib/index.js';
import type { JsonValue, Problem } from '../types/index.js';
import type { ClassName, FormatName } from './class-info.js';
import { classProperties } from './classes.js';
import { describe } from './describe.js';
import { explainContext } from './explain-context.js';
import { nearest } from './nearest.js';
import type { SchemaError } from './schema.js';

const FORMATS: Readonly<Record<FormatName, string>> = {
  uri: 'an absolute URI, for example "https://example.org/1" or "urn:uuid:…"',
  'date-time-stamp': 'a date and time with an offset, for example "2025-01-31T09:30:00Z"',
  'date-time': 'a date and time, for example "2025-01-31T09:30:00Z"',
  date: 'a date, for example "2025-01-31"',
  'language-tag': 'a language tag, for example "en" or "pt-BR"',
  email: 'an e-mail address',
  'country-code': 'a two-letter country code, for example "IE"',
  digits: 'decimal digits as text without leading zeros, for example "94567"',
  'hex-number': '"0x" and hex digits, for example "0x1"',
  'identity-hash': '"sha256$" and 64 hex digits',
  'compact-jws': 'a compact JWS: three parts in base64url, joined by dots',
  'digest-sri': 'a digest such as "sha384-" and base64',
  multibase: 'a text in multibase, for example "z" and base58',
};

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

interface Explained {
  /** Problems with one key are one fault. */
  key: string;
  explain(): Problem;
  /** Type names that are required: one of each group. */
  names?: (readonly string[])[];
}

const CLOSED: readonly ClassName[] = ['IdentityObject', 'Image', 'IdentifierEntry'];

/**
 * Turns the errors of one validator run into problems, one for each fault: summaries and consequences are left out, and
 * of several errors about one value the one about its JSON type is kept.
 */
export function explainErrors(
  errors: readonly SchemaError[],
  value: JsonValue,
  pointer: string,
  badge: boolean,
  most: number,
): Problem[] {
  const faults = new Map<string, { error: SchemaError; explained: Explained }>();
  for (const error of errors) {
    const explained =
      contextFault(error, value, pointer, badge) ?? typeFault(error, value, pointer) ?? fault(error, value, pointer);
    const known = faults.get(explained.key);
    known?.explained.names?.push(...(explained.names ?? []));
    if (!known || (error.keyword === 'type' && known.error.keyword !== 'type')) {
      if (known || faults.size < most) faults.set(explained.key, { error, explained });
    }
  }
  return [...faults.values()].map(({ explained }) => explained.explain());
}

function contextFault(error: SchemaError, value: JsonValue, pointer: string, badge: boolean): Explained | undefined {
  const isMissing = error.keyword === 'required' && error.demanded === '@context';
  if (!isMissing && !(badge ? /\/@context(\/[01])?$/ : /^\/@context(\/0)?$/).test(error.pointer)) return undefined;
  const key = isMissing ? child(error.pointer, '@context') : error.pointer.replace(/\/[01]$/, '');
  return { key, explain: () => explainContext(valueAt(value, key), pointer + key, badge) };
}

// A required type name is a `const` or an `enum` of names that mean the same, or an item that the array has to contain.
function typeFault(
  { keyword, pointer, demanded, contained }: SchemaError,
  value: JsonValue,
  base: string,
): Explained | undefined {
  const isName = keyword === 'const' || (keyword === 'enum' && pointer.endsWith('/type'));
  if (!contained && !isName) return undefined;
  const key = contained ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  const names = [(Array.isArray(demanded) ? demanded : [demanded]) as string[]];
  return { key, names, explain: () => missingType(names, valueAt(value, key), base + key) };
}

function fault({ keyword, pointer: at, demanded }: SchemaError, value: JsonValue, base: string): Explained {
  const isMember = keyword === 'required' || keyword === 'additionalProperties';
  const key = isMember ? child(at, String(demanded)) : at;
  return { key, explain: () => explainValue(keyword, demanded, valueAt(value, at), base + key) };
}

/** `found` is the value, or the object of which a property is missing or not allowed. */
function explainValue(keyword: SchemaError['keyword'], demanded: unknown, found: unknown, pointer: string): Problem {
  switch (keyword) {
    case 'required':
      return missing(String(demanded), found, pointer);
    case 'additionalProperties':
      return unknown(String(demanded), found, pointer);
    case 'type':
      return wrongType(String(demanded), found, pointer);
    case 'enum':
      return notAllowed(found, demanded as string[], pointer);
    case 'minItems':
      return problem('TOO_FEW_ITEMS', 'The array is empty', {
        pointer,
        hint: 'Leave the property out, or add an item',
      });
    case 'minProperties':
      return problem('MISSING_PROPERTY', 'The object is empty', { pointer, hint: 'Add a property' });
    case 'format':
      return wrongFormat(demanded as FormatName, found, pointer);
    case 'minimum':
    case 'maximum': {
      const hint = `Make it at ${keyword === 'minimum' ? 'least' : 'most'} ${String(demanded)}`;
      return problem('FORMAT_INVALID', `The value is ${describe(found)}`, { pointer, hint });
    }
    case 'pattern': {
      const hint = 'After "ext:" only letters, digits, ".", "-" and "_" are allowed';
      return problem('VALUE_NOT_ALLOWED', `The value is ${describe(found)}`, { pointer, hint });
    }
    default:
      return problem('FORMAT_INVALID', `The value is ${describe(found)}`, { pointer });
  }
}

/** Names that the same property had in older data models. */
const OLDER_NAMES: Readonly<Record<string, string>> = { validFrom: 'issuanceDate' };

function missing(name: string, parent: unknown, pointer: string): Problem {
  const misspelt = isObject(parent)
    ? Object.keys(parent)
        .slice(0, 100)
        .find((key) => key === OLDER_NAMES[name] || nearest(key, [name]))
    : undefined;
  const hint = misspelt === undefined ? `Add "${name}"` : `Is ${describe(misspelt)} meant to be "${name}"?`;
  return problem('MISSING_PROPERTY', `The required property "${name}" is missing`, { pointer, hint });
}

function unknown(name: string, parent: unknown, pointer: string): Problem {
  const keys = isObject(parent) ? Object.keys(parent) : [];
  const candidates = [
    ['@value', '@language', '@direction'],
    ...CLOSED.map((className) => Object.keys(classProperties(className))),
  ];
  // The class is the one that has most of the other properties.
  const known = (names: readonly string[]) => names.filter((key) => keys.includes(key)).length;
  const allowed = candidates.reduce((best, names) => (known(names) > known(best) ? names : best));
  return problem('UNKNOWN_PROPERTY', `The property ${describe(name)} is not allowed here`, {
    pointer,
    hint: `Allowed are ${allowed.map((key) => `"${key}"`).join(', ')}`,
  });
}

/** Objects that people write as a text. */
const EXAMPLES: Readonly<Record<string, string>> = {
  criteria: '{ "narrative": "…" }',
  image: '{ "id": "https://…", "type": "Image" }',
  evidence: '{ "id": "https://…", "type": ["Evidence"] }',
  termsOfUse: '{ "id": "https://…", "type": "https://…" }',
  creator: '{ "id": "https://…", "type": ["Profile"], "name": "…" }',
};

function wrongType(type: string, found: unknown, pointer: string): Problem {
  if (found === null) {
    return problem('NULL_VALUE', 'The value is null', { pointer });
  }
  const expected = KINDS[type] ?? type;
  const detail = `The value is ${describe(found)}; ${expected} is required`;
  const property = pointer.replace(/(\/\d+)+$/, '').replace(/^.*\//s, '');
  const example = type === 'object' && Object.hasOwn(EXAMPLES, property) ? `, for example ${EXAMPLES[property]}` : '';
  return problem('WRONG_TYPE', detail, { pointer, hint: `Make it ${expected}${example}` });
}

function notAllowed(found: unknown, allowed: readonly string[], pointer: string): Problem {
  const meant = typeof found === 'string' ? nearest(found, allowed) : undefined;
  const list = `Allowed are ${allowed.map((value) => `"${value}"`).join(', ')}`;
  return problem('VALUE_NOT_ALLOWED', `The value is ${describe(found)}`, {
    pointer,
    hint: meant === undefined ? list : `Did you mean "${meant}"? ${list}`,
  });
}

function missingType(names: readonly (readonly string[])[], found: unknown, pointer: string): Problem {
  const shown = Array.isArray(found) ? `[${found.slice(0, 5).map(describe).join(', ')}]` : describe(found);
  const given: readonly unknown[] = asArray(found);
  const absent = names.filter((group) => !group.some((name) => given.includes(name))).map(([name]) => `"${name}"`);
  const wanted = [...new Set(absent)].join(' and ');
  return problem('MISSING_TYPE', `The type is ${shown}; ${wanted} is missing`, { pointer, hint: `Add ${wanted}` });
}

function wrongFormat(format: FormatName, found: unknown, pointer: string): Problem {
  if (format === 'date-time-stamp' && parseDateTime(found)) {
    return problem('DATE_WITHOUT_ZONE', `${describe(found)} does not say its offset from UTC`, {
      pointer,
      hint: 'Append "Z" where the time is UTC, else an offset such as "+02:00"',
    });
  }
  return problem('FORMAT_INVALID', `The value is ${describe(found)}`, { pointer, hint: `Make it ${FORMATS[format]}` });
}
