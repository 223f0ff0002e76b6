import { argumentError, assertObject, assertOneOf, assertString } from '../../lib/index.js';
import { assertCredit } from '../credits/credit.js';
import { assertLevelReference } from '../levels/level-reference.js';
import type { Facts } from './fact.js';
import { factDescriptions } from './facts.js';

const STATES = ['present', 'absent', 'not-applicable', 'unknown', 'malformed'] as const;

/** What the values of a fact are; codes and IRIs where nothing else is said. */
const ASSERT_VALUE: Readonly<Record<string, (value: unknown, name: string) => void>> = {
  level: assertLevelReference,
  credits: assertCredit,
  workload: assertCredit,
};

/** Refuses what is no fact, also where the framework does not ask for it: a misspelt fact would be an absent one. */
export function assertFacts(facts: unknown): asserts facts is Facts {
  assertObject(facts, 'facts');
  for (const [id, fact] of Object.entries(facts)) {
    if (!Object.hasOwn(factDescriptions, id)) {
      throw argumentError('ERR_INVALID_ARG_VALUE', `"facts" has no fact "${id}"`);
    }
    if (fact !== undefined) assertFact(fact, id);
  }
}

function assertFact(fact: unknown, id: string): void {
  const name = `facts.${id}`;
  assertObject(fact, name);
  assertOneOf(fact.state, STATES, `${name}.state`);
  if (fact.state === 'malformed') assertList(fact.problems, `${name}.problems`, assertObject);
  else assertList(fact.values, `${name}.values`, ASSERT_VALUE[id] ?? assertString);
}

function assertList(value: unknown, name: string, assertItem: (item: unknown, name: string) => void): void {
  if (value === undefined) return;
  if (!Array.isArray(value)) throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be an array`);
  for (const [index, item] of value.entries()) assertItem(item, `${name}[${index}]`);
}
