import type { CanonicalizeOptions } from '../canonical/index.js';
import { InvalidCredentialError, SignError } from '../errors.js';

import type { DataIntegrityProof, JsonObject, JsonValue, Signer, Trace } from '../types/index.js';
import type { Cryptosuite } from './cryptosuite.js';
import { hashData } from './hash-data.js';
import { encodeProofValue } from './proof-value.js';

export interface CreateProofOptions extends CanonicalizeOptions {
  signer: Signer;
  suite: Cryptosuite;
  trace?: Trace | undefined;
}

/**
 * Makes a Data Integrity proof for a document that is already canonical.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-rdfc-2022 Data Integrity EdDSA Cryptosuites 1.0, 3.2.1}
 */
export async function createProof(
  canonicalDocument: string,
  context: JsonValue,
  proofOptions: Omit<DataIntegrityProof, 'type' | 'cryptosuite' | 'proofValue'>,
  options: CreateProofOptions,
): Promise<DataIntegrityProof> {
  const { signer, suite, trace } = options;
  const proof = { type: 'DataIntegrityProof', cryptosuite: suite.id, ...proofOptions } as const;
  const hashed = await hashData(canonicalDocument, context, proof as JsonObject, options);
  if (hashed.problems) throw new InvalidCredentialError(hashed.problems, 'proof');
  const signature = await signBytes(signer, hashed.bytes);
  if (signature.length !== suite.signatureLength) {
    throw new SignError(
      'ERR_SIGNER_FAILED',
      `The signer returned ${signature.length} bytes; ${suite.id} needs ${suite.signatureLength}`,
    );
  }
  trace?.('signature', signature.slice());
  return { ...proof, proofValue: encodeProofValue(signature, suite) };
}

/** Calls a signer, which may be somebody else's code around a remote service. */
export async function signBytes(signer: Signer, message: Uint8Array): Promise<Uint8Array> {
  let signature: unknown;
  try {
    signature = await signer.sign(message);
  } catch (cause) {
    throw new SignError('ERR_SIGNER_FAILED', 'The signer failed', { cause });
  }
  if (!(signature instanceof Uint8Array)) throw new SignError('ERR_SIGNER_FAILED', 'The signer returned no bytes');
  return new Uint8Array(signature);
}
