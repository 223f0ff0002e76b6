// Modules inside of jsonld that it does not document, and the script that compiles contexts with them.

declare module 'jsonld/lib/context.js' {
  export interface Mapping {
    '@id': string | null;
    '@type'?: string;
    '@container'?: string[];
    '@context'?: unknown;
    reverse: boolean;
    protected?: boolean;
  }
  export interface ProcessedContext {
    mappings: Map<string, Mapping | null>;
    previousContext?: ProcessedContext;
    revertToPreviousContext(): ProcessedContext;
  }
  const contextProcessor: {
    getInitialContext(options: object): ProcessedContext;
    process(input: {
      activeCtx: ProcessedContext;
      localCtx: unknown;
      options: object;
      propagate?: boolean;
      overrideProtected?: boolean;
    }): Promise<ProcessedContext>;
  };
  export default contextProcessor;
}

declare module '*/compile-contexts.mjs' {
  import type { ContextTables } from '../../src/contexts/index.js';

  export function compileContexts(
    documents: ReadonlyMap<string, object>,
    inline?: ReadonlyMap<string, object>,
  ): Promise<ContextTables>;
}
