import type { Problem } from './types/index.js';

/** Codes of the errors that are not the caller's programming mistakes. */
export type CredsmithErrorCode =
  | 'ERR_CREDENTIAL_INVALID'
  | 'ERR_CONTEXT_INTEGRITY'
  | 'ERR_KEY_INVALID'
  | 'ERR_KEY_UNSUPPORTED'
  | 'ERR_KEY_NOT_EXPORTABLE'
  | 'ERR_SIGNER_FAILED'
  | 'ERR_SIGNER_UNSUITABLE'
  | 'ERR_VERIFICATION_METHOD_MISSING'
  | 'ERR_VERIFICATION_METHOD_FOREIGN'
  | 'ERR_VERIFICATION_METHOD_INVALID'
  | 'ERR_PREVIOUS_PROOF_NOT_FOUND'
  | 'ERR_PROOF_ID_TAKEN'
  | 'ERR_SUBJECT_ID_MISSING'
  | 'ERR_PLATFORM_UNSUPPORTED'
  | 'ERR_WORKER_FAILED'
  | 'ERR_POOL_CLOSED';

/** Base of every error that an operation of this library throws on purpose. Branch on `code`, never on the message. */
export class CredsmithError extends Error {
  readonly code: CredsmithErrorCode;

  constructor(code: CredsmithErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A credential, or a part of one, was refused when building or signing. `problems` holds every fault. */
export class InvalidCredentialError extends CredsmithError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], what = 'credential') {
    const first = problems[0];
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(
      'ERR_CREDENTIAL_INVALID',
      `The ${what} is invalid: ${first ? `${first.pointer || '(whole document)'}: ${first.detail}` : 'no problem given'}${more}`,
    );
    this.problems = problems;
  }
}

/** A key could not be generated, imported or exported. Codes: `ERR_KEY_*`, `ERR_PLATFORM_UNSUPPORTED`. */
export class KeyError extends CredsmithError {}

/**
 * Signing was refused or failed. Codes: `ERR_SIGNER_*`, `ERR_VERIFICATION_METHOD_*`, `ERR_PREVIOUS_PROOF_*`,
 * `ERR_PROOF_ID_*`, `ERR_SUBJECT_*`.
 */
export class SignError extends CredsmithError {
  /** The fault in the form of RFC 9457, where the W3C has a name for it; otherwise empty. */
  readonly problems: readonly Problem[];

  constructor(
    code: CredsmithErrorCode,
    message: string,
    options: ErrorOptions & { problems?: readonly Problem[] } = {},
  ) {
    const { problems = [], ...rest } = options;
    super(code, message, rest);
    this.problems = problems;
  }
}

/** A bundled JSON-LD context is not the one that was pinned. Code: `ERR_CONTEXT_INTEGRITY`. */
export class ContextError extends CredsmithError {}

/** A pool of threads could not do its work. Codes: `ERR_WORKER_FAILED`, `ERR_POOL_CLOSED`. */
export class WorkerError extends CredsmithError {}
