const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE58BTC = /^z(1*)[1-9A-HJ-NP-Za-km-z]*$/;

/** Longest base58btc text that is decoded: decoding is quadratic, and an RSA-8192 key needs about 1,500 characters. */
const MAX_BASE58_LENGTH = 2048;

// Digits are converted in groups, as large as exact arithmetic allows.
const TWO_DIGITS = 58 ** 2;
const FIVE_DIGITS = 58 ** 5;

/**
 * Multibase base58btc: `z` and a number in base 58, with a digit of zero for each byte of zero in front.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#multibase-0 Controlled Identifiers 1.0, 2.4}
 */
export function encodeBase58btc(bytes: Uint8Array): string {
  // The last group of digits comes first.
  const groups = new Float64Array(bytes.length);
  let used = 0;
  for (let index = bytes.length % 2 === 0 ? 0 : -1; index < bytes.length; index += 2) {
    let carry = (bytes[index] ?? 0) * 256 + (bytes[index + 1] as number);
    for (let at = 0; at < used; at++) {
      const sum = (groups[at] as number) * 65_536 + carry;
      carry = Math.floor(sum / FIVE_DIGITS);
      groups[at] = sum - carry * FIVE_DIGITS;
    }
    if (carry > 0) groups[used++] = carry;
  }
  let digits = '';
  for (let at = used - 1; at >= 0; at--) {
    for (let unit = FIVE_DIGITS / 58; unit >= 1; unit /= 58) {
      digits += ALPHABET.charAt(Math.floor((groups[at] as number) / unit) % 58);
    }
  }
  const first = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(first === -1 ? bytes.length : first)}${digits.replace(/^1+/, '')}`;
}

/** Decodes multibase base58btc; `undefined` for anything else. Two texts never stand for the same bytes. */
export function decodeBase58btc(text: string): Uint8Array | undefined {
  const match = text.length > MAX_BASE58_LENGTH ? null : BASE58BTC.exec(text);
  if (!match) return undefined;
  const digits = text.length % 2 === 1 ? text.slice(1) : `1${text.slice(1)}`;
  const words = new Uint16Array(digits.length);
  let used = 0;
  for (let index = 0; index < digits.length; index += 2) {
    let carry = ALPHABET.indexOf(digits.charAt(index)) * 58 + ALPHABET.indexOf(digits.charAt(index + 1));
    for (let at = 0; at < used; at++) {
      const sum = (words[at] as number) * TWO_DIGITS + carry;
      words[at] = sum;
      carry = sum >>> 16;
    }
    if (carry > 0) words[used++] = carry;
  }
  const zeros = (match[1] as string).length;
  const last = words[used - 1] ?? 0;
  const bytes = new Uint8Array(zeros + used * 2 - (used > 0 && last < 256 ? 1 : 0));
  for (let at = bytes.length - 1, index = 0; at >= zeros; at--, index++) {
    bytes[at] = (words[index >> 1] as number) >> ((index & 1) * 8);
  }
  return bytes;
}
