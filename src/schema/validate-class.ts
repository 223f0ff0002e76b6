import type { JsonValue, Problem } from '../types/index.js';
import type { ClassName } from './class-info.js';
import { validatorOf } from './classes.js';
import { explainErrors } from './explain.js';
import { runRules } from './rules/index.js';

/** More problems than this are not reported at once. */
export const MAX_PROBLEMS = 100;

/**
 * Holds a value against the schema and the rules of a class. The value is plain JSON of bounded size, as a `Reader`
 * returns it; `pointer` says where it stands.
 */
export function validateClass(className: ClassName, value: JsonValue, pointer = ''): Problem[] {
  const validator = validatorOf(className);
  const badge = !className.startsWith('VerifiableCredential');
  const problems = validator(value) ? [] : explainErrors(validator.errors ?? [], value, pointer, badge, MAX_PROBLEMS);
  validator.errors = null;
  const faulty = new Set(problems.map((problem) => problem.pointer));
  const broken = runRules(className, value, pointer).filter((problem) => !faulty.has(problem.pointer));
  return [...problems, ...broken].slice(0, MAX_PROBLEMS);
}
