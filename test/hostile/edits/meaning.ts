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
 * - what is said about a profile or an image at any of its places, in one credential, is said about it
 * - the URLs in `@context` do not count: their effect on the names is signed
 */
export function meaning(credential: JsonObject): unknown {
  const main = mentionsOf(credential);
  const described = [...main.anywhere].map(([node, said]) => [said.id, normalize(node, 'described', main)] as const);
  return {
    credential: normalize(credential, 'credential', main),
    anywhere: described.filter(([id, said]) => said !== id).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

function normalize(given: JsonValue, key: string, main: Mentions): unknown {
  // At its place only the id; what is said at any of the places is compared once.
  if (isObject(given) && main.named.has(given) && key !== 'described') return given.id;
  const value = isObject(given) ? (main.anywhere.get(given) ?? given) : given;
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
  const place = typeof value.id === 'string' ? main.places.get(value.id) : undefined;
  const described = place === given ? value : place && (main.anywhere.get(place) ?? place);
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
  /** Profiles and images that are described at such a place, with all that is said at such places. */
  anywhere: Map<JsonObject, JsonObject>;
  /** The objects at those places. */
  named: Set<JsonObject>;
}

interface Found {
  key: string;
  value: JsonValue;
  /** The innermost credential around it. */
  scope: JsonValue;
}

const KINDS = new Map<string, string>([
  ...['issuer', 'creator', 'source', 'parentOrg'].map((key) => [key, 'profile'] as const),
  ['image', 'image'],
]);

function mentionsOf(credential: JsonObject): Mentions {
  const places = new Map<string, JsonObject>();
  const types = new Map<string, Set<JsonValue>>();
  const anywhere = new Map<JsonObject, JsonObject>();
  const named = new Set<JsonObject>();
  const first = new Map<string, Found>();
  let level: Found[] = [{ key: '', value: credential, scope: credential }];
  while (level.length > 0) {
    const next: Found[] = [];
    for (const found of level) {
      const { key, value, scope } = found;
      if (Array.isArray(value)) next.push(...value.map((item) => ({ key, value: item, scope })));
      if (!isObject(value)) continue;
      if (typeof value.id === 'string') {
        const highest = first.get(value.id) ?? found;
        first.set(value.id, highest);
        const node = highest.value as JsonObject;
        places.set(value.id, node);
        const kind = KINDS.get(key);
        if (kind && kind === KINDS.get(highest.key) && scope === highest.scope) {
          anywhere.set(node, { ...value, ...anywhere.get(node) });
          named.add(value);
        }
        const all = types.get(value.id) ?? new Set();
        for (const type of [value.type ?? []].flat()) all.add(type);
        types.set(value.id, all);
      }
      const inner = key === 'endorsement' ? value : scope;
      next.push(...Object.entries(value).map(([name, entry]) => ({ key: name, value: entry, scope: inner })));
    }
    level = next.sort(({ key: a }, { key: b }) => (a < b ? -1 : Number(a > b)));
  }
  return { places, types, anywhere, named };
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
