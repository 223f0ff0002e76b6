import { dataModelVersion } from '../contexts/index.js';
import { isObject } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';
import type { ClassName } from './class-info.js';

/** Classes of credentials that have another form in version 1.1 of the W3C data model. */
const OLDER: Readonly<Partial<Record<ClassName, ClassName>>> = {
  OpenBadgeCredential: 'AchievementCredentialv1p1',
  EndorsementCredential: 'EndorsementCredentialv1p1',
  VerifiableCredential: 'VerifiableCredentialv1p1',
};

/**
 * The class that a credential is held against in the version that its first context names.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verification-support-data-models Open Badges 3.0, B.9}
 */
export function classOfVersion(className: ClassName, credential: JsonValue): ClassName {
  const older = OLDER[className];
  return older && isObject(credential) && dataModelVersion(credential as JsonObject) === '1.1' ? older : className;
}
