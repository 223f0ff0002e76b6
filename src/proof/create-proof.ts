import type { CanonicalizeOptions } from '../canonical/index.js';
import { InvalidCredentialError } from '../errors.js';
import { callSigner } from '../keys/index.js';

import type { DataIntegrityProof, JsonObject, JsonValue, Signer, Trace } from '../types/index.js';
import type { Cryptosuite } from './cryptosuite.js';
import { hashData } from './hash-data.js';
import { encodeProofValue } from './proof-value.js';

export interface CreateProofOptions extends CanonicalizeOptions {
  signer: Signer;
  suite: Cryptosuite;
  trace?: Trace | undefined;
}

/** Members of the proof that the caller chooses. */
export type ProofOptions = Omit<DataIntegrityProof, 'type' | 'cryptosuite' | 'proofValue'>;

/**
 * Makes a Data Integrity proof for a document that is already canonical.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-rdfc-2022 Data Integrity EdDSA Cryptosuites 1.0, 3.2.1}
 */
export async function createProof(
  canonicalDocument: string,
  context: JsonValue,
  proofOptions: ProofOptions,
  options: CreateProofOptions,
): Promise<DataIntegrityProof> {
  const { signer, suite, trace } = options;
  const { id, ...members } = proofOptions;
  const proof = {
    ...(id === undefined ? {} : { id }),
    type: 'DataIntegrityProof',
    cryptosuite: suite.id,
    ...members,
  } as const;
  const hashed = await hashData(canonicalDocument, context, proof as JsonObject, options);
  if (hashed.problems) throw new InvalidCredentialError(hashed.problems, 'proof');
  const signature = await callSigner(signer, hashed.bytes);
  trace?.('signature', signature.slice());
  return Object.assign(proof, { proofValue: encodeProofValue(signature, suite) });
}
