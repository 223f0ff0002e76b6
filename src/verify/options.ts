import type { Documents } from '../contexts/index.js';
import type { JwtAlgorithm } from '../jwt/index.js';
import type { Limits } from '../lib/index.js';
import type { CryptosuiteId } from '../proof/index.js';
import type { CheckId, DidResolver, DocumentFetch, IdentifierType, Trace } from '../types/index.js';

/** Checks that can be left out. The others are what verification means. */
export type SkippableCheck = Exclude<CheckId, 'format' | 'context' | 'proof' | 'issuer'>;

/** The learner that a verifier expects: the subject's `id`, or an identifier that the verifier knows in plain text. */
export type ExpectedRecipient =
  | { id: string; identifier?: never; identityType?: never }
  | { id?: never; identifier: string; identityType: IdentifierType };

/** Options of `verifyCredential`. Nothing is fetched unless `fetch` is there. */
export interface VerifyOptions {
  /**
   * The time at which the credential is judged.
   *
   * @default now
   */
  now?: Date | undefined;
  /**
   * Seconds that clocks may differ.
   *
   * @default 60
   */
  clockTolerance?: number | undefined;
  /**
   * By URL or DID: controller documents of issuers, key documents, JWKs and JWK Sets, and contexts that are not bundled.
   * Each is an object, or its JSON as text or bytes. What is here is not looked up anywhere else.
   */
  documents?: Documents | undefined;
  /**
   * Gets documents of issuers over HTTPS, for `did:web` and `https` identifiers: `globalThis.fetch`, or a function of
   * your own, which decides what hosts may be reached. Contexts are never fetched.
   *
   * @default nothing is fetched
   */
  fetch?: DocumentFetch | undefined;
  /**
   * Resolves DIDs that are neither did:key nor did:jwk and not in `documents`. Where it does not know a did:web, `fetch`
   * is used.
   */
  didResolver?: DidResolver | undefined;
  /**
   * Cryptosuites of embedded proofs that are accepted; none of them means tokens only.
   *
   * @default every supported one
   */
  suites?: readonly CryptosuiteId[] | undefined;
  /**
   * Algorithms of tokens that are accepted, `EdDSA` and `Ed25519` being one; none of them means embedded proofs only.
   *
   * @default every supported one
   */
  algorithms?: readonly JwtAlgorithm[] | undefined;
  /** Makes the `recipient` check required. */
  expectedRecipient?: ExpectedRecipient | undefined;
  /** Ids of trusted issuers; makes the `trust` check required. */
  trustedIssuers?: readonly string[] | undefined;
  /** The challenge that the proof has to answer. A token has none, and fails. */
  challenge?: string | undefined;
  /** The domain or domains that the proof has to be made for. A token has none, and fails. */
  domain?: string | readonly string[] | undefined;
  /**
   * Accepts a credential although nothing shows that the key belongs to the issuer, where nobody could be asked or
   * nothing is published. A key that is known to belong to somebody else is refused all the same, and so is a credential
   * whose issuer's documents were asked for and not had: a failure, a timeout, a limit.
   *
   * @default false
   */
  allowUnauthenticatedIssuer?: boolean | undefined;
  /**
   * Accepts a token without the claim `sub`, with a warning. Open Badges 3.0 requires the claim, but has no value for it
   * where the subject has identifiers and no `id`, and issuers leave it out elsewhere too.
   *
   * @default false
   */
  allowMissingSub?: boolean | undefined;
  /** Checks to leave out; the report names them first. */
  skip?: readonly SkippableCheck[] | undefined;
  /**
   * Whether contexts that are compiled into the library are used for what they cover, which is every badge without contexts
   * of its own. `false` leaves all JSON-LD to jsonld; the outcome is the same, about ten times as late.
   *
   * @default true
   */
  fastPath?: boolean | undefined;
  /** Upper bounds for the input; those left out have their defaults. */
  limits?: Partial<Limits> | undefined;
  /** Stops the work; the promise is then rejected with its reason. */
  signal?: AbortSignal | undefined;
  /** Called with every intermediate value. */
  trace?: Trace | undefined;
}
