import { CLASSES } from './generated/tables.js';

/**
 * Whether a bundled context defines the name as that of a class. Some class has the IRI of a property (`Criteria`, in
 * older versions `Image`), so as a key it would be a second name for it.
 */
export function isClassTerm(name: string): boolean {
  return TERMS.has(name);
}

/** Whether a bundled context has a name for the class with this IRI: then the IRI is a second spelling of that name. */
export function isClassIri(iri: string): boolean {
  return iri.includes(':') && IRIS.has(iri);
}

const TERMS: ReadonlySet<string> = new Set(Object.keys(CLASSES));
const IRIS: ReadonlySet<string> = new Set(Object.values(CLASSES).flat());
