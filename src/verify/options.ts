import type { Documents } from '../contexts/index.js';
import type { JwtAlgorithm } from '../jwt/index.js';
import type { Limits } from '../lib/index.js';
import type { CheckId, IdentifierType, Trace } from '../types/index.js';

/** Checks that can be left out. The others are what verification means. */
export type SkippableCheck = Exclude<CheckId, 'format' | 'context' | 'proof' | 'issuer'>;

/** The learner that a verifier expects: the subject's `id`, or an identifier that the verifier knows in plain text. */
export type ExpectedRecipient = { id: string } | { identifier: string; identityType: IdentifierType };

/** Options of `verifyCredential`. Nothing is fetched: what is not in the credential comes from `documents`. */
export interface VerifyOptions {
  /**
   * The time at which the credential is judged.
   *
   * @default now
   */
  now?: Date;
  /**
   * Seconds that clocks may differ.
   *
   * @default 60
   */
  clockTolerance?: number;
  /** By URL: controller documents of issuers, and contexts that are not bundled; objects or bytes that hold JSON. */
  documents?: Documents;
  /**
   * Cryptosuites that are accepted.
   *
   * @default every supported one
   */
  suites?: readonly string[];
  /**
   * JWT algorithms that are accepted.
   *
   * @default every supported one
   */
  algorithms?: readonly JwtAlgorithm[];
  /** Makes the `recipient` check required. */
  expectedRecipient?: ExpectedRecipient;
  /** Ids of trusted issuers; makes the `trust` check required. */
  trustedIssuers?: readonly string[];
  /** The challenge that the proof has to answer. */
  challenge?: string;
  /** The domain or domains that the proof has to be made for. */
  domain?: string | readonly string[];
  /**
   * Accepts a credential although nothing shows that the key belongs to the issuer. A key that is known to belong to
   * somebody else is refused all the same.
   *
   * @default false
   */
  allowUnauthenticatedIssuer?: boolean;
  /** Checks to leave out; the report names them first. */
  skip?: readonly SkippableCheck[];
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  /** Called with every intermediate value. */
  trace?: Trace;
}
