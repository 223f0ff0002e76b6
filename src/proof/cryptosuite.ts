import type { KeyAlgorithm } from '../types/index.js';

/**
 * What distinguishes one Data Integrity cryptosuite from another, as data. All of them canonicalize with RDFC-1.0 and hash
 * with SHA-256 so far.
 */
export interface Cryptosuite {
  /** Value of `cryptosuite` in the proof. */
  readonly id: string;
  /** Algorithm of the keys that can make and verify the proof. */
  readonly algorithm: KeyAlgorithm;
  /** Multibase encoding of `proofValue`. */
  readonly proofValueEncoding: 'base58btc';
  /** Length of the signature in bytes. */
  readonly signatureLength: number;
}
