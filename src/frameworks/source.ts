/** Where a row of data stands. */
export interface Source {
  /** Title of the document, who published it, and when. */
  document: string;
  /** Where in the document: an article, an annex, a table, the heading of a page. */
  section: string;
  /**
   * How the row is known: `published`, read in the document or on a public page that gives it; `in-part`, read in a part
   * of the document, as the rest was not at hand; `reported`, read in what another document says about this one;
   * `general-knowledge`, not read anywhere, and not confirmed.
   */
  basis: 'published' | 'in-part' | 'reported' | 'general-knowledge';
  url?: string;
}
