import type { JsonValue, Problem } from '../types/index.js';
import type { ClassName } from './class-info.js';
import { schemaOf } from './classes.js';
import { explainErrors } from './explain.js';
import { runRules } from './rules/index.js';
import { schemaErrors } from './schema-errors.js';

/** More problems than this are not reported at once. */
export const MAX_PROBLEMS = 100;

/**
 * Holds a value against the schema and the rules of a class. The value is plain JSON of bounded size, as a `Reader`
 * returns it; `pointer` says where it stands.
 */
export function validateClass(className: ClassName, value: JsonValue, pointer = ''): Problem[] {
  const malformed = schemaProblems(className, value, pointer);
  const broken = runRules(className, value, pointer);
  if (malformed.length === 0) return broken.slice(0, MAX_PROBLEMS);
  const faulty = new Set(malformed.map((problem) => problem.pointer));
  return [...malformed, ...broken.filter((problem) => !faulty.has(problem.pointer))].slice(0, MAX_PROBLEMS);
}

function schemaProblems(className: ClassName, value: JsonValue, pointer: string): Problem[] {
  const errors = schemaErrors(schemaOf(className), value, '');
  if (errors.length === 0) return [];
  return explainErrors(errors, value, pointer, !className.startsWith('VerifiableCredential'), MAX_PROBLEMS);
}
