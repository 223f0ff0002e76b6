/** Appends one step to a JSON pointer (RFC 6901). */
export function child(pointer: string, step: string | number): string {
  return `${pointer}/${typeof step === 'number' ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer to one of the values of a property that is an array or a single value. */
export function itemPointer(value: unknown, pointer: string, index: number): string {
  return Array.isArray(value) ? child(pointer, index) : pointer;
}

/** The value under a JSON pointer, or `undefined`. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
