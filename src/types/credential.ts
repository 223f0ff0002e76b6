import type { Evidence } from './evidence.js';
import type { Image } from './image.js';
import type { JsonObject, JsonValue, OneOrMany } from './json.js';
import type { Profile } from './profile.js';
import type { DataIntegrityProof } from './proof.js';
import type { AchievementSubject } from './subject.js';

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
 * An Open Badges 3.0 credential (`AchievementCredential` and `OpenBadgeCredential` name the same class), unsigned.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential Open Badges 3.0, AchievementCredential}
 */
export interface OpenBadgeCredential {
  /** The W3C context first, the Open Badges context second. */
  '@context': string[];
  id: string;
  type: string[];
  /** Title for display. */
  name?: string;
  description?: string;
  image?: Image;
  /** When the achievement was first awarded; RFC 3339 date-time with offset. */
  awardedDate?: string;
  credentialSubject: AchievementSubject;
  /** The issuer, or only its identifier. */
  issuer: string | Profile;
  /** RFC 3339 date-time with offset. */
  validFrom: string;
  /** RFC 3339 date-time with offset. */
  validUntil?: string;
  credentialSchema?: CredentialSchema[];
  credentialStatus?: CredentialStatus;
  evidence?: Evidence[];
}

/**
 * Any W3C credential, as far as all of them agree.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials VC Data Model 2.0, 4.3}
 */
export interface VerifiableCredential {
  '@context': OneOrMany<JsonValue>;
  id?: string;
  type: OneOrMany<string>;
  issuer: string | (JsonObject & { id: string });
  credentialSubject: OneOrMany<JsonObject>;
  validFrom?: string;
  validUntil?: string;
  /** Start of validity under version 1.1 of the data model. */
  issuanceDate?: string;
  /** End of validity under version 1.1 of the data model. */
  expirationDate?: string;
  proof?: OneOrMany<DataIntegrityProof>;
  [property: string]: unknown;
}
