import { TABLES } from './generated/tables.js';

/**
 * Whether a bundled context defines the name as that of a class. Some class has the IRI of a property (`Criteria`, in
 * older versions `Image`), so as a key it would be a second name for it.
 */
export function isClassTerm(name: string): boolean {
  return names().terms.has(name);
}

/** Whether a bundled context has a name for the class with this IRI: then the IRI is a second spelling of that name. */
export function isClassIri(iri: string): boolean {
  return iri.includes(':') && names().iris.has(iri);
}

interface Names {
  terms: ReadonlySet<string>;
  iris: ReadonlySet<string>;
}

let known: Names | undefined;

/** The numbers of the tables are explained in scripts/compile-contexts.mjs. */
function names(): Names {
  if (known) return known;
  const { strings, definitions, contexts, documents } = TABLES;
  const text = (index: number | undefined) => strings[index as number] as string;
  const terms = new Set<string>();
  const iris = new Set<string>();
  for (const index of Object.values(documents)) {
    const [rows = []] = contexts[index] ?? [];
    for (let at = 0; at < rows.length; at += 3) {
      if (!/^[A-Z\d]/.test(text(rows[at]))) continue;
      terms.add(text(rows[at]));
      iris.add(text(definitions[(rows[at + 1] as number) * 4]));
    }
  }
  known = { terms, iris };
  return known;
}
