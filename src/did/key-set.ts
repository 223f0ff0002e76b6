import type { PublicKey } from '../keys/index.js';
import { isObject, problem } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';
import { RELATIONSHIPS, type Refusal, refusal } from './outcome.js';
import { hasMembers } from './read-method.js';
import { quote } from './url.js';

/** A document that is one JWK, or a JWK Set, and nothing else. */
export interface KeySet {
  /** Whether the document is the key itself. */
  readonly bare: boolean;
  readonly keys: readonly JsonObject[];
}

type Selected = { readonly kind: 'jwk'; readonly jwk: JsonObject } | Refusal;

/** Members of documents that say themselves whose their keys are; where one is present, `keys` counts for nothing. */
const METHOD_MEMBERS = [
  'verificationMethod',
  'publicKeyMultibase',
  'publicKeyJwk',
  'publicKeyBase58',
  ...RELATIONSHIPS,
];
const OWNED_MEMBERS = ['id', 'controller', ...METHOD_MEMBERS];
const ANY_KEY_MEMBERS = ['publicKey', 'keys', 'kty', ...METHOD_MEMBERS];

/** Whether a document says anything about keys, even that there are none. */
export function describesKeys(content: JsonValue | undefined): boolean {
  if (!isObject(content)) return false;
  return ANY_KEY_MEMBERS.some((name) => Object.hasOwn(content, name));
}

/** Whether a document is of a kind that says whose its keys are. */
export function namesOwner(content: JsonValue | undefined): boolean {
  return isObject(content) && OWNED_MEMBERS.some((name) => Object.hasOwn(content, name));
}

/**
 * Reads a document as a JWK or a JWK Set; `undefined` when it is neither, or anything else besides.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 RFC 7517, 5}
 */
export function readKeySet(content: JsonValue | undefined): KeySet | undefined {
  if (!isObject(content) || namesOwner(content)) return undefined;
  const { keys, kty } = content as JsonObject;
  if (keys === undefined) return typeof kty === 'string' ? { bare: true, keys: [content as JsonObject] } : undefined;
  if (!Array.isArray(keys) || kty !== undefined) return undefined;
  return { bare: false, keys: keys.filter(isObject) as JsonObject[] };
}

/** Whether `kid` of the key is this URL, or its fragment. */
export function hasKeyId({ kid }: JsonObject, url: string, fragment: string | undefined): boolean {
  return typeof kid === 'string' && (kid === url || kid === fragment);
}

/**
 * The key that a URL names: in a set the only one with that `kid`; a bare key is meant by its URL alone, and by one with a
 * fragment if its `kid` does not say otherwise.
 */
export function selectKey(set: KeySet, url: string, fragment: string | undefined): Selected {
  const [only] = set.keys;
  if (set.bare && only && (fragment === undefined || only.kid === undefined)) return { kind: 'jwk', jwk: only };
  const [found, ...others] = set.keys.filter((key) => hasKeyId(key, url, fragment));
  if (!found) {
    const hint = 'The issuer has to publish the key with this URL or its fragment as "kid", and to keep publishing it';
    return refusal(problem('VERIFICATION_METHOD_NOT_FOUND', `No key has the "kid" of ${quote(url)}`, { hint }));
  }
  if (others.length === 0) return { kind: 'jwk', jwk: found };
  return refusal(problem('VERIFICATION_METHOD_INVALID', `More than one key has the "kid" of ${quote(url)}`));
}

/** The keys of a set with this material, compared as text: a key that was imported has one form. */
export function findSameKeys({ keys }: KeySet, key: PublicKey): readonly JsonObject[] {
  return keys.filter((entry) => hasMembers(entry, key));
}

/** Of entries with the same key the one that counts for an issuer: who is named goes before what names nobody. */
export function entryFor(same: readonly JsonObject[], issuer: string | undefined): JsonObject | undefined {
  return same.find(({ iss }) => iss === issuer) ?? same.find(({ iss }) => iss !== undefined) ?? same[0];
}

/**
 * What speaks against a published key as the issuer's: platforms with several issuers write into each key whose it is.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/impl/#key-provenance Open Badges 3.0 Implementation Guide}
 */
export function foreignIssuer(jwk: JsonObject, issuer: string | undefined): Refusal | undefined {
  if (jwk.iss === undefined || jwk.iss === issuer) return undefined;
  const stated = typeof jwk.iss === 'string' ? quote(jwk.iss) : 'something that is no id';
  return refusal(
    problem('ISSUER_KEY_MISMATCH', `The key is published for ${stated}; the issuer is ${quote(String(issuer))}`, {
      hint: 'Whoever signed this is not who it names as its issuer',
    }),
  );
}
