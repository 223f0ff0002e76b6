import { child, compareDecimals, type Decimal, formatDecimal, parseDecimal, problem } from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { codeLists } from '../codes/index.js';
import { type Credit, nameOf, readAmount } from '../credits/credit.js';
import type { CreditSystem } from '../credits/credit-system.js';
import { type CreditSystemId, creditSystems } from '../credits/index.js';
import { findLevel, type LevelReference, levelProblem } from '../levels/level-reference.js';
import type { ElementOutcome } from './element-report.js';
import type { Facts } from './fact.js';
import type { FactId } from './facts.js';
import type { FrameworkElement, VolumeBounds } from './framework.js';

const TIME: readonly CreditSystemId[] = systemsOf((kind) => kind === 'time');
const CREDIT: readonly CreditSystemId[] = systemsOf((kind) => kind !== 'time');

export interface Judgement {
  outcome: ElementOutcome;
  problems: readonly Problem[];
}

/** One fact, held against what one element asks of it. */
export function judgeFact(id: FactId, facts: Facts, element: FrameworkElement): Judgement {
  const fact = facts[id];
  if (fact === undefined) return { outcome: 'absent', problems: [] };
  if (fact.state === 'malformed') return { outcome: 'malformed', problems: fact.problems ?? [] };
  if (fact.state !== 'present' || fact.values === undefined) return { outcome: fact.state, problems: [] };
  const pointer = child(child('', id), 'values');
  return anyOf(fact.values.map((value, index) => judgeValue(id, value, element, child(pointer, index))));
}

/** One that is present is enough; then it does not matter in which other units the same is said. */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  const has = (outcome: ElementOutcome) => judgements.some((entry) => entry.outcome === outcome);
  const problems = judgements.flatMap((entry) => entry.problems);
  if (has('present')) return present(problems.filter(({ code }) => code !== 'UNIT_NOT_EXPECTED'));
  const outcome = (['malformed', 'unknown', 'absent', 'not-applicable'] as const).find(has) ?? 'absent';
  return { outcome, problems };
}

function judgeValue(
  id: FactId,
  value: LevelReference | Credit | string,
  element: FrameworkElement,
  pointer: string,
): Judgement {
  if (typeof value === 'string') return judgeCode(value, element, pointer);
  if ('level' in value) return judgeLevel(value, element, pointer);
  return judgeCredit(value, element, id === 'workload' ? TIME : (element.credits ?? CREDIT), pointer);
}

function judgeLevel(reference: LevelReference, { levels, title }: FrameworkElement, pointer: string): Judgement {
  if (!findLevel(reference)) return malformed(levelProblem(reference, child(pointer, 'level')));
  if (!levels || levels.includes(reference.framework)) return present();
  return malformed(unitProblem(title, reference.framework, levels, child(pointer, 'framework')));
}

function judgeCredit(
  credit: Credit,
  { title, bounds }: FrameworkElement,
  systems: readonly CreditSystemId[],
  pointer: string,
): Judgement {
  if (credit.state === 'none') return { outcome: 'not-applicable', problems: [] };
  const { system } = credit;
  const isExpected = typeof system === 'string' ? systems.includes(system) : systems === CREDIT;
  if (!isExpected) return malformed(unitProblem(title, nameOf(system), systems, child(pointer, 'system')));
  if (credit.state === 'unknown') return { outcome: 'unknown', problems: [] };
  const amount = readAmount(credit, pointer);
  if ('code' in amount) return malformed(amount);
  return present(bounds?.system === system ? boundsProblems(amount, bounds, child(pointer, 'amount')) : []);
}

function boundsProblems(amount: Decimal, { system, min, max }: VolumeBounds, pointer: string): Problem[] {
  const [least, most] = [parseDecimal(min), parseDecimal(max)];
  const isTooSmall = least !== undefined && compareDecimals(amount, least) < 0;
  const isTooLarge = most !== undefined && compareDecimals(amount, most) > 0;
  if (!isTooSmall && !isTooLarge) return [];
  const bound = isTooSmall ? `at least ${min}` : `at most ${max}`;
  const detail = `${formatDecimal(amount)} of ${system}, where the framework has ${bound}`;
  return [problem('VOLUME_OUT_OF_BOUNDS', detail, { pointer })];
}

function judgeCode(value: string, { codes }: FrameworkElement, pointer: string): Judgement {
  if (!codes) return present();
  const list = codeLists[codes];
  if (list.codes.some(({ code, iri }) => code === value || iri === value)) return present();
  const detail = `"${value.slice(0, 100)}" is not in the list ${codes}`;
  const hint = `Use an IRI or a code of the list: ${list.codes.map(({ code }) => code).join(', ')}`;
  return malformed(problem('CODE_NOT_IN_LIST', detail, { pointer, hint }));
}

function present(problems: readonly Problem[] = []): Judgement {
  return { outcome: 'present', problems };
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

function systemsOf(isWanted: (kind: CreditSystem['kind']) => boolean): readonly CreditSystemId[] {
  return Object.values(creditSystems).flatMap(({ id, kind }) => (isWanted(kind) ? [id] : []));
}
