import type { JsonObject } from '../../types/index.js';
import { describe } from '../describe.js';
import { valuesOf } from './rule.js';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/**
 * What a result description allows instead of a value, or nothing when the value is fine: it is in the list, and, where
 * all are decimal numbers, between the bounds.
 */
export function allowedInstead(description: JsonObject, value: string): string | undefined {
  return listed(description, value) ?? bounded(description, value);
}

/** Whether a value is a decimal number as text, which can be compared. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

function listed(description: JsonObject, value: string): string | undefined {
  const allowed = valuesOf(description, 'allowedValue', '').map((item) => item.value);
  const malformed = allowed.some((item) => typeof item !== 'string');
  if (allowed.length === 0 || malformed || allowed.includes(value)) return undefined;
  return allowed.slice(0, 20).map(describe).join(', ');
}

function bounded({ valueMin, valueMax }: JsonObject, value: string): string | undefined {
  if (!isDecimal(value)) return undefined;
  // Reversed bounds are a fault of the description.
  if (isDecimal(valueMin) && isDecimal(valueMax) && Number(valueMin) > Number(valueMax)) return undefined;
  if (isDecimal(valueMin) && Number(value) < Number(valueMin)) return `${describe(valueMin)} or more`;
  if (isDecimal(valueMax) && Number(value) > Number(valueMax)) return `${describe(valueMax)} or less`;
  return undefined;
}
