type ArgumentErrorCode = 'ERR_INVALID_ARG_TYPE' | 'ERR_INVALID_ARG_VALUE';

/** A caller's mistake: a `TypeError` with a code, as Node's own functions throw. */
export function argumentError(code: ArgumentErrorCode, message: string): TypeError & { code: ArgumentErrorCode } {
  return Object.assign(new TypeError(message), { code });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether an object is of no class; throws where a proxy does. In another realm there is another Object.prototype, whose
 * own prototype is null as well.
 */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Like `Array.isArray`, which throws on a revoked proxy. */
export function isArray(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

export function asArray<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

export function assertObject(value: unknown, name: string): asserts value is Record<string, unknown> {
  if (!isObject(value)) throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be an object`);
}

export function assertString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be a string`);
}

export function assertOneOf<Name extends string>(
  value: unknown,
  allowed: readonly Name[],
  name: string,
): asserts value is Name {
  assertString(value, name);
  if (!(allowed as readonly string[]).includes(value)) {
    throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" must be one of ${allowed.join(', ')}; got "${value}"`);
  }
}

/** Refuses an option that does not exist: a misspelt one would be a check that is not made. */
export function assertKnown(options: object, names: readonly string[], name = 'options'): void {
  const unknown = Object.keys(options).find((key) => !names.includes(key));
  if (unknown !== undefined) throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" has no option "${unknown}"`);
  const empty = Object.entries(options).find(([, value]) => value === null);
  if (empty) throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}.${empty[0]}" must not be null`);
}

/** Options that signing and verifying share. */
export function assertSharedOptions(options: {
  documents?: unknown;
  fetch?: unknown;
  didResolver?: unknown;
  signal?: unknown;
  trace?: unknown;
  fastPath?: unknown;
}): void {
  const { documents = {}, signal, fastPath } = options;
  // A Map would be an object without entries.
  if (!isObject(documents) || isMap(documents))
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.documents" must be a plain object, by URL');
  if (signal !== undefined && !(isObject(signal) && typeof signal.throwIfAborted === 'function')) {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.signal" must be an AbortSignal');
  }
  if (fastPath !== undefined && typeof fastPath !== 'boolean') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.fastPath" must be true or false');
  }
  for (const name of ['fetch', 'didResolver', 'trace'] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== 'function') {
      throw argumentError('ERR_INVALID_ARG_TYPE', `"options.${name}" must be a function`);
    }
  }
}

/** Looks at the value itself, as `instanceof` knows one realm only; the error that tells it is no Map is what costs. */
function isMap(value: object): boolean {
  try {
    return !isPlain(value) && typeof Map.prototype.has.call(value as Map<unknown, unknown>, undefined) === 'boolean';
  } catch {
    return false;
  }
}
