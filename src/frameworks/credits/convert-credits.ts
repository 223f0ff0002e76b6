import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '../../lib/index.js';
import { assertCredit, assertCreditSystemId, type Credit, readAmount } from './credit.js';
import type { ConversionAssumption, CreditConversion, NoConversionReason } from './credit-conversion.js';
import type { CreditHours, CreditSystem } from './credit-system.js';
import { type CreditSystemId, creditSystems } from './index.js';

type Interval = { min: Decimal; max: Decimal; assumptions: readonly ConversionAssumption[] };

/** Digits behind the point of a quotient that does not end soon. More would look as if credit were as exact. */
const PLACES = 2;
const EXACT_PLACES = 6;

const WHY_NOT = {
  'amount-unknown': 'The amount is not known, and unknown is not zero',
  'no-credit': 'There is no credit to convert',
  'own-system': 'The own system of an issuer has no published hours',
  'kinds-differ': 'Academic and professional credit are not converted into each other',
  'time-is-no-credit': 'Time of learning is no credit until somebody awards it',
  'hours-differ': 'One counts contact hours and the other notional hours, and neither is converted into the other',
} as const;

/**
 * Says what credit would be in another system, as an interval with everything that it rests on, or why there is no such
 * value. Published ratios go before hours. Bounds that are no short decimals are rounded outwards to two places.
 *
 * Only what is known as the same kind is converted: not academic into professional credit, not contact into notional
 * hours, not time into credit.
 *
 * @param credit Credit, or time of learning, as stated.
 * @param to The system in which to express it; `notional-hours` and `contact-hours` are systems, too.
 *
 * @example
 * ```ts
 * const conversion = convertCredits({ state: 'amount', amount: '10', system: 'NZ' }, 'ECTS');
 * if (conversion.outcome === 'interval') console.log(conversion.min, conversion.max); // 3.33 4
 * ```
 *
 * An amount that is no exact decimal text has the problem `CREDIT_AMOUNT_INVALID`.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a system or a state that does not exist
 */
export function convertCredits(credit: Credit, to: CreditSystemId): CreditConversion {
  assertCredit(credit, 'credit');
  assertCreditSystemId(to, 'to');
  const none = (reason: keyof typeof WHY_NOT): CreditConversion => {
    return { credit, outcome: 'none', reason, detail: WHY_NOT[reason], problems: [] };
  };
  if (credit.state === 'none') return none('no-credit');
  if (credit.state === 'unknown') return none('amount-unknown');
  const amount = readAmount(credit, '');
  if ('code' in amount) {
    return { credit, outcome: 'none', reason: 'amount-invalid', detail: amount.detail, problems: [amount] };
  }
  if (typeof credit.system !== 'string') return none('own-system');
  const result = intervalOf(amount, creditSystems[credit.system], creditSystems[to]);
  if (typeof result === 'string') return none(result);
  const { min, max, assumptions } = result;
  return {
    credit,
    outcome: 'interval',
    system: to,
    min: formatDecimal(min),
    max: formatDecimal(max),
    assumptions,
    problems: [],
  };
}

function intervalOf(
  amount: Decimal,
  from: CreditSystem,
  to: CreditSystem,
): Interval | Exclude<NoConversionReason, 'amount-invalid'> {
  if (from.id === to.id) return { min: amount, max: amount, assumptions: [] };
  if (from.kind === 'time' && to.kind !== 'time') return 'time-is-no-credit';
  if (from.kind !== to.kind && to.kind !== 'time') return 'kinds-differ';
  return byRatio(amount, from, to) ?? byHours(amount, from, to) ?? 'hours-differ';
}

function byRatio(amount: Decimal, from: CreditSystem, to: CreditSystem): Interval | undefined {
  const forward = from.ratios.find((ratio) => ratio.system === to.id);
  const backward = to.ratios.find((ratio) => ratio.system === from.id);
  const ratio = forward ?? backward;
  if (!ratio) return undefined;
  const [units, others] = [decimal(ratio.own), decimal(ratio.other)];
  const [multiplier, divisor] = forward ? [others, units] : [units, others];
  const [named, other] = forward ? [from, to] : [to, from];
  const note = ratio.note === undefined ? '' : `. ${ratio.note}`;
  const text = `${ratio.own} of ${named.id} are ${ratio.other} of ${other.id}, as published${note}`;
  const product = multiplyDecimals(amount, multiplier);
  return quotient([product, product], [divisor, divisor], [{ text, source: ratio.source }]);
}

function byHours(amount: Decimal, from: CreditSystem, to: CreditSystem): Interval | undefined {
  const pair = from.hours
    .map((own) => [own, to.hours.find((other) => other.kind === own.kind)] as const)
    .find((entry): entry is readonly [CreditHours, CreditHours] => entry[1] !== undefined);
  if (!pair) return undefined;
  const [own, other] = pair;
  const dividends = [multiplyDecimals(amount, decimal(own.min)), multiplyDecimals(amount, decimal(own.max))] as const;
  const divisors = [decimal(other.max), decimal(other.min)] as const;
  return quotient(dividends, divisors, [...hoursAssumptions(from, own), ...hoursAssumptions(to, other)]);
}

function quotient(
  dividends: readonly [low: Decimal, high: Decimal],
  divisors: readonly [low: Decimal, high: Decimal],
  assumptions: readonly ConversionAssumption[],
): Interval {
  const min = divided(dividends[0], divisors[0], 'down');
  const max = divided(dividends[1], divisors[1], 'up');
  const isExact =
    compareDecimals(multiplyDecimals(min, divisors[0]), dividends[0]) === 0 &&
    compareDecimals(multiplyDecimals(max, divisors[1]), dividends[1]) === 0;
  const rounded = { text: `Rounded outwards to ${PLACES} decimals` };
  return { min, max, assumptions: isExact ? assumptions : [...assumptions, rounded] };
}

function divided(dividend: Decimal, divisor: Decimal, side: 'down' | 'up'): Decimal {
  const exact = divideDecimals(dividend, divisor, dividend.scale + EXACT_PLACES, 'down');
  const isExact = compareDecimals(multiplyDecimals(exact, divisor), dividend) === 0;
  return isExact ? exact : divideDecimals(dividend, divisor, PLACES, side);
}

function hoursAssumptions(
  { unit }: CreditSystem,
  { kind, min, max, note, source }: CreditHours,
): readonly ConversionAssumption[] {
  // An hour is an hour.
  if (min === '1' && max === '1') return [];
  const range = min === max ? min : `${min} to ${max}`;
  return [{ text: `1 ${unit} is ${range} ${kind} hours${note === undefined ? '' : `. ${note}`}`, source }];
}

/** The numbers of the tables are decimal text; a test reads each. */
function decimal(text: string): Decimal {
  return parseDecimal(text) as Decimal;
}
