import { gate } from '../canonical/index.js';
import { InvalidCredentialError, SignError } from '../errors.js';
import { asArray, assertOneOf, generationProblem, itemPointer, problem } from '../lib/index.js';
import {
  CRYPTOSUITES,
  type Cryptosuite,
  type CryptosuiteId,
  canonicalizeCovered,
  createProof,
  indexOfProof,
  type PlacedProof,
  type ProofOptions,
  previousNotFound,
  proofFormProblems,
} from '../proof/index.js';
import type { DataIntegrityProof, JsonValue, Secured } from '../types/index.js';
import type { SignOptions } from './options.js';
import { assertSignOptions, prepare, refuse, SIGN_OPTIONS } from './prepare.js';
import { proofId, proofPeriod, text, texts } from './proof-members.js';
import { chooseVerificationMethod } from './verification-method.js';

/** Options of `signCredential`. */
export interface SignCredentialOptions extends SignOptions {
  /**
   * Cryptosuite.
   *
   * @default 'eddsa-rdfc-2022'
   */
  suite?: CryptosuiteId | undefined;
  /**
   * When the proof is made: a `Date`, or an XML Schema date-time with offset.
   *
   * @default now
   */
  created?: Date | string | undefined;
  /** From when on the proof is void: a `Date`, or an XML Schema date-time with offset. */
  expires?: Date | string | undefined;
  /** Where the proof may be used. Without `challenge` it can be used there more than once. */
  domain?: string | string[] | undefined;
  /** Value that ties the proof to one exchange. */
  challenge?: string | undefined;
  /** Id of the proof, an absolute URL, so that a later proof can build on it. */
  id?: string | undefined;
  /**
   * Ids of proofs that the credential has and that the new proof builds on: it covers the credential together with them,
   * and verifies only while all of them are there, unchanged, and verify. Without it, a further proof covers the
   * credential alone.
   */
  previousProof?: string | string[] | undefined;
}

const OWN_OPTIONS: Record<Exclude<keyof SignCredentialOptions, keyof SignOptions>, true> = {
  suite: true,
  created: true,
  expires: true,
  domain: true,
  challenge: true,
  id: true,
  previousProof: true,
};

/** Names of the options of `signCredential`. */
export const SIGN_CREDENTIAL_OPTIONS: readonly string[] = [...SIGN_OPTIONS, ...Object.keys(OWN_OPTIONS)];

/**
 * Adds a Data Integrity proof to a credential. The result is a copy; proofs that are there stay as they are, so that
 * signing twice makes a proof set, and with `previousProof` a proof chain.
 *
 * Before anything is signed, the credential passes the gate, its data model and JSON-LD safe mode. Contexts that are not
 * bundled are passed in `documents`, here and when verifying.
 *
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID` with every fault of the credential and of the proofs that it
 *   has
 * @throws {SignError} `ERR_VERIFICATION_METHOD_MISSING`, `ERR_VERIFICATION_METHOD_FOREIGN`,
 *   `ERR_VERIFICATION_METHOD_INVALID`, `ERR_PREVIOUS_PROOF_NOT_FOUND`, `ERR_PROOF_ID_TAKEN`, `ERR_SIGNER_UNSUITABLE`,
 *   `ERR_SIGNER_FAILED`
 * @throws {KeyError} `ERR_KEY_INVALID`, `ERR_KEY_UNSUPPORTED` for the signer's `publicKey`
 * @throws {ContextError} `ERR_CONTEXT_INTEGRITY`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE`; besides, the reason of an aborted `signal`, and
 *   what `trace` throws
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof VC Data Integrity 1.0, 4.2}
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof-set-chain VC Data Integrity 1.0, 4.3}
 *
 * @example
 * ```ts
 * const keyPair = await generateKeyPair();
 * const issuer = { id: didKey(keyPair), name: 'Example University' };
 * const credential = buildOpenBadgeCredential({ issuer, credentialSubject });
 * const secured = await signCredential(credential, { signer: keyPair });
 * ```
 *
 * @example A second proof that confirms the first
 * ```ts
 * const first = await signCredential(credential, { signer: keyPair, id: 'urn:uuid:5b9…' });
 * const chained = await signCredential(first, { signer: keyPair, previousProof: 'urn:uuid:5b9…' });
 * ```
 */
export async function signCredential<T extends object>(
  credential: T,
  options: SignCredentialOptions,
): Promise<Secured<T>> {
  const {
    document,
    proof: given,
    proofs,
    documents,
    limits,
  } = prepare(credential, options, 'rdf', Object.keys(OWN_OPTIONS));
  const suite = chooseSuite(options);
  const chosen = await chooseVerificationMethod(document, options, 'proof');
  const proofOptions = chooseMembers(chosen.url, options);
  refuse(gate(proofOptions, 'rdf', limits).problems);
  if (proofs.length >= limits.proofs) {
    const found = problem('PROOF_TOO_MANY', `The credential has ${proofs.length} proofs already`, {
      pointer: '/proof',
    });
    refuse([generationProblem(found)]);
  }
  const placed = proofs.map((proof, index) => ({ proof, pointer: itemPointer(given, '/proof', index) }));
  refuse(placed.flatMap(({ proof, pointer }) => proofFormProblems(proof, pointer).map(generationProblem)));
  assertIdFree(proofOptions.id, proofs);
  const previous = choosePrevious(proofOptions.previousProof, placed);
  const { signal, fastPath, trace } = options;
  const shared = { documents, limits, signal, fastPath, trace };
  const { canonical, problems } = await canonicalizeCovered(document, previous, shared);
  if (problems) throw new InvalidCredentialError(problems);
  const proof = await createProof(canonical, document['@context'] as JsonValue, proofOptions, {
    ...shared,
    signer: chosen.signer,
    suite,
  });
  const all = [...(proofs as unknown as DataIntegrityProof[]), proof];
  // Adding to what was copied with "..." costs microseconds for each property.
  return Object.assign({}, document, { proof: all.length === 1 ? proof : all }) as unknown as Secured<T>;
}

/** Refuses options that no credential could be signed with. */
export function assertSignCredentialOptions(options: SignCredentialOptions): void {
  assertSignOptions(options, Object.keys(OWN_OPTIONS));
  chooseSuite(options);
  chooseMembers('', options);
}

function chooseSuite({ suite: id = 'eddsa-rdfc-2022', signer }: SignCredentialOptions): Cryptosuite {
  assertOneOf(id, [...CRYPTOSUITES.keys()], 'options.suite');
  const suite = CRYPTOSUITES.get(id) as Cryptosuite;
  if (signer.algorithm === suite.algorithm) return suite;
  throw new SignError(
    'ERR_SIGNER_UNSUITABLE',
    `${suite.id} needs a key for ${suite.algorithm}; the signer's is for ${signer.algorithm}`,
  );
}

/** The proofs that the new one builds on, in the order of the credential. */
function choosePrevious(ids: string | string[] | undefined, placed: readonly PlacedProof[]): PlacedProof[] {
  const proofs = placed.map(({ proof }) => proof);
  const indexes = asArray(ids).map((id, position) => {
    const index = indexOfProof(id, proofs);
    if (index !== undefined) return index;
    const found = previousNotFound(id, itemPointer(ids, '/previousProof', position));
    throw new SignError('ERR_PREVIOUS_PROOF_NOT_FOUND', `The credential cannot be chained: ${found.detail}`, {
      problems: [generationProblem(found)],
    });
  });
  return placed.filter((_, index) => indexes.includes(index));
}

function assertIdFree(id: string | undefined, proofs: readonly JsonValue[]): void {
  if (id === undefined || !proofs.some((proof) => (proof as { id?: JsonValue }).id === id)) return;
  throw new SignError('ERR_PROOF_ID_TAKEN', `Another proof of the credential has the id ${JSON.stringify(id)}`);
}

/** The members of the new proof that the caller chooses, each of which is signed. */
function chooseMembers(verificationMethod: string, options: SignCredentialOptions): ProofOptions {
  const { id, created = new Date(), expires, domain, challenge, previousProof } = options;
  return {
    ...(id === undefined ? {} : { id: proofId(id) }),
    ...proofPeriod(created, expires),
    verificationMethod,
    proofPurpose: 'assertionMethod',
    ...(domain === undefined ? {} : { domain: texts(domain, 'options.domain') }),
    ...(challenge === undefined ? {} : { challenge: text(challenge, 'options.challenge') }),
    ...(previousProof === undefined ? {} : { previousProof: texts(previousProof, 'options.previousProof') }),
  };
}
