import { child, isObject } from '../lib/index.js';

/** JSON pointer of the first key or string value of the document that the test accepts. */
export function locate(
  document: unknown,
  accepts: (key: string, value: unknown) => boolean,
  pointer = '',
): string | undefined {
  const entries: [string | number, unknown][] = Array.isArray(document)
    ? document.map((item, index) => [index, item])
    : isObject(document)
      ? Object.entries(document)
      : [];
  for (const [step, value] of entries) {
    if (step === '@context') continue;
    const at = child(pointer, step);
    if (accepts(String(step), value)) return at;
    const inside = locate(value, accepts, at);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
