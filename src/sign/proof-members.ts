import { isAbsoluteIri } from '../canonical/index.js';
import { argumentError, assertString, formatDateTime, isDateTimeStamp, parseDateTime } from '../lib/index.js';

/** The id of a new proof. */
export function proofId(id: unknown): string {
  assertString(id, 'options.id');
  if (isAbsoluteIri(id)) return id;
  throw argumentError('ERR_INVALID_ARG_VALUE', `"options.id" must be an absolute URL; got ${JSON.stringify(id)}`);
}

/** From when until when a new proof holds. */
export function proofPeriod(
  created: Date | string,
  expires: Date | string | undefined,
): { created: string; expires?: string } {
  const from = dateTime(created, 'options.created');
  if (expires === undefined) return { created: from };
  const until = dateTime(expires, 'options.expires');
  if (instant(until) < instant(from)) {
    throw argumentError(
      'ERR_INVALID_ARG_VALUE',
      `"options.expires" must not be before the proof is created, at ${from}`,
    );
  }
  return { created: from, expires: until };
}

function instant(stamp: string): number {
  return parseDateTime(stamp)?.milliseconds ?? Number.NaN;
}

function dateTime(value: Date | string, name: string): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return formatDateTime(value);
  if (isDateTimeStamp(value)) return value;
  throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" must be a valid Date or a date-time with offset`);
}

export function text(value: unknown, name: string): string {
  assertString(value, name);
  return value;
}

export function texts(value: unknown, name: string): string | string[] {
  return Array.isArray(value) ? value.map((entry) => text(entry, name)) : text(value, name);
}
