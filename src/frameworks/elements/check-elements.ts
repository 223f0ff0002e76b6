import { assertOneOf } from '../../lib/index.js';
import { assertFacts } from './assert-facts.js';
import type { ElementOutcome, ElementReport, ElementResult } from './element-report.js';
import type { Facts } from './fact.js';
import type { FactId } from './facts.js';
import type { FrameworkElement } from './framework.js';
import { elementFrameworks, type FrameworkId } from './index.js';
import { anyOf, type Judgement, judgeFact } from './judge-fact.js';

/**
 * Says for each element of a framework whether a credential has it. It looks at facts, so that it does not matter how the
 * credential writes them.
 *
 * An element that is present is present, and no more: nothing is said about whether a framework is complied with.
 *
 * @param frameworkId The framework, for example `eu-2022`.
 * @param facts What the credential says. A fact that is left out is absent.
 *
 * @example
 * ```ts
 * const { elements } = checkElements('eu-2022', {
 *   learner: { state: 'present' },
 *   level: { state: 'present', values: [{ framework: 'EQF', level: '6' }] },
 *   workload: { state: 'unknown' },
 * });
 * elements.filter(({ need, outcome }) => need === 'mandatory' && outcome === 'absent').map(({ title }) => title);
 * ```
 *
 * Problems of an element: `LEVEL_NOT_IN_FRAMEWORK`, `UNIT_NOT_EXPECTED`, `CREDIT_AMOUNT_INVALID`, `CODE_NOT_IN_LIST`,
 * `VOLUME_OUT_OF_BOUNDS`, and those that a malformed fact brings along.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a framework, a fact, a state or a system that
 * does not exist
 */
export function checkElements(frameworkId: FrameworkId, facts: Facts): ElementReport {
  assertOneOf(frameworkId, Object.keys(elementFrameworks), 'frameworkId');
  assertFacts(facts);
  const elements = elementFrameworks[frameworkId].elements.map((element) => resultOf(element, facts));
  return { framework: frameworkId, elements };
}

function resultOf(element: FrameworkElement, facts: Facts): ElementResult {
  const { id, title, need, condition, source } = element;
  const ids = 'all' in element.facts ? element.facts.all : element.facts.any;
  const judgements = ids.map((fact: FactId) => judgeFact(fact, facts, element));
  const { outcome, problems } = combined(element, judgements);
  return { id, title, need, ...(condition === undefined ? {} : { condition }), outcome, facts: ids, problems, source };
}

function combined(element: FrameworkElement, judgements: readonly Judgement[]): Judgement {
  if (judgements.length === 0) return { outcome: 'unknown', problems: [] };
  return 'all' in element.facts ? allOf(judgements) : anyOf(judgements);
}

function allOf(judgements: readonly Judgement[]): Judgement {
  const worst = (['malformed', 'absent', 'unknown', 'present'] as const satisfies ElementOutcome[]).find((outcome) =>
    judgements.some((entry) => entry.outcome === outcome),
  );
  return { outcome: worst ?? 'not-applicable', problems: judgements.flatMap((entry) => entry.problems) };
}
