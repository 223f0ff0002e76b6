import { child } from '../lib/index.js';

/** JSON pointer of the first key or string value of the document that the test accepts. */
export function locate(document: unknown, accepts: (key: string, value: unknown) => boolean): string | undefined {
  return find(document, accepts)?.reduceRight<string>(child, '');
}

/** The steps to the place, innermost first; they become a pointer only when there is one. */
function find(value: unknown, accepts: (key: string, value: unknown) => boolean): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, entry] of entries as Iterable<[string | number, unknown]>) {
    if (step === '@context') continue;
    if (accepts(String(step), entry)) return [step];
    const inside = find(entry, accepts);
    if (inside) return [...inside, step];
  }
  return undefined;
}
