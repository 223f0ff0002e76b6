/** Upper bounds for what is read. Each is far above any real badge and far below what hurts. */
export interface Limits {
  /** Length of the input: UTF-16 units of a text, or of all texts in an object. */
  inputLength: number;
  /** Levels of nesting. */
  depth: number;
  /** JSON values: objects, arrays and scalars together. */
  values: number;
  /** Items of one array; jsonld compares every pair of them. */
  arrayItems: number;
  /** Entries of `@context`. */
  contexts: number;
  /** Embedded proofs. */
  proofs: number;
  /** Milliseconds after which telling look-alike blank nodes apart is given up, for the document and each proof. */
  canonicalizationTime: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  inputLength: 8 * 1024 * 1024,
  depth: 32,
  values: 10_000,
  arrayItems: 1_000,
  contexts: 16,
  proofs: 8,
  canonicalizationTime: 5_000,
};
