import ContextResolver, { type ResolvedContext } from 'jsonld/lib/ContextResolver.js';
import { type JsonLdOptions, jsonLdOptions } from '../../../src/canonical/jsonld.js';

/** Twice as many as there are in the bundled contexts, with all that stands inside them. */
const MAX_CONTEXTS = 250;

/**
 * Makes the options of calls of jsonld whose answers do not depend on the calls before. jsonld keeps processed contexts for
 * the whole process, and two things spoil what it keeps of a context that everybody uses. The complaints about an inline
 * context (`{ "@vocab": "" }`) are kept with the contexts before it in the list, too, and made again for each later
 * document. And `@import` leaves something else in the place of the context that it imports, at which the next document
 * fails. So the contexts are kept here, and rid of both before each call.
 */
export function createForgetfulOptions(): () => Promise<JsonLdOptions> {
  const sharedCache = new Map<string, Map<string, ResolvedContext>>();
  return async () => {
    if (sharedCache.size > MAX_CONTEXTS) sharedCache.clear();
    for (const tagged of sharedCache.values()) for (const resolved of tagged.values()) forgetSpoilt(resolved);
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
