const UNCOVERED = Symbol('uncovered');

/**
 * The walk met something that only jsonld decides about.
 *
 * @throws an error for which `isUncovered` holds, with what it met as its message
 */
export function uncovered(what: string): never {
  throw new Error(what, { cause: UNCOVERED });
}

export function isUncovered(error: unknown): error is Error {
  return error instanceof Error && error.cause === UNCOVERED;
}
