import type { Address } from './address.js';
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
import type { IdentifierEntry } from './identity.js';
import type { Image } from './image.js';
import type { Secured } from './proof.js';

/**
 * A person or an organisation: issuer, creator of an achievement, source of an assertion.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#profile Open Badges 3.0, Profile}
 */
export interface Profile {
  /** URL or DID. For an issuer, the identifier that its keys must belong to. */
  id: string;
  type: string[];
  name?: string;
  /** Home page. */
  url?: string;
  phone?: string;
  description?: string;
  image?: Image;
  email?: string;
  address?: Address;
  /** Name of the responsible person, where the profile is an organisation. */
  official?: string;
  parentOrg?: Profile;
  familyName?: string;
  givenName?: string;
  additionalName?: string;
  patronymicName?: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
  familyNamePrefix?: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth?: string;
  /** Identifiers in other systems. */
  otherIdentifier?: IdentifierEntry[];
  /** Endorsements of the person or organisation, each with its own proof. */
  endorsement?: Secured<EndorsementCredential>[];
  /** Endorsements of the person or organisation that are compact JWS tokens. */
  endorsementJwt?: string[];
}

/**
 * What is endorsed, and the comment on it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject Open Badges 3.0, EndorsementSubject}
 */
export interface EndorsementSubject {
  /** `id` of the credential, achievement or profile that is endorsed. */
  id: string;
  type: string[];
  /** What the endorser says about it; Markdown. */
  endorsementComment?: string;
}

/**
 * An endorsement, unsigned: its issuer says something about a credential, an achievement or a profile.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential Open Badges 3.0, EndorsementCredential}
 */
export interface EndorsementCredential {
  /** The W3C context first, the Open Badges context second. */
  '@context': string[];
  id: string;
  type: string[];
  /** Title for display. */
  name: string;
  description?: string;
  /** Who endorses, or only the identifier. */
  issuer: string | Profile;
  /** RFC 3339 date-time with offset. */
  validFrom: string;
  /** RFC 3339 date-time with offset. */
  validUntil?: string;
  /** When the endorsement was first made; RFC 3339 date-time with offset. */
  awardedDate?: string;
  credentialSubject: EndorsementSubject;
  evidence?: Evidence[];
  credentialSchema?: CredentialSchema[];
  credentialStatus?: CredentialStatus;
  refreshService?: RefreshService;
  termsOfUse?: TermsOfUse[];
  relatedResource?: RelatedResource[];
  confidenceMethod?: ConfidenceMethod[];
  renderMethod?: RenderMethod[];
}
