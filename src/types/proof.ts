/**
 * A Data Integrity proof.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proofs VC Data Integrity 1.0, 2.1}
 */
export interface DataIntegrityProof {
  id?: string;
  type: 'DataIntegrityProof';
  cryptosuite: string;
  /** XML Schema date-time with offset. */
  created?: string;
  /** XML Schema date-time with offset. */
  expires?: string;
  /** URL of the key, for example `did:key:z6Mk…#z6Mk…`. */
  verificationMethod: string;
  proofPurpose: string;
  domain?: string | string[];
  challenge?: string;
  nonce?: string;
  previousProof?: string | string[];
  /** Multibase signature. */
  proofValue: string;
}

/** A credential with an embedded proof: one, or a list where there are several. */
export type Secured<T> = T & { proof: DataIntegrityProof | DataIntegrityProof[] };

/** Called with every intermediate value of signing or verifying, in order. */
export type Trace = (step: TraceStep, bytes: Uint8Array) => void;

/**
 * Names of the intermediate values: the canonical texts (UTF-8 N-Quads), their digests, the bytes that are signed and
 * the raw signature. `generalPath` comes before them where a document needed jsonld, which takes about ten times as
 * long, with the reason as text (UTF-8).
 */
export type TraceStep =
  | 'generalPath'
  | 'canonicalDocument'
  | 'canonicalProofConfig'
  | 'documentHash'
  | 'proofConfigHash'
  | 'hashData'
  | 'signature'
  | 'jwtSigningInput';
