declare module 'jsonld' {
  /** The part of jsonld that is used here; the package ships no types. */
  interface JsonLdOptions {
    base: null;
    safe: boolean;
    rdfDirection: 'i18n-datatype';
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown; contextUrl: null }>;
    contextResolver?: object;
    eventHandler?: (input: { event: { code: string; details?: Record<string, unknown> } }) => void;
    skipExpansion?: boolean;
    canonizeOptions?: { maxDeepIterations: number; signal?: AbortSignal };
  }
  const jsonld: {
    expand(document: unknown, options: JsonLdOptions): Promise<unknown[]>;
    compact(document: unknown, context: unknown, options: JsonLdOptions): Promise<unknown>;
    canonize(document: unknown, options: JsonLdOptions): Promise<string>;
  };
  export default jsonld;
}

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
