import type {
  ConfidenceMethod,
  CredentialSchema,
  CredentialStatus,
  RefreshService,
  RelatedResource,
  RenderMethod,
  TermsOfUse,
} from './credential-references.js';
import type { Evidence } from './evidence.js';
import type { Image } from './image.js';
import type { JsonObject, JsonValue, OneOrMany } from './json.js';
import type { EndorsementCredential, Profile } from './profile.js';
import type { DataIntegrityProof, Secured } from './proof.js';
import type { AchievementSubject } from './subject.js';

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
  /** Endorsements of the credential, each with its own proof. */
  endorsement?: Secured<EndorsementCredential>[];
  /** Endorsements of the credential that are compact JWS tokens. */
  endorsementJwt?: string[];
  refreshService?: RefreshService;
  termsOfUse?: TermsOfUse[];
  relatedResource?: RelatedResource[];
  confidenceMethod?: ConfidenceMethod[];
  renderMethod?: RenderMethod[];
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
