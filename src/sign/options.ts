import type { Documents } from '../contexts/index.js';
import type { Limits } from '../lib/index.js';
import type { DidResolver, DocumentFetch, Signer, Trace } from '../types/index.js';

/** Options that signing has in every proof format. */
export interface SignOptions {
  /** A `KeyPair`, or a few lines around a key management service. */
  signer: Signer;
  /**
   * URL of the public key. When it is absent, the signer's is taken, or it is derived from the issuer's id where that
   * is the did:key or did:jwk of the signer.
   */
  verificationMethod?: string | undefined;
  /**
   * Signs although the key's controller is not the issuer of the credential: to confirm a credential that its issuer has
   * signed, with a further proof. Where no proof is the issuer's, verifiers that check who signed will not accept it.
   *
   * @default false
   */
  allowForeignVerificationMethod?: boolean | undefined;
  /**
   * Whether the credential must follow its data model: a badge that of Open Badges 3.0, any other that of the W3C.
   *
   * @default true
   */
  validate?: boolean | undefined;
  /**
   * By URL or DID: contexts that are not bundled and, where it is at hand, the controller document of the issuer, in which
   * the key is then looked up. Each is an object, or its JSON as text or bytes.
   */
  documents?: Documents | undefined;
  /**
   * Gets the issuer's document over HTTPS where `documents` lacks it, to look the key up as a verifier will. A document
   * that cannot be had is no obstacle; one that does not list the key is. Contexts are never fetched.
   */
  fetch?: DocumentFetch | undefined;
  /** Resolves DIDs that are neither did:key nor did:jwk and not in `documents`, for the same purpose. */
  didResolver?: DidResolver | undefined;
  /**
   * Whether contexts that are compiled into the library are used for what they cover, which is every badge without contexts
   * of its own. `false` leaves all JSON-LD to jsonld; the outcome is the same, about ten times as late.
   *
   * @default true
   */
  fastPath?: boolean | undefined;
  /** Upper bounds for the credential; those left out have their defaults. */
  limits?: Partial<Limits> | undefined;
  /** Stops the work; the promise is then rejected with its reason. */
  signal?: AbortSignal | undefined;
  /** Called with every intermediate value. */
  trace?: Trace | undefined;
}
