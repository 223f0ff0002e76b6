/** A number that is not negative, exactly: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  /** Digits behind the point; as few as possible. */
  readonly scale: number;
}

const DECIMAL = /^\d+(\.\d+)?$/;

// Nobody awards more, and the time for arithmetic grows with the square of the length.
const MAX_LENGTH = 64;

/** Reads decimal text such as `2`, `0.1` or `007.50`; `undefined` for anything else, signs and exponents included. */
export function parseDecimal(text: unknown): Decimal | undefined {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || !DECIMAL.test(text)) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  return reduced(BigInt(whole + fraction), fraction.length);
}

/** The shortest decimal text of the number: no zeros at either end, no point without digits behind it. */
export function formatDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return `${digits}`;
  const text = `${digits}`.padStart(scale + 1, '0');
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return reduced(digitsAt(a, scale) + digitsAt(b, scale), scale);
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return reduced(a.digits * b.digits, a.scale + b.scale);
}

/**
 * The quotient with at most `places` digits behind the point, rounded to the side that is named. The divisor must not be
 * zero.
 */
export function divideDecimals(a: Decimal, b: Decimal, places: number, side: 'down' | 'up'): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const dividend = digitsAt(a, scale) * power(places);
  const divisor = digitsAt(b, scale);
  const isExact = dividend % divisor === 0n;
  return reduced(dividend / divisor + (side === 'up' && !isExact ? 1n : 0n), places);
}

/** Negative when `a` is less, positive when it is more, 0 when both are equal. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [digitsAt(a, scale), digitsAt(b, scale)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * power(wanted - scale);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function reduced(digits: bigint, scale: number): Decimal {
  if (scale === 0 || digits % 10n !== 0n) return { digits, scale };
  return reduced(digits / 10n, scale - 1);
}
