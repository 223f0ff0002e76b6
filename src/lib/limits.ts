/** Upper bounds for what is read. Each is far above any real badge and far below what hurts. */
export interface Limits {
  /** Length of the input: UTF-16 units of a text, bytes of a byte array. */
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
  /** Milliseconds that canonicalization may take. */
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
