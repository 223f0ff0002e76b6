import type { Problem, ProblemCode, Severity } from '../types/index.js';
import { type Place, pointerTo } from './pointer.js';
import { GENERATION, PROBLEM_KINDS } from './problem-kinds/index.js';

const OWN = 'https://w3id.org/credsmith/problems#';

/** Makes the problem of one code; title, type and severity come from the table. */
export function problem(
  code: ProblemCode,
  detail: string,
  where: { pointer?: Place; hint?: string; severity?: Severity } = {},
): Problem {
  const kind = PROBLEM_KINDS[code];
  const hint = where.hint ?? kind.hint;
  return {
    type: kind.type ?? `${OWN}${code}`,
    code,
    severity: where.severity ?? kind.severity ?? 'error',
    title: kind.title,
    detail,
    ...(where.pointer === undefined ? {} : { pointer: pointerTo(where.pointer) }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The same fault, found where a proof is added: there the W3C has one URL for all of them. */
export function generationProblem(found: Problem): Problem {
  return { ...found, type: GENERATION };
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((entry) => entry.severity === 'error');
}
