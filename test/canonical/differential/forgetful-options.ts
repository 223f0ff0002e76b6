import ContextResolver, { type ResolvedContext } from 'jsonld/lib/ContextResolver.js';
import { type JsonLdOptions, jsonLdOptions } from '../../../src/canonical/jsonld.js';
import type { JsonObject } from '../../../src/types/index.js';
import { hasPrototypeKey } from './prototype-keys.js';

type Cache = Map<string, Map<string, ResolvedContext>>;

/** Twice as many as there are in the bundled contexts, with all that stands inside them. */
const MAX_CONTEXTS = 250;

/**
 * Makes the options of calls of jsonld whose answers do not depend on the calls before. jsonld keeps processed contexts for
 * the whole process, and three things spoil what it keeps:
 *
 * - Complaints about an inline context (`{ "@vocab": "" }`) are kept with the contexts before it in the list, too, and made
 *   again for each later document.
 * - `@import` leaves something else in the place of the context that it imports, at which the next document fails.
 * - A key `__proto__` of an inline context becomes its prototype, and `{}` is looked up as the same context.
 *
 * So contexts are kept here, rid of the first two before each call, and not at all where there is such a key.
 */
export function createForgetfulOptions(): (document: JsonObject) => Promise<JsonLdOptions> {
  const kept: Cache = new Map();
  return async (document) => {
    if (kept.size > MAX_CONTEXTS) kept.clear();
    for (const tagged of kept.values()) for (const resolved of tagged.values()) forgetSpoilt(resolved);
    const sharedCache: Cache = hasPrototypeKey(document) ? new Map() : kept;
    const options = { ...(await jsonLdOptions({})), contextResolver: new ContextResolver({ sharedCache }) };
    return options;
  };
}

function forgetSpoilt({ cache }: ResolvedContext): void {
  const spoilt: object[] = [];
  cache.forEach(({ context, events }, activeContext) => {
    if (context === undefined || events === undefined || events.length > 0) spoilt.push(activeContext);
  });
  for (const activeContext of spoilt) cache.del(activeContext);
}
