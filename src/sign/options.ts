import type { Documents } from '../contexts/index.js';
import type { Limits } from '../lib/index.js';
import type { Signer, Trace } from '../types/index.js';

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
   * Signs although the key's controller is not the issuer of the credential. Verifiers that check who signed will not
   * accept the result.
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
  /** Contents of contexts that are not bundled, by URL. */
  documents?: Documents | undefined;
  limits?: Partial<Limits> | undefined;
  signal?: AbortSignal | undefined;
  /** Called with every intermediate value. */
  trace?: Trace | undefined;
}
