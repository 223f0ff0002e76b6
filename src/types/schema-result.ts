import type { Problem } from './problem.js';

/** What `validateCredential` found. `valid` is true when no problem is an error. */
export interface SchemaResult {
  valid: boolean;
  /** Every fault, each once. Warnings are among them. */
  problems: Problem[];
}
