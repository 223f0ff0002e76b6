import { contextProblems, gate, type SignedForm } from '../canonical/index.js';
import type { Documents } from '../contexts/index.js';
import { InvalidCredentialError } from '../errors.js';
import { KEY_ALGORITHMS } from '../keys/index.js';
import {
  argumentError,
  asArray,
  assertKnown,
  assertObject,
  assertOneOf,
  assertSharedOptions,
  hasError,
  type Limits,
  resolveLimits,
} from '../lib/index.js';
import { validateDocument } from '../schema/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import type { SignOptions } from './options.js';

export interface Prepared {
  /** A gated copy of the credential, without its proofs. */
  document: JsonObject;
  /** The proofs that it had. */
  proofs: JsonObject[];
  documents: Documents;
  limits: Limits;
}

const SHARED_OPTIONS: Record<keyof SignOptions, true> = {
  signer: true,
  verificationMethod: true,
  allowForeignVerificationMethod: true,
  validate: true,
  documents: true,
  fetch: true,
  didResolver: true,
  limits: true,
  signal: true,
  trace: true,
};

/** Everything that is the same for each proof format: arguments, the gate, the contexts and the data model. */
export function prepare(
  credential: unknown,
  options: SignOptions,
  form: SignedForm,
  ownOptions: readonly string[],
): Prepared {
  assertObject(credential, 'credential');
  assertObject(options as unknown, 'options');
  assertKnown(options, [...Object.keys(SHARED_OPTIONS), ...ownOptions]);
  assertSharedOptions(options);
  assertObject(options.signer as unknown, 'options.signer');
  assertOneOf(options.signer.algorithm, KEY_ALGORITHMS, 'options.signer.algorithm');
  if (typeof options.signer.sign !== 'function') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.signer.sign" must be a function');
  }
  options.signal?.throwIfAborted();
  const limits = resolveLimits(options.limits);
  const documents = options.documents ?? {};
  const { document: whole, problems } = gate(credential, form, limits);
  refuse(problems);
  const { proof, ...document } = whole as JsonObject;
  refuse(contextProblems(document, documents, limits));
  if (options.validate !== false) refuse(validateDocument(document));
  return {
    document,
    proofs: asArray(proof as JsonObject | JsonObject[] | undefined) as JsonObject[],
    documents,
    limits,
  };
}

/** Throws when one of the problems is an error; warnings are the issuer's own business. */
export function refuse(problems: readonly Problem[]): void {
  if (hasError(problems)) throw new InvalidCredentialError(problems.filter((entry) => entry.severity === 'error'));
}
