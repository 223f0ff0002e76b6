import { asArray, isObject } from '../lib/index.js';
import type { JsonObject, JsonValue, OpenBadgeCredential, VerifiableCredential } from '../types/index.js';
import type { ClassName } from './class-info.js';
import { classOfVersion } from './class-version.js';
import { classProperties } from './classes.js';
import { classOf } from './validate-credential.js';

/** Properties that a received credential may have as a list, and a built one has as one value. */
const ONE_VALUE: ReadonlySet<string> = new Set(['credentialStatus', 'refreshService']);

/** Classes whose `type` is one text; all others have a list of them. */
const ONE_TYPE: ReadonlySet<ClassName> = new Set<ClassName>([
  'ConfidenceMethod',
  'CredentialSchema',
  'CredentialStatus',
  'GeoCoordinates',
  'IdentifierEntry',
  'IdentityObject',
  'Image',
  'RefreshService',
  'RelatedResource',
  'RenderMethod',
  'TermsOfUse',
]);

/** What the dates of version 1.1 are called in 2.0. */
const RENAMED: Readonly<Record<string, string | undefined>> = {
  issuanceDate: 'validFrom',
  expirationDate: 'validUntil',
};

/**
 * Reads a verified credential as a badge, in the form that the builders write: arrays where several values are possible,
 * although the file may have had one value there, and the dates of version 1.1 of the data model under their names of
 * today. `undefined` when the credential is no badge. An embedded endorsement is read the same way: to verify it, take it
 * from the credential itself. Properties that Open Badges does not have stay as they are. It does not validate: what `verifyCredential` handed out is valid, unless `schema` was skipped.
 *
 * @example
 * ```ts
 * const result = await verifyCredential(text);
 * const badge = result.verified ? readOpenBadgeCredential(result.credential) : undefined;
 * console.log(badge?.credentialSubject.achievement.name);
 * ```
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#serialization Open Badges 3.0, appendix A}
 */
export function readOpenBadgeCredential(
  credential: VerifiableCredential | OpenBadgeCredential,
): OpenBadgeCredential | undefined {
  const document = credential as unknown as JsonValue;
  if (!isObject(document) || classOf(document as JsonObject) !== 'OpenBadgeCredential') return undefined;
  return readObject('OpenBadgeCredential', document as JsonObject) as unknown as OpenBadgeCredential;
}

function readObject(className: ClassName, object: JsonObject): JsonObject {
  const version = classOfVersion(className, object);
  const properties = classProperties(version);
  const newName = (name: string) => {
    const renamed = version !== className && Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
    // With both names there are two dates, and none may hide the other.
    return renamed === undefined || Object.hasOwn(object, renamed) ? name : renamed;
  };
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      if (name === 'proof') return [name, value];
      if (name === 'type') return [name, ONE_TYPE.has(className) ? unwrap(value) : [...asArray(value)]];
      const { class: inner, many = false } = (Object.hasOwn(properties, name) && properties[name]) || {};
      const read = (item: JsonValue) => (inner && isObject(item) ? readObject(inner, item as JsonObject) : item);
      if (!many) return [newName(name), read(value)];
      const items = asArray(value).map(read);
      return [name, ONE_VALUE.has(name) ? unwrap(items) : items];
    }),
  ) as JsonObject;
}

function unwrap(value: JsonValue): JsonValue {
  return Array.isArray(value) && value.length === 1 ? (value[0] as JsonValue) : value;
}
