import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateTime, isDateTimeStamp, parseDateTime } from '../../src/lib/index.js';

describe('R-1.8: parseDateTime', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2024-02-29T12:30:15Z', Date.UTC(2024, 1, 29, 12, 30, 15)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['2025-01-01T00:00:00+05:30', Date.UTC(2024, 11, 31, 18, 30)],
    ['2025-01-01T00:00:00-00:30', Date.UTC(2025, 0, 1, 0, 30)],
    ['2025-01-01T14:00:00+14:00', Date.UTC(2025, 0, 1)],
    ['2025-01-01T00:00:00-14:00', Date.UTC(2025, 0, 1, 14)],
    ['2024-12-31T24:00:00Z', Date.UTC(2025, 0, 1)],
    ['2024-12-31T24:00:00.000Z', Date.UTC(2025, 0, 1)],
    ['2024-02-28T24:00:00Z', Date.UTC(2024, 1, 29)],
    ['2025-01-01T00:00:00.5Z', Date.UTC(2025, 0, 1) + 500],
    ['2025-01-01T00:00:00.0005Z', Date.UTC(2025, 0, 1) + 0.5],
    ['0000-01-01T00:00:00Z', -62167219200000],
    ['0099-01-01T00:00:00Z', -59042995200000],
    ['10000-01-01T00:00:00Z', 253402300800000],
  ])('%s', (text, milliseconds) => {
    expect(parseDateTime(text)).toEqual({ milliseconds, zoned: true });
    expect(isDateTimeStamp(text)).toBe(true);
  });

  test.each([
    '2023-02-29T00:00:00Z',
    '02125-01-01T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-01T00:00:00Z',
    '2024-01-00T00:00:00Z',
    '2024-01-32T00:00:00Z',
    '2024-01-01T24:00:01Z',
    '2024-01-01T24:01:00Z',
    '2024-01-01T24:00:00.1Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T23:60:00Z',
    '2024-01-01T23:59:60Z',
    '2024-01-01T00:00:00+14:01',
    '2024-01-01T00:00:00+15:00',
    '2024-01-01T00:00:00+05',
    '2024-01-01T00:00:00+0530',
    '2024-01-01T00:00:00z',
    '2024-01-01t00:00:00Z',
    '2024-01-01 00:00:00Z',
    '2024-01-01T00:00Z',
    '2024-01-01T00:00:00.Z',
    '2024-01-01',
    '24-01-01T00:00:00Z',
    '999999999-01-01T00:00:00Z',
    ' 2024-01-01T00:00:00Z',
    '2024-01-01T00:00:00Z\n',
    '٢٠٢٤-01-01T00:00:00Z',
    '',
    'now',
  ])('%j is refused', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
    expect(isDateTimeStamp(text)).toBe(false);
  });

  test.each([undefined, null, 0, {}, ['2024-01-01T00:00:00Z'], new Date()])('%s is no text', (value) => {
    expect(parseDateTime(value)).toBeUndefined();
  });

  test('without an offset the time is read as UTC, and it says so', () => {
    expect(parseDateTime('2024-01-01T00:00:00')).toEqual({ milliseconds: Date.UTC(2024, 0, 1), zoned: false });
    expect(isDateTimeStamp('2024-01-01T00:00:00')).toBe(false);
  });

  test('agrees with the platform on every date it writes', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0000-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        }),
        (date) => {
          expect(parseDateTime(formatDateTime(date))).toEqual({ milliseconds: date.getTime(), zoned: true });
        },
      ),
    );
  });
});

test('formatDateTime leaves out a fraction that is zero', () => {
  expect(formatDateTime(new Date('2025-01-01T00:00:00.000Z'))).toBe('2025-01-01T00:00:00Z');
  expect(formatDateTime(new Date('2025-01-01T00:00:00.120Z'))).toBe('2025-01-01T00:00:00.120Z');
});
