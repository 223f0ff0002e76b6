// The package ships no types; this is the part that the tests use.

declare module 'jsonld/lib/ContextResolver.js' {
  export interface Processed {
    context?: object;
    events?: readonly object[];
  }
  export interface ResolvedContext {
    cache: {
      forEach(visit: (processed: Processed, activeContext: object) => void): void;
      del(activeContext: object): void;
    };
  }
  export default class ContextResolver {
    constructor(options: { sharedCache: Map<string, Map<string, ResolvedContext>> });
  }
}
