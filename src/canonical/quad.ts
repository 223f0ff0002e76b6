/**
 * A statement. Each term is written as N-Quads writes it in canonical form (`<iri>`, `_:label`, `"text"`, `"text"^^<type>`,
 * `"text"@language`), so that statements are compared and sorted as texts and nothing is escaped twice.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#canonical-quads RDF Dataset Canonicalization, A canonical form of N-Quads}
 */
export interface Quad {
  subject: string;
  predicate: string;
  object: string;
  /** Empty for the default graph. */
  graph: string;
}

/** Whether a term of a quad is a blank node. */
export function isBlank(term: string): boolean {
  return term.charCodeAt(0) === 95;
}
