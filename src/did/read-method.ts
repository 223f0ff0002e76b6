import { PRIVATE_JWK_MEMBERS, type PublicKey, toMultibase } from '../keys/index.js';
import { decodeBase58btc, encodeBase58btc, isObject, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { importKey } from './import-key.js';
import { type Refusal, refusal } from './outcome.js';
import { quote, type Reference, resolveReference } from './url.js';

type Material = 'publicKeyMultibase' | 'publicKeyJwk' | 'publicKeyBase58';

/** The types of verification method that are read, and where each has its key. */
const MATERIAL_OF_TYPE: ReadonlyMap<string, Material> = new Map([
  ['Multikey', 'publicKeyMultibase'],
  ['JsonWebKey', 'publicKeyJwk'],
  ['JsonWebKey2020', 'publicKeyJwk'],
  ['Ed25519VerificationKey2020', 'publicKeyMultibase'],
  ['Ed25519VerificationKey2018', 'publicKeyBase58'],
]);

/** Multicodec `ed25519-pub` as varint; what `publicKeyBase58` leaves out. */
const ED25519_PREFIX = [0xed, 0x01];

/** A method publishes its key once; a second form could be read by other verifiers. */
const MATERIAL_MEMBERS = /^(?:publicKey|blockchainAccountId|ethereumAddress)/;
const SECRET_MEMBERS = /^(?:secret|private)Key/;

export interface ReadMethod {
  /** There whenever it could be read, even from a method with a fault. */
  readonly key?: PublicKey;
  /** The method does not conform. */
  readonly fault?: Refusal;
  /** The method conforms, but its key is not good or not known. */
  readonly keyFault?: Refusal;
  /** Its controller is named by a relative URL. */
  readonly relative?: boolean;
}

/**
 * Reads the key of a verification method and checks the method's form. What is relative in it is resolved against `base`,
 * the URL of the document in which it stands.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#verification-methods Controlled Identifiers 1.0, 2.2}
 */
export function readMethod(method: JsonObject, url: string, controller: string, base: string = controller): ReadMethod {
  const { type } = method;
  if (typeof type !== 'string') return malformed(url, 'has no "type" that is one string');
  if (Object.keys(method).some((name) => SECRET_MEMBERS.test(name))) return malformed(url, 'carries its secret key');
  const material = MATERIAL_OF_TYPE.get(type);
  if (!material) {
    const unknownType = problem('VERIFICATION_METHOD_INVALID', `The type ${quote(type)} of ${quote(url)} is not known`);
    return { fault: refusal(unknownType, true) };
  }
  const forms = Object.keys(method).filter((name) => MATERIAL_MEMBERS.test(name));
  if (forms.length !== 1 || forms[0] !== material) {
    return malformed(url, `must have its key in "${material}" and in no other form`);
  }
  const source = method[material];
  if (material === 'publicKeyJwk' ? !isObject(source) : typeof source !== 'string') {
    return malformed(url, `has a "${material}" of the wrong JSON type`);
  }
  if (isObject(source) && PRIVATE_JWK_MEMBERS.some((name) => Object.hasOwn(source, name))) {
    return malformed(url, 'carries its secret key');
  }
  const imported = importKey(material === 'publicKeyBase58' ? addPrefix(source as string) : source);
  const form = controllerFault(resolveReference(method.controller, base), url, controller);
  if (imported.kind === 'problem') return { ...form, keyFault: imported };
  if (type.startsWith('Ed25519') && imported.key.algorithm !== 'Ed25519') {
    return malformed(url, 'is for Ed25519 and has another key');
  }
  return { ...form, key: imported.key };
}

/** Whether the method, well-formed or not, has this key in any form; every form of a key is written in one way. */
export function hasKey(method: JsonObject, key: PublicKey): boolean {
  const { publicKeyMultibase, publicKeyJwk, publicKeyBase58 } = method;
  if (isObject(publicKeyJwk) && hasMembers(publicKeyJwk, key)) return true;
  if (typeof publicKeyMultibase !== 'string' && typeof publicKeyBase58 !== 'string') return false;
  if (!key.bytes) return false;
  const bare = key.algorithm === 'Ed25519' ? encodeBase58btc(key.bytes).slice(1) : undefined;
  return publicKeyMultibase === toMultibase(key) || (bare !== undefined && publicKeyBase58 === bare);
}

/** Whether a JWK is this key, compared as text. */
export function hasMembers(jwk: JsonObject, key: PublicKey): boolean {
  return Object.entries(key.jwk).every(([name, value]) => jwk[name] === value);
}

/** `publicKeyBase58` is the bare key of 32 bytes; as multibase text it names its type. */
function addPrefix(text: string): string {
  const bytes = decodeBase58btc(`z${text}`);
  return bytes?.length === 32 ? encodeBase58btc(Uint8Array.of(...ED25519_PREFIX, ...bytes)) : '';
}

function controllerFault(
  stated: Reference | undefined,
  url: string,
  controller: string,
): Pick<ReadMethod, 'fault' | 'relative'> {
  if (stated === undefined) return malformed(url, 'has no "controller" that is one URL');
  if (stated.url === controller) return { relative: stated.relative };
  return malformed(url, `is controlled by ${quote(stated.url)}, not by ${quote(controller)}`);
}

/** Controlled Identifiers 1.0, 2.2: not to be used at or after `revoked` or `expires`. */
export function endOfUse(method: JsonObject, url: string, now: Date): Problem | undefined {
  for (const [name, code, verb] of [
    ['revoked', 'KEY_REVOKED', 'was revoked'],
    ['expires', 'KEY_EXPIRED', 'expired'],
  ] as const) {
    const stated = method[name];
    if (stated === undefined) continue;
    const instant = parseDateTime(stated);
    if (!instant) {
      return problem('VERIFICATION_METHOD_INVALID', `"${name}" of ${quote(url)} is not an XML Schema date-time`);
    }
    // Written so that an invalid date counts as too late.
    if (!(now.getTime() < instant.milliseconds)) {
      return problem(code, `The key ${quote(url)} ${verb} on ${quote(String(stated))}`);
    }
  }
  return undefined;
}

function malformed(url: string, fault: string): { fault: Refusal } {
  return { fault: refusal(problem('VERIFICATION_METHOD_INVALID', `${quote(url)} ${fault}`)) };
}
