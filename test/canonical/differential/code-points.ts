import { createHash, type Hash } from 'node:crypto';

/*
 * In UTF-16, U+E000 to U+FFFF come after the characters of two code units. A text in which each of those stands behind
 * U+FFFF, and U+FFFF itself before an A, has the order of code points in both.
 */

const MARK = '\uFFFF';
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Whether the order of the lines can depend on how characters are compared. */
export function hasOrderOfItsOwn(nquads: string): boolean {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(nquads) && /[\uE000-\uFFFF]/.test(nquads);
}

export function inCodePointOrder(nquads: string): string {
  return nquads.replaceAll(MARK, `${MARK}A`).replace(PAIR, (pair) => `${MARK}${pair}`);
}

export function restored(nquads: string): string {
  return nquads.replace(/\uFFFF(A|[\uD800-\uDBFF][\uDC00-\uDFFF])/g, (_, next: string) => (next === 'A' ? MARK : next));
}

/** SHA-256 of what the text stands for, in the form that rdf-canonize asks for. */
export class MessageDigest {
  readonly #hash: Hash = createHash('sha256');

  update(text: string): void {
    this.#hash.update(restored(text), 'utf8');
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
