/**
 * What one value of a status entry means.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry Bitstring Status List, 2.1}
 */
export interface StatusMessage {
  /** The value in hexadecimal, for example `0x1`. */
  status: string;
  message: string;
}

/**
 * Where the status of a credential can be looked up.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry Bitstring Status List, 2.1}
 */
export interface CredentialStatus {
  id?: string;
  /** For example `BitstringStatusListEntry`. */
  type: string;
  statusPurpose?: string;
  /** Position in the list, as decimal digits. */
  statusListIndex?: string;
  /** URL of the list's credential. */
  statusListCredential?: string;
  /** Number of bits of one entry; 1 when left out. */
  statusSize?: number;
  /** What each value of the bits means: 2 to the power of `statusSize` messages. */
  statusMessage?: StatusMessage[];
  /** URLs of pages that explain the messages. */
  statusReference?: string[];
}

/**
 * A schema that the credential claims to follow.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#credentialschema Open Badges 3.0, CredentialSchema}
 */
export interface CredentialSchema {
  /** URL of the schema. */
  id: string;
  /** For example `1EdTechJsonSchemaValidator2019`. */
  type: string;
}

/**
 * How a verifier can gain confidence about who holds a credential. The data model reserves the property.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#reserved-extension-points VC Data Model 2.0, 5.11}
 */
export interface ConfidenceMethod {
  id?: string;
  /** An absolute URL, or a name that a context of the credential defines. */
  type: string;
}

/**
 * How a credential can be shown. The data model reserves the property.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#reserved-extension-points VC Data Model 2.0, 5.11}
 */
export interface RenderMethod {
  id?: string;
  /** An absolute URL, or a name that a context of the credential defines. */
  type: string;
}

/**
 * Where a newer version of a credential can be had.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#refreshservice Open Badges 3.0, RefreshService}
 */
export interface RefreshService {
  /** URL of the service. */
  id: string;
  /** For example `1EdTechCredentialRefresh`. */
  type: string;
}

/**
 * Conditions under which a credential was issued.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#termsofuse Open Badges 3.0, TermsOfUse}
 */
export interface TermsOfUse {
  /** URL of the conditions. */
  id?: string;
  /** Kind of conditions: an absolute URL, or a name that a context of the credential defines. */
  type: string;
}

/**
 * A resource that a credential depends on, with a digest of its content: `digestSRI`, `digestMultibase` or both.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources VC Data Model 2.0, 5.3}
 */
export interface RelatedResource {
  /** URL of the resource; no other related resource of the credential has the same. */
  id: string;
  type?: string;
  /** For example `application/json`. */
  mediaType?: string;
  /** Subresource Integrity: `sha256-`, `sha384-` or `sha512-` and base64; several are separated by spaces. */
  digestSRI?: string;
  /** Multihashes in multibase. */
  digestMultibase?: string[];
}
