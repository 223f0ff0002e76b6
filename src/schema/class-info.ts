/** The classes that have a schema; the names are the titles in `schemas/`. */
export type ClassName =
  | 'Achievement'
  | 'AchievementCredentialv1p1'
  | 'AchievementSubject'
  | 'AchievementSubjectv1p1'
  | 'Address'
  | 'Alignment'
  | 'ConfidenceMethod'
  | 'CredentialSchema'
  | 'CredentialStatus'
  | 'Criteria'
  | 'EndorsementCredential'
  | 'EndorsementCredentialv1p1'
  | 'EndorsementSubject'
  | 'Evidence'
  | 'GeoCoordinates'
  | 'IdentifierEntry'
  | 'IdentityObject'
  | 'Image'
  | 'OpenBadgeCredential'
  | 'Profile'
  | 'Proof'
  | 'RefreshService'
  | 'Related'
  | 'RelatedResource'
  | 'RenderMethod'
  | 'Result'
  | 'ResultDescription'
  | 'RubricCriterionLevel'
  | 'StatusMessage'
  | 'TermsOfUse'
  | 'VerifiableCredential'
  | 'VerifiableCredentialv1p1';

export type FormatName =
  | 'uri'
  | 'date-time-stamp'
  | 'date-time'
  | 'date'
  | 'language-tag'
  | 'email'
  | 'country-code'
  | 'digits'
  | 'hex-number'
  | 'identity-hash'
  | 'compact-jws'
  | 'digest-sri'
  | 'multibase';

export type Formats = Readonly<Record<FormatName, (text: string) => boolean>>;

/** What a schema says about the values of one property. */
export interface PropertyInfo {
  /** Several values are allowed. */
  many?: true;
  class?: ClassName;
  format?: FormatName;
}

/** The properties of a class, in the order of its schema. */
export type ClassInfo = Readonly<Record<string, PropertyInfo>>;
