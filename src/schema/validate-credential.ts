import {
  asArray,
  assertKnown,
  assertObject,
  hasError,
  isObject,
  type Limits,
  problem,
  readJson,
  resolveLimits,
} from '../lib/index.js';
import type { JsonObject, JsonValue, Problem, SchemaResult } from '../types/index.js';
import type { ClassName } from './class-info.js';
import { classOfVersion } from './class-version.js';
import { describe } from './describe.js';
import { MAX_PROBLEMS, validateClass } from './validate-class.js';

/** Options of `validateCredential`. */
export interface ValidateCredentialOptions {
  /** Bounds for the input; those left out have their defaults. */
  limits?: Partial<Limits> | undefined;
}

/** How a credential of a class is recognised: by its own type, or by that of its subject. The first that fits counts. */
const RECOGNISED: readonly { className: ClassName; types: readonly string[]; subject: string }[] = [
  {
    className: 'OpenBadgeCredential',
    types: ['AchievementCredential', 'OpenBadgeCredential'],
    subject: 'AchievementSubject',
  },
  { className: 'EndorsementCredential', types: ['EndorsementCredential'], subject: 'EndorsementSubject' },
];

/**
 * Says whether a credential has the shape that its data model demands, and lists every fault once.
 *
 * A credential is held against Open Badges 3.0 when its `type` names `AchievementCredential`, `OpenBadgeCredential` or
 * `EndorsementCredential`, or when its subject is an `AchievementSubject` or `EndorsementSubject`; any other against the
 * W3C data model. The first context decides between version 2.0 of that model and 1.1, which may be verified and must not
 * be issued. Embedded endorsements are held against it like the credential itself. A single value and a
 * one-element array mean the same. Of `proof` only the shape is looked at; a credential without one is valid here.
 * Properties that the data model does not know are allowed, but on `Image`, `IdentityObject` and `IdentifierEntry`:
 * whether the contexts define them is the verifier's question. At most 100 problems are reported. Never throws about
 * the input.
 *
 * @param input The credential as an object or as JSON text.
 *
 * @example
 * ```ts
 * const { valid, problems } = validateCredential(credential);
 * for (const { code, pointer, detail, hint } of problems) console.log(code, pointer, detail, hint);
 * ```
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a wrong option
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#data-model Open Badges 3.0, data model}
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#basic-concepts VC Data Model 2.0, basic concepts}
 */
export function validateCredential(input: unknown, options: ValidateCredentialOptions = {}): SchemaResult {
  assertObject(options as unknown, 'options');
  assertKnown(options, ['limits']);
  const problems = problemsOf(input, resolveLimits(options.limits));
  return { valid: !hasError(problems), problems };
}

function problemsOf(input: unknown, limits: Limits): Problem[] {
  const { value, problems } = readJson(input, { limits });
  if (problems.length > 0) return problems.slice(0, MAX_PROBLEMS);
  if (isObject(value)) return validateDocument(value as JsonObject);
  const hint = 'Pass a credential as an object or as JSON text';
  return [problem('INPUT_NOT_RECOGNIZED', `The input is ${describe(value)}`, { pointer: '', hint })];
}

/** The same for a document that was read before. */
export function validateDocument(value: JsonObject): Problem[] {
  return validateClass(classOfVersion(classOf(value), value), value);
}

// A credential whose own type was left out is still recognised by its subject, so that the fault is named.
export function classOf(credential: JsonObject): ClassName {
  const has = (value: JsonValue | undefined, names: readonly string[]) =>
    asArray(value).some((name) => names.includes(name as string));
  const known =
    RECOGNISED.find(({ types }) => has(credential.type, types)) ??
    RECOGNISED.find(({ subject }) =>
      asArray(credential.credentialSubject).some((item) => isObject(item) && has(item.type as JsonValue, [subject])),
    );
  return known?.className ?? 'VerifiableCredential';
}
