import type { PublicKey } from '../keys/index.js';
import { verifySignature } from '../keys/index.js';
import { hasError, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import type { Cryptosuite } from './cryptosuite.js';
import { type HashDataOptions, hashData } from './hash-data.js';
import { proofFormProblems } from './proof-form.js';
import { decodeProofValue } from './proof-value.js';
import { CRYPTOSUITES } from './suites/index.js';

/** What the verifier demands of a proof. */
export interface ProofExpectations {
  now: Date;
  /** Seconds. */
  clockTolerance: number;
  suites: readonly string[];
  proofPurpose: string;
  challenge?: string | undefined;
  domain?: string | readonly string[] | undefined;
}

/** A proof whose members were checked, with the suite that it names. */
export interface ReadableProof {
  proof: JsonObject;
  suite: Cryptosuite;
  verificationMethod: string;
  signature: Uint8Array;
}

export type ReadProofResult =
  | { readable: ReadableProof; problems: Problem[] }
  | { readable?: never; problems: Problem[]; undetermined: boolean };

/**
 * Reads one proof: its members, its suite, its encoding. Whether it fits the verifier's expectations is another step.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof VC Data Integrity 1.0, 4.4}
 */
export function readProof(proof: JsonValue, pointer: string, suites: readonly string[]): ReadProofResult {
  const problems = proofFormProblems(proof, pointer);
  if (hasError(problems)) return { problems, undetermined: false };
  const no = (found: Problem, undetermined = false): ReadProofResult => ({
    problems: [found, ...problems],
    undetermined,
  });
  const members = proof as JsonObject & Record<'type' | 'cryptosuite' | 'verificationMethod', string>;
  if (members.type !== 'DataIntegrityProof') {
    return no(
      problem('PROOF_SUITE_UNSUPPORTED', `The proof type "${members.type}" is not supported`, {
        pointer: `${pointer}/type`,
      }),
      true,
    );
  }
  const suite = CRYPTOSUITES.get(members.cryptosuite);
  const at = { pointer: `${pointer}/cryptosuite` };
  if (!suite) {
    return no(
      problem('PROOF_SUITE_UNSUPPORTED', `The cryptosuite "${members.cryptosuite}" is not supported`, at),
      true,
    );
  }
  if (!suites.includes(suite.id)) {
    return no(problem('PROOF_SUITE_NOT_ALLOWED', `The cryptosuite "${suite.id}" is not among the accepted ones`, at));
  }
  const signature = decodeProofValue(members.proofValue, suite);
  if (!signature) {
    const detail = `"proofValue" is not ${suite.signatureLength} bytes in ${suite.proofValueEncoding} multibase`;
    return no(problem('PROOF_MALFORMED', detail, { pointer: `${pointer}/proofValue` }));
  }
  return { readable: { proof: members, suite, verificationMethod: members.verificationMethod, signature }, problems };
}

/** Whether the signature of a proof is right for a document that is already canonical. */
export async function verifyProofSignature(
  { proof, suite, signature }: ReadableProof,
  key: PublicKey,
  canonicalDocument: string,
  context: JsonValue,
  options: HashDataOptions & { pointer: string },
): Promise<Problem[]> {
  const { pointer } = options;
  if (key.algorithm !== suite.algorithm) {
    return [
      problem('KEY_TYPE_MISMATCH', `${suite.id} needs a key for ${suite.algorithm}; this one is for ${key.algorithm}`, {
        pointer: `${pointer}/verificationMethod`,
      }),
    ];
  }
  const { proofValue: _, ...config } = proof;
  const hashed = await hashData(canonicalDocument, context, config, options);
  if (hashed.problems) {
    return hashed.problems.map((found) => ({ ...found, pointer: `${pointer}${found.pointer ?? ''}` }));
  }
  options.trace?.('signature', signature.slice());
  if (await verifySignature(key, signature, hashed.bytes)) return [];
  return [
    problem('SIGNATURE_INVALID', 'The signature does not fit the document', {
      pointer: `${pointer}/proofValue`,
      hint: 'The credential was changed after signing, or signed by another key or with other contexts',
    }),
  ];
}
