import {
  argumentError,
  assertObject,
  assertOneOf,
  assertString,
  child,
  type Decimal,
  parseDecimal,
  problem,
} from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import type { CreditKind, CreditSystem } from './credit-system.js';
import { type CreditSystemId, creditSystems } from './index.js';

/** A system that an issuer has for itself, such as the contact units of a union of teachers. */
export interface OwnCreditSystem {
  /** Its name, compared exactly; without a name its credit can be added to nothing else. */
  name?: string;
  kind: CreditKind;
}

/**
 * Credit as an issuer states it. An amount, an amount that is not known, and no credit at all are three things, and none
 * of them is zero.
 */
export type Credit =
  | {
      state: 'amount';
      /** Exact decimal text, for example `2` or `0.1`. */
      amount: string;
      system: CreditSystemId | OwnCreditSystem;
    }
  | { state: 'unknown'; system: CreditSystemId | OwnCreditSystem }
  | { state: 'none' };

const KINDS: readonly CreditKind[] = ['academic', 'professional'];

export function assertCreditSystemId(value: unknown, name: string): asserts value is CreditSystemId {
  assertOneOf(value, Object.keys(creditSystems), name);
}

export function assertCredit(value: unknown, name: string): asserts value is Credit {
  assertObject(value, name);
  assertOneOf(value.state, ['amount', 'unknown', 'none'], `${name}.state`);
  if (value.state === 'none') return;
  const { system } = value;
  if (typeof system === 'string') return assertCreditSystemId(system, `${name}.system`);
  assertObject(system, `${name}.system`);
  assertOneOf(system.kind, KINDS, `${name}.system.kind`);
  if (system.name === undefined) return;
  assertString(system.name, `${name}.system.name`);
  if (system.name === '') throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}.system.name" must not be empty`);
}

/** The amount as a number, or the problem that it is none. */
export function readAmount({ amount }: { amount: unknown }, pointer: string): Decimal | Problem {
  const value = parseDecimal(amount);
  if (value) return value;
  const shown = typeof amount === 'string' ? `"${amount.slice(0, 40)}"` : `a ${typeof amount}`;
  return problem('CREDIT_AMOUNT_INVALID', `The amount is ${shown}`, { pointer: child(pointer, 'amount') });
}

export function kindOf(system: CreditSystemId | OwnCreditSystem): CreditSystem['kind'] {
  return typeof system === 'string' ? creditSystems[system].kind : system.kind;
}

export function nameOf(system: CreditSystemId | OwnCreditSystem): string {
  return typeof system === 'string' ? system : (system.name?.slice(0, 100) ?? `an unnamed ${system.kind} system`);
}

/** Whether amounts of the two may be added. */
export function isSameSystem(a: CreditSystemId | OwnCreditSystem, b: CreditSystemId | OwnCreditSystem): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.name !== undefined && a.name === b.name && a.kind === b.kind;
}
