import type { JsonObject, JsonValue } from '../../../src/types/index.js';

/** One edit of one place of a document. */
export interface Mutation {
  kind: MutationKind;
  /** Keys and indexes from the top. */
  path: readonly (string | number)[];
  document: JsonObject;
}

export type MutationKind = 'value changed' | 'spelled otherwise' | (typeof STRUCTURAL)[number];

const STRUCTURAL = [
  'key removed',
  'key renamed',
  'key added',
  'item removed',
  'item repeated',
  'neighbours swapped',
] as const;

export const MUTATION_KINDS: readonly MutationKind[] = ['value changed', 'spelled otherwise', ...STRUCTURAL];

type Path = readonly (string | number)[];

/** Every edit of every place, the document left as it is. */
export function* mutations(document: JsonObject): Generator<Mutation> {
  for (const [path, value] of placesOf(document)) {
    const key = path.at(-1) ?? '';
    for (const other of otherValues(value)) yield { kind: 'value changed', path, document: put(document, path, other) };
    for (const other of otherSpellings(value, String(key))) {
      if (path.length > 0) yield { kind: 'spelled otherwise', path, document: put(document, path, other) };
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const at = [...path, index];
        yield { kind: 'item removed', path: at, document: put(document, path, spliced(value, index, 1)) };
        yield { kind: 'item repeated', path: at, document: put(document, path, [...value, structuredClone(item)]) };
        const next = value[index + 1];
        if (next === undefined) continue;
        const swapped = spliced(value, index, 2, next, item);
        yield { kind: 'neighbours swapped', path: at, document: put(document, path, swapped) };
      }
    } else if (isObject(value)) {
      for (const name of Object.keys(value)) {
        const { [name]: _, ...rest } = value;
        const at = [...path, name];
        const renamed = Object.fromEntries(Object.entries(value).map(([k, v]) => [k === name ? `${k}s` : k, v]));
        yield { kind: 'key removed', path: at, document: put(document, path, rest) };
        yield { kind: 'key renamed', path: at, document: put(document, path, renamed as JsonObject) };
      }
      const at = [...path, 'honours'];
      yield { kind: 'key added', path: at, document: put(document, path, { ...value, honours: 'summa cum laude' }) };
    }
  }
}

/** How many edits of each kind of structure there have to be, counted in another way. */
export function structuralCounts(document: JsonObject): Record<(typeof STRUCTURAL)[number], number> {
  const values = [...placesOf(document)].map(([, value]) => value);
  const lengths = values.filter((value) => Array.isArray(value)).map(({ length }) => length);
  const objects = values.filter(isObject);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const keys = sum(objects.map((object) => Object.keys(object).length));
  return {
    'key removed': keys,
    'key renamed': keys,
    'key added': objects.length,
    'item removed': sum(lengths),
    'item repeated': sum(lengths),
    'neighbours swapped': sum(lengths) - lengths.length,
  };
}

export function leafCount(document: JsonObject): number {
  return [...placesOf(document)].filter(([, value]) => typeof value !== 'object').length;
}

function* placesOf(value: JsonValue, path: Path = []): Generator<[Path, JsonValue]> {
  yield [path, value];
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* placesOf(item, [...path, index]);
  else if (isObject(value)) for (const [key, entry] of Object.entries(value)) yield* placesOf(entry, [...path, key]);
}

/** Values that say something else. */
function otherValues(value: JsonValue): JsonValue[] {
  if (typeof value === 'string') {
    const flipped = value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
    return [`${value}x`, ...(flipped === value ? [] : [flipped]), `${value} `, '', 1, null, []];
  }
  if (typeof value === 'number')
    return [value + 1, value - 1, -value, value + 0.5, 0, true, null, {}, []].filter((other) => other !== value);
  return typeof value === 'boolean' ? [!value, Number(value), null, {}, []] : [];
}

const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

/** Values that RDF may take for the same. */
function otherSpellings(value: JsonValue, key: string): JsonValue[] {
  if (Array.isArray(value))
    return [
      [value],
      ...(value.length > 1 ? [[...value].reverse()] : []),
      ...(value.length === 1 ? [value[0] as JsonValue] : []),
    ];
  if (isObject(value)) return [[value], ...(typeof value.id === 'string' ? [value.id, { id: value.id }] : [])];
  if (typeof value === 'number') return [[value], String(value), value.toExponential().replace('e+', 'E')];
  if (typeof value !== 'string') return [[value], String(value), { '@value': value }];
  return [
    [value],
    ...(value.includes(':') ? [{ id: value }] : [{ '@value': value, '@language': 'en' }]),
    { '@id': value },
    { '@value': value },
    ...(key === '@language' ? [value.toUpperCase()] : []),
    ...(/^[A-Z]\w+$/.test(value) ? [`${OB}${value}`, [value, `${OB}${value}`]] : []),
    ...(value === 'true' || value === 'false' ? [value === 'true'] : []),
    ...(value !== '' && Number.isFinite(Number(value)) ? [Number(value)] : []),
  ];
}

function spliced(items: readonly JsonValue[], start: number, count: number, ...added: JsonValue[]): JsonValue[] {
  return [...items.slice(0, start), ...added, ...items.slice(start + count)];
}

function put(value: JsonValue, path: Path, replacement: JsonValue): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return replacement as JsonObject;
  if (Array.isArray(value)) {
    const items: JsonValue[] = [...value];
    items[step as number] = put(items[step as number] as JsonValue, rest, replacement);
    return items as unknown as JsonObject;
  }
  return { ...(value as JsonObject), [step]: put((value as JsonObject)[step] as JsonValue, rest, replacement) };
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
