import type { JsonObject, JsonValue } from '../../../src/types/index.js';

/**
 * What a reader who follows the standards takes from a credential. Two files say the same when these are equal:
 *
 * - members have no order; items have none either, but in `allowedValue`, which is a list
 * - one value and a list of one are the same, and so are `{ id }` and the id
 * - language tags are compared in lower case (RFC 5646, 2.1.1)
 * - `AchievementCredential` and `OpenBadgeCredential` are two names of one class
 * - an object with an id is described where it stands highest (alphabetically, among several); elsewhere only what it
 *   adds there counts; a type that stands at one of the places is the object's own
 * - the URLs in `@context` do not count: their effect on the names is signed
 */
export function meaning(credential: JsonObject): unknown {
  return normalize(credential, 'credential', mentionsOf(credential));
}

function normalize(value: JsonValue, key: string, main: Mentions): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalize(item, key, main));
    if (items.length === 1) return items[0];
    const texts = items.map((item) => JSON.stringify(item));
    if (key === 'allowedValue') return texts;
    return [...new Set(texts)].sort();
  }
  if (!isObject(value)) {
    if (key === '@language') return String(value).toLowerCase();
    return key === 'type' && value === 'AchievementCredential' ? 'OpenBadgeCredential' : value;
  }
  const described = typeof value.id === 'string' ? main.places.get(value.id) : undefined;
  const { '@context': _, type = [], ...rest } = value;
  const types = described === value ? [...(main.types.get(value.id as string) ?? [])] : [type].flat();
  const typed = types.length > 0 && (described === undefined || described === value);
  const entries = Object.entries(typed ? { ...rest, type: types } : rest)
    .map(([name, entry]) => [name, normalize(entry, name, main)] as const)
    .filter(([name, entry]) => {
      if (described === undefined || described === value || name === 'id') return true;
      const there = described[name];
      return there === undefined || JSON.stringify(normalize(there, name, main)) !== JSON.stringify(entry);
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 1 && entries[0]?.[0] === 'id' ? entries[0][1] : Object.fromEntries(entries);
}

interface Mentions {
  /** The object that describes what an id stands for. */
  places: Map<string, JsonObject>;
  /** All types that an id has. */
  types: Map<string, Set<JsonValue>>;
}

function mentionsOf(credential: JsonObject): Mentions {
  const places = new Map<string, JsonObject>();
  const types = new Map<string, Set<JsonValue>>();
  let level: JsonValue[] = [credential];
  while (level.length > 0) {
    const next: [string, JsonValue][] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.map((item): [string, JsonValue] => ['', item]));
      if (!isObject(value)) continue;
      if (typeof value.id === 'string') {
        if (!places.has(value.id)) places.set(value.id, value);
        const all = types.get(value.id) ?? new Set();
        for (const type of [value.type ?? []].flat()) all.add(type);
        types.set(value.id, all);
      }
      next.push(...Object.entries(value));
    }
    level = next.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, value]) => value);
  }
  return { places, types };
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
