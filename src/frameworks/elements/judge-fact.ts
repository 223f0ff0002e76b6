import {
  argumentError,
  assertObject,
  assertOneOf,
  assertString,
  child,
  compareDecimals,
  parseDecimal,
  problem,
} from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { codeLists } from '../codes/index.js';
import { assertCredit, type Credit, nameOf, readAmount } from '../credits/credit.js';
import { assertLevelReference, findLevel, type LevelReference, levelProblem } from '../levels/level-reference.js';
import type { ElementOutcome } from './element-report.js';
import type { Fact } from './fact.js';
import type { FactId } from './facts.js';
import type { FrameworkElement, VolumeBounds } from './framework.js';

export interface Judgement {
  outcome: ElementOutcome;
  problems: readonly Problem[];
}

const STATES = ['present', 'absent', 'not-applicable', 'unknown', 'malformed'] as const;

/** One fact, held against what one element asks of it. */
export function judgeFact(id: FactId, fact: Fact | undefined, element: FrameworkElement): Judgement {
  if (fact === undefined) return { outcome: 'absent', problems: [] };
  const name = `facts.${id}`;
  assertObject(fact as unknown, name);
  assertOneOf(fact.state, STATES, `${name}.state`);
  if (fact.state === 'malformed') return { outcome: 'malformed', problems: fact.problems ?? [] };
  const { state: outcome, values } = fact as { state: ElementOutcome; values?: unknown };
  if (outcome !== 'present' || values === undefined) return { outcome, problems: [] };
  if (!Array.isArray(values)) throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}.values" must be an array`);
  const pointer = child(child('', id), 'values');
  return anyOf(
    values.map((value, index) => judgeValue(id, value, element, child(pointer, index), `${name}.values[${index}]`)),
  );
}

/** One that is present is enough; then it does not matter in which other units the same is said. */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  const has = (outcome: ElementOutcome) => judgements.some((entry) => entry.outcome === outcome);
  const problems = judgements.flatMap((entry) => entry.problems);
  if (has('present'))
    return { outcome: 'present', problems: problems.filter(({ code }) => code !== 'UNIT_NOT_EXPECTED') };
  const outcome = (['malformed', 'unknown', 'absent', 'not-applicable'] as const).find(has) ?? 'absent';
  return { outcome, problems };
}

function judgeValue(id: FactId, value: unknown, element: FrameworkElement, pointer: string, name: string): Judgement {
  if (id === 'level') {
    assertLevelReference(value, name);
    return judgeLevel(value, element, pointer);
  }
  if (id === 'credits' || id === 'workload') {
    assertCredit(value, name);
    return judgeCredit(value, element, id === 'credits' ? element.credits : undefined, pointer);
  }
  assertString(value, name);
  return judgeCode(value, element, pointer);
}

function judgeLevel(reference: LevelReference, { levels, title }: FrameworkElement, pointer: string): Judgement {
  if (!findLevel(reference)) return malformed(levelProblem(reference, child(pointer, 'level')));
  if (!levels || levels.includes(reference.framework)) return { outcome: 'present', problems: [] };
  return malformed(unitProblem(title, reference.framework, levels, child(pointer, 'framework')));
}

function judgeCredit(
  credit: Credit,
  { title, bounds }: FrameworkElement,
  systems: FrameworkElement['credits'],
  pointer: string,
): Judgement {
  if (credit.state === 'none') return { outcome: 'not-applicable', problems: [] };
  const { system } = credit;
  if (systems && !(typeof system === 'string' && systems.includes(system))) {
    return malformed(unitProblem(title, nameOf(system), systems, child(pointer, 'system')));
  }
  if (credit.state === 'unknown') return { outcome: 'unknown', problems: [] };
  const amount = readAmount(credit, pointer);
  if ('code' in amount) return malformed(amount);
  if (!bounds || bounds.system !== system) return { outcome: 'present', problems: [] };
  const { min, max } = limitsOf(bounds);
  const isInside = (!min || compareDecimals(amount, min) >= 0) && (!max || compareDecimals(amount, max) <= 0);
  if (isInside) return { outcome: 'present', problems: [] };
  const range = [bounds.min && `at least ${bounds.min}`, bounds.max && `at most ${bounds.max}`].filter(Boolean);
  const detail = `${credit.amount} of ${bounds.system}, where the framework has ${range.join(' and ')}`;
  return {
    outcome: 'present',
    problems: [problem('VOLUME_OUT_OF_BOUNDS', detail, { pointer: child(pointer, 'amount') })],
  };
}

function judgeCode(value: string, { codes }: FrameworkElement, pointer: string): Judgement {
  if (!codes) return { outcome: 'present', problems: [] };
  const list = codeLists[codes];
  if (list.codes.some(({ code, iri }) => code === value || iri === value)) return { outcome: 'present', problems: [] };
  const detail = `"${value.slice(0, 100)}" is not in the list ${codes}`;
  const hint = `Use an IRI or a code of the list: ${list.codes.map(({ code }) => code).join(', ')}`;
  return malformed(problem('CODE_NOT_IN_LIST', detail, { pointer, hint }));
}

function limitsOf({ min, max }: VolumeBounds) {
  return { min: parseDecimal(min), max: parseDecimal(max) };
}

function malformed(found: Problem): Judgement {
  return { outcome: 'malformed', problems: [found] };
}

function unitProblem(title: string, found: string, expected: readonly string[], pointer: string): Problem {
  return problem('UNIT_NOT_EXPECTED', `"${title}" is stated in ${found}`, {
    pointer,
    hint: `State it in ${expected.join(' or ')}`,
  });
}
