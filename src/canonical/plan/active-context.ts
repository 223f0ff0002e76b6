import type { CompiledContext, CompiledContexts, Definition, Term } from './compiled-context.js';

/**
 * What terms mean at a place of a document. Everything that follows from it is remembered under the context that it follows
 * from, the context that is applied and how it is applied, so that nothing is shared between places that differ in any.
 */
export interface ActiveContext {
  /** What objects inside go back to: a context that a type brings holds for the object of that type only. */
  readonly previous: ActiveContext | undefined;
  term(name: string): Term | undefined;
  /** What a property means here; `undefined` where the plan does not cover it. */
  property(name: string): Property | undefined;
  /** The context of an object with these types; `undefined` where the plan does not cover them. */
  withTypes(types: readonly string[]): ActiveContext | undefined;
  /** The context below a `@context`; `undefined` where the plan does not cover it. */
  withContext(value: unknown): ActiveContext | undefined;
}

/** A key of an object, with everything that its values need. */
export interface Property {
  readonly definition: Definition;
  /** It stands for this keyword. */
  readonly keyword: 'id' | 'type' | undefined;
  /** What a text has behind it as a literal; `undefined` where a text is something else, or is not covered. */
  readonly textSuffix: string | undefined;
  /** How values that are no objects are read; `undefined` where the plan does not cover them. */
  readonly scalar: Definition | undefined;
  /** Context in which a value that is a term is looked up, and a mere reference is read. */
  readonly values: ActiveContext;
  /** Context of a value that is an object, before its own `@context` and types. */
  readonly nodes: ActiveContext;
}

const KEYWORDS: Readonly<Record<string, 'id' | 'type'>> = { '@id': 'id', '@type': 'type' };

/** Active contexts that are remembered before all of them are forgotten; documents choose what they need. */
const MAX_CONTEXTS = 1_000;

/**
 * The empty active context, from which all others come.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm JSON-LD 1.1 API, 4.1}
 */
export function createActiveContexts(compiled: CompiledContexts): () => ActiveContext {
  let count = 0;
  let empty = create(new Map(), undefined, undefined);
  return () => {
    if (count > MAX_CONTEXTS) {
      count = 0;
      empty = create(new Map(), undefined, undefined);
    }
    return empty;
  };

  function create(
    own: ReadonlyMap<string, Term>,
    outer: Internal | undefined,
    previous: Internal | undefined,
  ): Internal {
    count += 1;
    const properties = new Map<string, Property>();
    const scoped = new Map<CompiledContext, Internal | undefined>();
    const overriding = new Map<CompiledContext, Internal | undefined>();
    const typed = new Map<string, Internal | undefined>();

    const self: Internal = {
      previous,

      term: (name) => own.get(name) ?? outer?.term(name),

      property(name) {
        const known = properties.get(name);
        if (known) return known;
        const definition = self.term(name)?.definition;
        if (!definition || definition.iri === '') return undefined;
        const property = readProperty(name, definition);
        if (property) properties.set(name, property);
        return property;
      },

      withTypes(types) {
        if (types.length === 1) return withType(types[0] as string);
        const bringing = [...new Set(types)].filter((type) => self.term(type)?.definition.scoped !== undefined).sort();
        if (bringing.length < 2) return bringing[0] === undefined ? self : withType(bringing[0]);
        const key = bringing.join(' ');
        if (!typed.has(key)) typed.set(key, applyTypes(bringing));
        return typed.get(key);
      },

      withContext(value) {
        let active: Internal | undefined = self;
        for (const entry of Array.isArray(value) ? value : [value]) {
          const context =
            typeof entry === 'string' ? compiled.byUrl(entry) : entry && compiled.byText(JSON.stringify(entry));
          active = context && active?.apply(context, false);
        }
        return active;
      },

      apply(context, overrides) {
        const cache = overrides ? overriding : scoped;
        if (!cache.has(context)) cache.set(context, applied(context, overrides, previous));
        return cache.get(context);
      },

      applied,
    };
    return self;

    function withType(type: string): Internal | undefined {
      if (typed.has(type)) return typed.get(type);
      const term = self.term(type);
      if (!term) return self;
      const active = term.definition.scoped === undefined ? self : applyTypes([type]);
      typed.set(type, active);
      return active;
    }

    function applyTypes(types: readonly string[]): Internal | undefined {
      let active: Internal | undefined = self;
      for (const type of types) {
        // The context of a type is looked up where the types stand, not in what an earlier type brought.
        const context = self.term(type)?.definition.scoped;
        active = context ? active?.applied(context, false, previous ?? self) : undefined;
      }
      return active;
    }

    function readProperty(name: string, definition: Definition): Property | undefined {
      const outside = definition.scoped;
      const values = outside === undefined ? self : outside === null ? empty : self.apply(outside, true);
      if (!values) return undefined;
      const scalar = values.term(name)?.definition;
      // A context that changes the property that brings it is nothing that anybody needs.
      if (scalar && scalar.scoped !== outside) return undefined;
      const before = values.previous ?? values;
      const nodes = scalar && outside ? before.apply(outside, true) : before;
      if (!nodes) return undefined;
      const keyword = KEYWORDS[definition.iri];
      const covered = scalar && scalar.iri !== '' && !(scalar.iri in KEYWORDS) && definition.container !== 'graph';
      const isText = covered && definition.coercion !== '@json' && !scalar.isNative && !scalar.coercion.startsWith('@');
      return {
        definition,
        keyword,
        scalar: covered ? scalar : undefined,
        textSuffix: isText ? scalar.suffix : undefined,
        values,
        nodes,
      };
    }

    /** This context with another on top of it; `undefined` where jsonld has to decide. */
    function applied(context: CompiledContext, overrides: boolean, before: Internal | undefined): Internal | undefined {
      for (const [name, definition] of context.dependencies) {
        if (self.term(name)?.definition !== definition) return undefined;
      }
      const terms = new Map<string, Term>();
      for (const [name, term] of context.terms) {
        const old = self.term(name);
        const isKept = old?.isProtected === true && !overrides;
        if (isKept && old.definition !== term.definition) return undefined;
        terms.set(name, isKept ? old : term);
      }
      return create(terms, self, before);
    }
  }
}

interface Internal extends ActiveContext {
  readonly previous: Internal | undefined;
  apply(context: CompiledContext, overrides: boolean): Internal | undefined;
  applied(context: CompiledContext, overrides: boolean, before: Internal | undefined): Internal | undefined;
}
