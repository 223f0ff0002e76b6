import { addDecimals, argumentError, child, type Decimal, formatDecimal, problem } from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { assertCredit, type Credit, isSameSystem, kindOf, nameOf, type OwnCreditSystem, readAmount } from './credit.js';
import type { CreditSystemId } from './index.js';

/** A sum of credit. */
export type CreditTotal =
  | { state: 'amount'; amount: string; system: CreditSystemId | OwnCreditSystem }
  | {
      /** An amount that belongs to the sum is not known. */
      state: 'unknown';
      system: CreditSystemId | OwnCreditSystem;
      /** The sum of the amounts that are known, where there are any. */
      atLeast?: string;
    }
  | { state: 'none' };

/** What `addCredits` returns. */
export type CreditSum =
  | { total: CreditTotal; problems: readonly Problem[] }
  | { total: null; problems: readonly [Problem, ...Problem[]] };

type CountedCredit = Exclude<Credit, { state: 'none' }>;

/**
 * Adds credit of one system, exactly. Nothing is converted: credit of two systems, and academic and professional credit,
 * are refused with a problem. Entries of state `none` add nothing; one of state `unknown` makes the sum unknown, with
 * what it is at least.
 *
 * Problems: `CREDIT_AMOUNT_INVALID`, `CREDIT_KINDS_MIXED`, `CREDIT_SYSTEMS_DIFFER`. Their pointers lead into the array.
 *
 * @example
 * ```ts
 * const tenths = Array.from({ length: 33 }, () => ({ state: 'amount', amount: '0.1', system: 'CEU' }) as const);
 * addCredits(tenths).total; // { state: 'amount', amount: '3.3', system: 'CEU' }
 * ```
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a system or a state that does not exist
 */
export function addCredits(credits: readonly Credit[]): CreditSum {
  if (!Array.isArray(credits)) throw argumentError('ERR_INVALID_ARG_TYPE', '"credits" must be an array');
  const amounts: Decimal[] = [];
  const problems: Problem[] = [];
  let first: CountedCredit | undefined;
  let isKnown = true;
  for (const [index, credit] of credits.entries()) {
    assertCredit(credit, `credits[${index}]`);
    if (credit.state === 'none') continue;
    const pointer = child('', index);
    if (first) problems.push(...mixtureProblems(first, credit, child(pointer, 'system')));
    else first = credit;
    if (credit.state === 'unknown') isKnown = false;
    else {
      const amount = readAmount(credit, pointer);
      if ('code' in amount) problems.push(amount);
      else amounts.push(amount);
    }
  }
  const [fault, ...more] = problems;
  if (fault) return { total: null, problems: [fault, ...more] };
  if (!first) return { total: { state: 'none' }, problems };
  const { system } = first;
  const sum = amounts.length > 0 ? formatDecimal(amounts.reduce(addDecimals)) : undefined;
  if (isKnown && sum !== undefined) return { total: { state: 'amount', amount: sum, system }, problems };
  return { total: { state: 'unknown', system, ...(sum === undefined ? {} : { atLeast: sum }) }, problems };
}

function mixtureProblems({ system: a }: CountedCredit, { system: b }: CountedCredit, pointer: string): Problem[] {
  if (isSameSystem(a, b)) return [];
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes('academic') && kinds.includes('professional')) {
    const detail = `${nameOf(a)} is ${kindOf(a)} credit, and ${nameOf(b)} is ${kindOf(b)} credit`;
    return [problem('CREDIT_KINDS_MIXED', detail, { pointer })];
  }
  return [problem('CREDIT_SYSTEMS_DIFFER', `The first is in ${nameOf(a)}, this in ${nameOf(b)}`, { pointer })];
}
