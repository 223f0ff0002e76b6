import { isObject } from '../lib/index.js';

/**
 * Unicode escapes of IRIs are not needed: whatever N-Quads would have to escape is refused (RFC 3987, 2.2), and white space
 * of any kind, which jsonld takes for the end of what is absolute.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this must refuse
const ABSOLUTE_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\s<>"{}|\\^`]*$/;

/** Whether a value is an identifier that can stand in N-Quads as it is. */
export function isAbsoluteIri(value: unknown): value is string {
  return typeof value === 'string' && ABSOLUTE_IRI.test(value);
}

/** Identifiers and type names of an expanded document that are not absolute, or could not stand in N-Quads as they are. */
export function invalidIris(expanded: unknown): string[] {
  const found = new Set<string>();
  const check = (iri: unknown) => {
    if (typeof iri === 'string' && !ABSOLUTE_IRI.test(iri)) found.add(iri);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (isObject(value)) {
      for (const [key, entry] of Object.entries(value)) {
        if (key === '@id') check(entry);
        else if (key === '@type')
          for (const type of Array.isArray(entry) ? entry : [entry]) type === '@json' || check(type);
        else if (key !== '@value') {
          if (!key.startsWith('@')) check(key);
          visit(entry);
        }
      }
    }
  };
  visit(expanded);
  return [...found];
}
