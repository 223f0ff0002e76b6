/**
 * Where a value stands. A walk makes one for every object that it enters, and nearly all of them are never shown to
 * anybody, so the pointer is only written when it is: see `pointerTo`.
 */
export type Place = string | { readonly above: Place; readonly step: string | number };

/** The place of a member or item of the value at a place. */
export function below(above: Place, step: string | number): Place {
  return { above, step };
}

/** The JSON pointer (RFC 6901) to a place. */
export function pointerTo(place: Place): string {
  let steps = '';
  let at = place;
  for (; typeof at !== 'string'; at = at.above) steps = child('', at.step) + steps;
  return at + steps;
}

/** Appends one step to a JSON pointer. */
export function child(pointer: string, step: string | number): string {
  return `${pointer}/${typeof step === 'string' && /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step}`;
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
