import type { Reader } from '../lib/index.js';

/** What one run of a builder carries along. */
export interface Build {
  reader: Reader;
  /** The caller brought contexts of their own, which may define properties and types that builders do not know. */
  extended: boolean;
  now: Date;
  generateId: () => string;
}
