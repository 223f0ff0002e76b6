/** An extension term of one of the open enumerations of Open Badges 3.0, for example `ext:EQFLevel`. */
export type ExtensionTerm = `ext:${string}`;

/**
 * What kind of identifier `identityHash` or `identifier` holds.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identifiertypeenum Open Badges 3.0, IdentifierTypeEnum}
 */
export type IdentifierType =
  | 'name'
  | 'sourcedId'
  | 'systemId'
  | 'productId'
  | 'userName'
  | 'accountId'
  | 'emailAddress'
  | 'nationalIdentityNumber'
  | 'isbn'
  | 'issn'
  | 'lisSourcedId'
  | 'oneRosterSourcedId'
  | 'sisSourcedId'
  | 'ltiContextId'
  | 'ltiDeploymentId'
  | 'ltiToolId'
  | 'ltiPlatformId'
  | 'ltiUserId'
  | 'identifier'
  | ExtensionTerm;

/**
 * An identifier of the learner, in plain text or hashed.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identityobject Open Badges 3.0, IdentityObject}
 */
export interface IdentityObject {
  type: 'IdentityObject';
  /** Whether `identityHash` is a hash; `false` means that it is the identifier itself. */
  hashed: boolean;
  /** `sha256$` (or the weak `md5$`) and hex digits; the plain identifier when `hashed` is `false`. */
  identityHash: string;
  identityType: IdentifierType;
  /** Text appended to the identifier before hashing. */
  salt?: string;
}

/**
 * An identifier of an achievement or a profile in some system, in plain text.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identifierentry Open Badges 3.0, IdentifierEntry}
 */
export interface IdentifierEntry {
  type: 'IdentifierEntry';
  identifier: string;
  identifierType: IdentifierType;
}
