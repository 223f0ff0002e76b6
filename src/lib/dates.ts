// XML Schema 1.1 Part 2, 3.3.7: dateTime, whose offset is optional, and dateTimeStamp, whose offset is required.
const DATE_TIME =
  /^(\d{4}|[1-9]\d{4,8})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?|24:00:00(?:\.(0+))?)(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z; fractions of a millisecond are kept. */
  milliseconds: number;
  /** Whether the text said its offset; without one it is read as UTC. */
  zoned: boolean;
}

/** Reads an XML Schema dateTime; `undefined` when the text is not one, or names a day that does not exist. */
export function parseDateTime(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = '24', minute = '0', second = '0', fraction, , zone] = match;
  const days = daysSinceEpoch(Number(year), Number(month), Number(day));
  if (Number.isNaN(days)) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const clock = seconds * 1000 + (fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000);
  return { milliseconds: days * DAY + clock - offsetMilliseconds(zone), zoned: zone !== undefined };
}

const DAY = 86_400_000;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01; `NaN` for a day that does not exist or that `Date` cannot hold. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] as number))) return Number.NaN;
  // Date.UTC reads 0 to 99 as years of the last century; the calendar repeats every 400 years, which are 146,097 days.
  if (year < 100) return daysSinceEpoch(year + 400, month, day) - 146_097;
  return Date.UTC(year, month - 1, day) / DAY;
}

function offsetMilliseconds(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Whether the text is a dateTimeStamp: a dateTime with an offset. */
export function isDateTimeStamp(text: unknown): text is string {
  return parseDateTime(text)?.zoned === true;
}

/** A dateTimeStamp in UTC, without a fraction when it is zero. */
export function formatDateTime(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
