import { canonicalize, gate } from '../canonical/index.js';
import { InvalidCredentialError, SignError } from '../errors.js';
import { argumentError, assertOneOf, assertString, formatDateTime, isDateTimeStamp, problem } from '../lib/index.js';
import { CRYPTOSUITES, type Cryptosuite, createProof } from '../proof/index.js';
import type { DataIntegrityProof, JsonValue, Secured } from '../types/index.js';
import type { SignOptions } from './options.js';
import { prepare, refuse } from './prepare.js';
import { chooseVerificationMethod } from './verification-method.js';

/** Options of `signCredential`. */
export interface SignCredentialOptions extends SignOptions {
  /**
   * Cryptosuite.
   *
   * @default 'eddsa-rdfc-2022'
   */
  suite?: 'eddsa-rdfc-2022' | undefined;
  /**
   * When the proof is made: a `Date`, or an XML Schema date-time with offset.
   *
   * @default now
   */
  created?: Date | string | undefined;
  /** From when on the proof is void: a `Date`, or an XML Schema date-time with offset. */
  expires?: Date | string | undefined;
  /** Where the proof may be used. */
  domain?: string | string[] | undefined;
  /** Value that ties the proof to one exchange. */
  challenge?: string | undefined;
}

const OWN_OPTIONS: Record<Exclude<keyof SignCredentialOptions, keyof SignOptions>, true> = {
  suite: true,
  created: true,
  expires: true,
  domain: true,
  challenge: true,
};

/**
 * Adds a Data Integrity proof to a credential. The result is a copy; proofs that are there stay, so that signing twice
 * makes a proof set.
 *
 * Before anything is signed, the credential passes the gate, its data model and JSON-LD safe mode. Contexts that are not
 * bundled are passed in `documents`, here and when verifying.
 *
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID` with every fault of the credential
 * @throws {SignError} `ERR_VERIFICATION_METHOD_MISSING`, `ERR_VERIFICATION_METHOD_FOREIGN`,
 *   `ERR_VERIFICATION_METHOD_INVALID`, `ERR_SIGNER_UNSUITABLE`, `ERR_SIGNER_FAILED`
 * @throws {KeyError} `ERR_KEY_INVALID`, `ERR_KEY_UNSUPPORTED` for the signer's `publicKey`
 * @throws {ContextError} `ERR_CONTEXT_INTEGRITY`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE`; besides, the reason of an aborted `signal`, and
 *   what `trace` throws
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof VC Data Integrity 1.0, 4.2}
 *
 * @example
 * ```ts
 * const keyPair = await generateKeyPair();
 * const issuer = { id: didKey(keyPair), name: 'Example University' };
 * const credential = buildOpenBadgeCredential({ issuer, credentialSubject });
 * const secured = await signCredential(credential, { signer: keyPair });
 * ```
 */
export async function signCredential<T extends object>(
  credential: T,
  options: SignCredentialOptions,
): Promise<Secured<T>> {
  const { document, proofs, documents, limits } = prepare(credential, options, 'rdf', Object.keys(OWN_OPTIONS));
  const suiteId = options.suite ?? 'eddsa-rdfc-2022';
  assertOneOf(suiteId, [...CRYPTOSUITES.keys()], 'options.suite');
  const suite = CRYPTOSUITES.get(suiteId) as Cryptosuite;
  if (options.signer.algorithm !== suite.algorithm) {
    throw new SignError(
      'ERR_SIGNER_UNSUITABLE',
      `${suite.id} needs a key for ${suite.algorithm}; the signer's is for ${options.signer.algorithm}`,
    );
  }
  const chosen = await chooseVerificationMethod(document, options, 'proof');
  const proofOptions = {
    created: dateTime(options.created ?? new Date(), 'options.created'),
    ...(options.expires === undefined ? {} : { expires: dateTime(options.expires, 'options.expires') }),
    verificationMethod: chosen.url,
    proofPurpose: 'assertionMethod',
    ...(options.domain === undefined ? {} : { domain: texts(options.domain, 'options.domain') }),
    ...(options.challenge === undefined ? {} : { challenge: text(options.challenge, 'options.challenge') }),
  };
  refuse(gate(proofOptions, 'rdf', limits).problems);
  if (proofs.length >= limits.proofs) {
    refuse([problem('PROOF_TOO_MANY', `The credential has ${proofs.length} proofs already`, { pointer: '/proof' })]);
  }
  const shared = { documents, limits, signal: options.signal };
  const { canonical, problems } = await canonicalize(document, shared);
  if (problems) throw new InvalidCredentialError(problems);
  const proof = await createProof(canonical, document['@context'] as JsonValue, proofOptions, {
    ...shared,
    signer: chosen.signer,
    suite,
    trace: options.trace,
  });
  const all = [...(proofs as unknown as DataIntegrityProof[]), proof];
  return { ...document, proof: all.length === 1 ? proof : all } as unknown as Secured<T>;
}

function dateTime(value: Date | string, name: string): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return formatDateTime(value);
  if (isDateTimeStamp(value)) return value;
  throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" must be a valid Date or a date-time with offset`);
}

function text(value: unknown, name: string): string {
  assertString(value, name);
  return value;
}

function texts(value: unknown, name: string): string | string[] {
  return Array.isArray(value) ? value.map((entry) => text(entry, name)) : text(value, name);
}
