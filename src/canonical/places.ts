import { child } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';

/** The way to a key, or to an item of an array, from the top of a document. */
export type Place = readonly (string | number)[];

/** What is searched for: a key, or a text at a place. */
export type Accepts = (step: string, value: JsonValue, place: Place) => boolean;

/** Expansions that finding the right one of several places may cost, and milliseconds. */
const MAX_TRIES = 16;
const MAX_TIME = 500;

export interface Search {
  /** The places that are at fault. */
  find(accepts: Accepts, without: JsonValue | undefined, isFault: FaultTest): Promise<Place[]>;
}

/** Whether a document still has the fault. */
export type FaultTest = (document: JsonObject) => Promise<boolean>;

export function pointerOf(place: Place): string {
  return place.reduce<string>(child, '');
}

/**
 * Finds where in a document a fault is, of which only the name is known: the same name may be right at another place. Each
 * candidate is tried with all others taken away, or replaced by `without`, as long as time allows.
 */
export function createSearch(document: JsonObject): Search {
  const end = performance.now() + MAX_TIME;
  let tries = MAX_TRIES;

  async function find(accepts: Accepts, without: JsonValue | undefined, isFault: FaultTest): Promise<Place[]> {
    const candidates: Place[] = [];
    collect(document, [], accepts, candidates);
    if (candidates.length < 2) return candidates;
    const found: Place[] = [];
    for (const candidate of candidates) {
      if (found.some((outer) => isWithin(candidate, outer))) continue;
      if (tries-- <= 0 || performance.now() > end) break;
      const alone = structuredClone(document);
      for (const other of candidates) {
        if (!isWithin(candidate, other)) replace(alone, other, without);
      }
      if (await isFault(alone)) found.push(candidate);
    }
    return found.length > 0 ? found : candidates.slice(0, 1);
  }

  return { find };
}

function collect(value: JsonValue, place: Place, accepts: Accepts, found: Place[]): void {
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, entry] of entries as Iterable<[string | number, JsonValue]>) {
    if (step === '@context') continue;
    const at = [...place, step];
    if (accepts(String(step), entry, at)) found.push(at);
    collect(entry, at, accepts, found);
  }
}

function isWithin(place: Place, outer: Place): boolean {
  return outer.every((step, index) => place[index] === step);
}

function replace(document: JsonObject, place: Place, value: JsonValue | undefined): void {
  let parent: unknown = document;
  for (const step of place.slice(0, -1)) parent = (parent as Record<string | number, unknown> | undefined)?.[step];
  if (typeof parent !== 'object' || parent === null) return;
  const last = place.at(-1) as string | number;
  if (value === undefined) delete (parent as Record<string | number, unknown>)[last];
  else (parent as Record<string | number, unknown>)[last] = value;
}
