import type { KeyAlgorithm } from '../types/index.js';

/** What distinguishes one Data Integrity cryptosuite from another. A suite is data: control flow reads it. */
export interface Cryptosuite {
  /** Value of `cryptosuite` in the proof. */
  readonly id: string;
  /** How the document and the proof options become bytes. */
  readonly canonicalization: 'rdfc';
  /** Hash of both, and the hash inside the canonicalization. */
  readonly hash: 'sha-256';
  /** Algorithm of the keys that can make and verify the proof. */
  readonly algorithm: KeyAlgorithm;
  /** Multibase encoding of `proofValue`. */
  readonly proofValueEncoding: 'base58btc';
  /** Length of the signature in bytes. */
  readonly signatureLength: number;
}
