import { InvalidCredentialError } from '../errors.js';
import { argumentError, assertKnown, createReader, DEFAULT_LIMITS, hasError, isArray, isObject } from '../lib/index.js';
import { MAX_PROBLEMS, validateClass } from '../schema/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { buildObject } from './build-object.js';
import type { BuiltClass } from './class-defaults.js';
import { randomUrn } from './random.js';

/** Options of every builder. With both given, a builder returns the same for the same input. */
export interface BuildOptions {
  /** The time that stands in for a missing `validFrom`; the current time when left out. */
  now?: Date | undefined;
  /** Makes identifiers where the input has none: absolute URIs; random `urn:uuid:` URIs when left out. */
  generateId?: (() => string) | undefined;
}

/**
 * Builds an object of a class: the one function behind every builder.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for arguments that are no input at all.
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID` with every fault of the input.
 */
export function build(className: BuiltClass, input: unknown, options: BuildOptions = {}): JsonObject {
  if (typeof input !== 'object' || input === null || isArray(input)) {
    throw argumentError('ERR_INVALID_ARG_TYPE', `"input" must be an object with the properties of ${className}`);
  }
  const { now = new Date(), generateId = randomUrn } = checked(options);
  const reader = createReader({ limits: DEFAULT_LIMITS, refuseNull: true });
  const result = buildObject(className, input, '', { reader, extended: false, now, generateId });
  const problems = allProblems(className, result, reader.problems());
  if (result === null || hasError(problems)) throw new InvalidCredentialError(problems, className);
  return result;
}

// A place that could not be read holds null, so the schema would complain about it a second time.
function allProblems(className: BuiltClass, result: JsonObject | null, unread: Problem[]): Problem[] {
  if (result === null || unread.some((problem) => problem.code.startsWith('INPUT_'))) return unread;
  const places = new Set(unread.map((problem) => problem.pointer));
  const malformed = validateClass(className, result).filter(({ pointer = '' }) => !isWithin(pointer, places));
  return [...unread, ...malformed].slice(0, MAX_PROBLEMS);
}

function isWithin(pointer: string, places: ReadonlySet<string | undefined>): boolean {
  for (let end = pointer.length; end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (places.has(pointer.slice(0, end))) return true;
    if (end === 0) break;
  }
  return false;
}

function checked(options: BuildOptions): BuildOptions {
  if (!isObject(options)) throw argumentError('ERR_INVALID_ARG_TYPE', '"options" must be an object');
  assertKnown(options, ['now', 'generateId']);
  const { now, generateId } = options;
  if (now !== undefined && !(now instanceof Date)) {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.now" must be a Date');
  }
  if (now !== undefined && Number.isNaN(now.getTime())) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.now" must be a valid Date');
  }
  if (generateId !== undefined && typeof generateId !== 'function') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.generateId" must be a function');
  }
  return options;
}
