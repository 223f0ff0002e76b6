import { concat } from '../lib/index.js';

/** A value in DER. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

export const TAG = { integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, sequence: 0x30 } as const;

/** No number of a tag above it fits one byte. */
const LONG_TAG = 0x1f;

/**
 * The values that stand one behind the other in these bytes, or `undefined` when they are no DER: every length is
 * definite, in its shortest form and below 2^16, and the last value ends where the bytes end (X.690, 10.1).
 */
export function readElements(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let start = 0; start < bytes.length; ) {
    const header = readHeader(bytes, start);
    if (!header || header.end > bytes.length) return undefined;
    elements.push({ tag: bytes[start] as number, content: bytes.subarray(header.begin, header.end) });
    start = header.end;
  }
  return elements;
}

/** The values inside of the one sequence that these bytes are. */
export function readSequence(bytes: Uint8Array): readonly DerElement[] | undefined {
  const [outer, ...rest] = readElements(bytes) ?? [];
  return outer?.tag === TAG.sequence && rest.length === 0 ? readElements(outer.content) : undefined;
}

/** An integer that is not negative, without leading zero bytes: none at all for 0. */
export function readUnsigned(element: DerElement | undefined): Uint8Array | undefined {
  if (element?.tag !== TAG.integer) return undefined;
  const [first, second = 0] = element.content;
  if (first === undefined || first >= 0x80) return undefined;
  if (first > 0) return element.content;
  return element.content.length === 1 || second >= 0x80 ? element.content.subarray(1) : undefined;
}

function readHeader(bytes: Uint8Array, start: number): { begin: number; end: number } | undefined {
  const [tag = LONG_TAG, first = 0x80, second = 0, third = 0] = bytes.subarray(start, start + 4);
  if ((tag & LONG_TAG) === LONG_TAG) return undefined;
  if (first < 0x80) return { begin: start + 2, end: start + 2 + first };
  if (first === 0x81 && second >= 0x80) return { begin: start + 3, end: start + 3 + second };
  if (first === 0x82 && second > 0) return { begin: start + 4, end: start + 4 + second * 256 + third };
  return undefined;
}

/** A value in DER of the parts that are its contents. */
export function writeElement(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(...parts);
  const { length } = content;
  const short = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return concat(Uint8Array.of(tag, ...short), content);
}

/** An integer of the bytes of its absolute value, which have no leading zeros. */
export function writeUnsigned(bytes: Uint8Array): Uint8Array {
  const [first = 0x80] = bytes;
  return writeElement(TAG.integer, Uint8Array.of(...(first >= 0x80 ? [0] : [])), bytes);
}
