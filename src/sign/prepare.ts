import { contextProblems, gate, type SignedForm } from '../canonical/index.js';
import { CREDENTIALS_V2, type Documents, dataModelVersion } from '../contexts/index.js';
import { InvalidCredentialError } from '../errors.js';
import { KEY_ALGORITHMS } from '../keys/index.js';
import {
  argumentError,
  asArray,
  assertKnown,
  assertObject,
  assertOneOf,
  assertSharedOptions,
  assertString,
  hasError,
  type Limits,
  problem,
  resolveLimits,
} from '../lib/index.js';
import { validateDocument } from '../schema/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import type { SignOptions } from './options.js';

export interface Prepared {
  /** A gated copy of the credential, without its proofs. */
  document: JsonObject;
  /** `proof` as it stood in the credential. */
  proof: JsonValue | undefined;
  /** The proofs that it had; nobody looked at them but the gate. */
  proofs: readonly JsonValue[];
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
  fastPath: true,
  signal: true,
  trace: true,
};

/** Names of the options that signing has in every proof format. */
export const SIGN_OPTIONS: readonly string[] = Object.keys(SHARED_OPTIONS);

/** Options that are the same for each proof format. */
export function assertSignOptions(options: SignOptions, ownOptions: readonly string[]): void {
  assertObject(options as unknown, 'options');
  assertKnown(options, [...SIGN_OPTIONS, ...ownOptions]);
  assertSharedOptions(options);
  assertObject(options.signer as unknown, 'options.signer');
  assertOneOf(options.signer.algorithm, KEY_ALGORITHMS, 'options.signer.algorithm');
  if (typeof options.signer.sign !== 'function') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.signer.sign" must be a function');
  }
  if (options.verificationMethod !== undefined) assertString(options.verificationMethod, 'options.verificationMethod');
  resolveLimits(options.limits);
}

/** Everything that is the same for each proof format: arguments, the gate, the contexts and the data model. */
export function prepare(
  credential: unknown,
  options: SignOptions,
  form: SignedForm,
  ownOptions: readonly string[],
): Prepared {
  assertObject(credential, 'credential');
  assertSignOptions(options, ownOptions);
  options.signal?.throwIfAborted();
  const limits = resolveLimits(options.limits);
  const documents = options.documents ?? {};
  const { document: whole, problems } = gate(credential, form, limits);
  refuse(problems);
  const { proof, ...document } = whole as JsonObject;
  refuse(contextProblems(document, documents, limits));
  refuse(versionProblems(document));
  if (options.validate !== false) refuse(validateDocument(document));
  return {
    document,
    proof,
    proofs: asArray(proof),
    documents,
    limits,
  };
}

/**
 * Credentials of the older data model may be verified, and must not be issued.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verification-support Open Badges 3.0, B.9}
 */
function versionProblems(document: JsonObject): Problem[] {
  if (dataModelVersion(document) !== '1.1') return [];
  const detail = 'The credential follows version 1.1 of the W3C data model, which is not issued any more';
  const hint = `Put "${CREDENTIALS_V2}" first, and write "validFrom" and "validUntil"`;
  return [problem('DATA_MODEL_UNSUPPORTED', detail, { pointer: '/@context', hint })];
}

/** Throws when one of the problems is an error; warnings are the issuer's own business. */
export function refuse(problems: readonly Problem[]): void {
  if (hasError(problems)) throw new InvalidCredentialError(problems.filter((entry) => entry.severity === 'error'));
}
