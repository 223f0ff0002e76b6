/**
 * A JSON Web Key, as `node:crypto` and WebCrypto type theirs: no member is certain before the key was imported.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-4 RFC 7517, 4}
 */
export interface Jwk {
  kty?: string | undefined;
  crv?: string | undefined;
  x?: string | undefined;
  y?: string | undefined;
  n?: string | undefined;
  e?: string | undefined;
  d?: string | undefined;
  p?: string | undefined;
  q?: string | undefined;
  dp?: string | undefined;
  dq?: string | undefined;
  qi?: string | undefined;
  alg?: string | undefined;
  kid?: string | undefined;
  use?: string | undefined;
  key_ops?: string[] | undefined;
  x5u?: string | undefined;
  x5t?: string | undefined;
  'x5t#S256'?: string | undefined;
  /** Certificates in base64; the first is of this key. */
  x5c?: string[] | undefined;
}

/**
 * A public key, and perhaps its secret, in multibase.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Controlled Identifiers 1.0, 2.2.2}
 */
export interface Multikey {
  id?: string;
  type?: 'Multikey';
  controller?: string;
  publicKeyMultibase: string;
  secretKeyMultibase?: string;
}

/** Signature algorithms that keys can have. */
export type KeyAlgorithm = 'Ed25519' | 'ES256' | 'ES384' | 'RS256';

/**
 * Anything that can sign: a `KeyPair`, or a few lines around a key management service.
 */
export interface Signer {
  algorithm: KeyAlgorithm;
  /** Public key as a JWK; needed for `header: 'jwk'` and to derive `verificationMethod`. */
  publicKey?: Jwk;
  /** URL under which verifiers find the public key. */
  verificationMethod?: string;
  /** Signs the message. ECDSA signatures are `r || s` (IEEE P1363), not DER, which `derToP1363` converts. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A key that was generated or imported with its secret. The secret is not among its properties. */
export interface KeyPair extends Signer {
  readonly algorithm: KeyAlgorithm;
  readonly publicKey: Jwk;
}

/**
 * A public key with its name and its owner.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#verification-methods Controlled Identifiers 1.0, 2.2}
 */
export interface VerificationMethod {
  id: string;
  type: string;
  controller: string;
  publicKeyMultibase?: string;
  publicKeyJwk?: Jwk;
  /** Not to be used at or after this XML Schema date-time. */
  expires?: string;
  /** Not to be used at or after this XML Schema date-time. */
  revoked?: string;
}

/**
 * A DID document or another document that lists the keys of its subject.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#controlled-identifier-documents Controlled Identifiers 1.0, 2.1}
 */
export interface ControllerDocument {
  '@context'?: unknown;
  id: string;
  verificationMethod?: VerificationMethod[];
  assertionMethod?: (string | VerificationMethod)[];
  authentication?: (string | VerificationMethod)[];
  [property: string]: unknown;
}
