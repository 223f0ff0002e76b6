import type { ContextTables } from '../../contexts/index.js';
import { isNativeType } from '../native-values.js';

/** What a term means, as jsonld's context processor found it. */
export interface Definition {
  /** The IRI or keyword that it stands for; empty where only jsonld knows what to do with it. */
  readonly iri: string;
  /** The IRI as in N-Quads. */
  readonly predicate: string;
  /** `@id`, `@vocab`, the IRI of a datatype, or empty. */
  readonly coercion: string;
  /** What a text of that datatype has behind it in N-Quads. */
  readonly suffix: string;
  /** JSON has values of that datatype. */
  readonly isNative: boolean;
  readonly container: 'none' | 'list' | 'graph';
  /** Context for values of a property, or for objects of a type; `null` is the empty context. */
  readonly scoped: CompiledContext | null | undefined;
}

export interface Term {
  readonly definition: Definition;
  readonly isProtected: boolean;
}

/** A context by itself: what it does to any context in which the names that it leans on mean the same. */
export interface CompiledContext {
  readonly terms: ReadonlyMap<string, Term>;
  /** Names of other contexts that its terms are made with, and what they meant. */
  readonly dependencies: ReadonlyMap<string, Definition | undefined>;
}

/** The contexts that are compiled, by their URL or, where they stand in the document itself, by their JSON. */
export interface CompiledContexts {
  byUrl(url: string): CompiledContext | undefined;
  byText(json: string): CompiledContext | undefined;
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const CONTAINERS = ['none', 'list', 'graph'] as const;
/** Numbers of a definition. */
const WIDTH = 4;

/** Reads the tables that scripts/compile-contexts.mjs writes; each context at its first use. */
export function readTables({ strings, definitions, contexts, documents, inline }: ContextTables): CompiledContexts {
  const readDefinitions = new Map<number, Definition>();
  const readContexts = new Map<number, CompiledContext>();

  function text(index: number | undefined): string {
    return strings[index as number] as string;
  }

  function definition(index: number): Definition {
    const known = readDefinitions.get(index);
    if (known) return known;
    const [name, coercion, container, scoped] = definitions.slice(index * WIDTH, (index + 1) * WIDTH) as [
      number,
      number,
      number,
      number,
    ];
    const iri = text(name);
    const type = text(coercion);
    const result: Definition = {
      iri,
      predicate: `<${iri}>`,
      coercion: type,
      suffix: type === '' || type === XSD_STRING || type.startsWith('@') ? '' : `^^<${type}>`,
      isNative: isNativeType(type),
      container: CONTAINERS[container] ?? 'none',
      // Read when asked for: contexts lead to contexts, and a badge needs few of them.
      get scoped() {
        return scoped === NO_CONTEXT ? undefined : scoped === EMPTY_CONTEXT ? null : context(scoped);
      },
    };
    readDefinitions.set(index, result);
    return result;
  }

  function context(index: number): CompiledContext {
    const known = readContexts.get(index);
    if (known) return known;
    const [rows, needed] = contexts[index] as (typeof contexts)[number];
    const terms = new Map<string, Term>();
    for (let at = 0; at < rows.length; at += 3) {
      terms.set(text(rows[at]), { definition: definition(rows[at + 1] as number), isProtected: rows[at + 2] === 1 });
    }
    const dependencies = new Map<string, Definition | undefined>();
    for (let at = 0; at < needed.length; at += 2) {
      dependencies.set(text(needed[at]), needed[at + 1] === -1 ? undefined : definition(needed[at + 1] as number));
    }
    const result = { terms, dependencies };
    readContexts.set(index, result);
    return result;
  }

  const find = (table: Readonly<Record<string, number>>) => (key: string) =>
    Object.hasOwn(table, key) ? context(table[key] as number) : undefined;
  return { byUrl: find(documents), byText: find(inline) };
}

const NO_CONTEXT = -2;
const EMPTY_CONTEXT = -1;
