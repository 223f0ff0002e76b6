import {
  controllerOf,
  createResolver,
  didJwk,
  findKeyOwner,
  isSelfContained,
  retrieveTokenKey,
  retrieveVerificationMethod,
} from '../did/index.js';
import { SignError } from '../errors.js';
import { type PublicKey, samePublicKey, signerKey, toMultibase } from '../keys/index.js';
import { assertString, issuerId, resolveLimits } from '../lib/index.js';
import type { JsonObject, Signer } from '../types/index.js';
import type { SignOptions } from './options.js';

const PURPOSE = 'assertionMethod';
const DID_KEY = 'did:key:';

/** The URL that a proof or token names as its key, and the signer with the public key that was found there. */
export interface ChosenMethod {
  url: string;
  signer: Signer;
}

/**
 * Chooses the URL of the key, after making sure that it can be the issuer's and is the signer's. The key is looked up as a
 * verifier would do it, as far as that is possible here: what nobody can find is not signed, and where nobody answers,
 * nothing is known to be wrong.
 */
export async function chooseVerificationMethod(
  document: JsonObject,
  options: SignOptions,
  form: 'proof' | 'token',
): Promise<ChosenMethod> {
  const issuer = issuerId(document);
  const { signer, allowForeignVerificationMethod, signal } = options;
  const url = options.verificationMethod ?? signer.verificationMethod ?? derive(issuer, signer);
  if (url === undefined) {
    throw new SignError(
      'ERR_VERIFICATION_METHOD_MISSING',
      `Pass "verificationMethod": the issuer ${JSON.stringify(issuer)} is not the did:key or did:jwk of the signer`,
    );
  }
  assertString(url, 'verificationMethod');
  const { documents, fetch, didResolver } = options;
  const resolver = createResolver({ documents, fetch, didResolver, limits: resolveLimits(options.limits), signal });
  const method =
    form === 'token'
      ? await retrieveTokenKey(url, issuer, PURPOSE, resolver)
      : await retrieveVerificationMethod(url, PURPOSE, resolver);
  const own = signerKey(signer);
  const found = method.kind === 'method' && method.controller === issuer && method.verificationMethod === url;
  const owned = found || (await isPublished());
  if (controllerOf(url) !== issuer && !owned && allowForeignVerificationMethod !== true) {
    throw new SignError(
      'ERR_VERIFICATION_METHOD_FOREIGN',
      `Nothing shows that the verification method ${url} belongs to the issuer ${JSON.stringify(issuer)}${
        form === 'token' ? '; pass "documents" or "fetch", through which its documents or its JWK Set can show it' : ''
      }`,
    );
  }
  const broken = method.kind === 'problem' && !method.undetermined ? method.problem.detail : undefined;
  const fault = broken ?? contradiction(signer, own, method.key);
  // A key document at a URL of its own has no fragment; that it is the issuer's has to be shown or permitted.
  if (fault === undefined && (url.includes('#') || owned || allowForeignVerificationMethod === true)) {
    return { url, signer: withPublicKey(signer, method.key) };
  }
  throw new SignError(
    'ERR_VERIFICATION_METHOD_INVALID',
    `No verifier would accept the verification method ${url}: ${fault ?? 'It is not the URL of a key, with "#" and its name'}`,
  );

  /** A JWK of the issuer may stand at any URL. */
  async function isPublished(): Promise<boolean> {
    const open =
      form === 'token' && (method.kind === 'method' || method.undetermined) && String(url).startsWith('https://');
    if (!open || !method.key || issuer === undefined || controllerOf(String(url)) === issuer) return false;
    return (await findKeyOwner(method.key, issuer, PURPOSE, resolver, { keyId: url })).kind === 'issuer';
  }
}

function contradiction(
  { algorithm }: Signer,
  own: PublicKey | undefined,
  found: PublicKey | undefined,
): string | undefined {
  if (!found) return undefined;
  if (own && !samePublicKey(own, found)) return "It is another key than the signer's";
  return found.algorithm === algorithm
    ? undefined
    : `It is a key for ${found.algorithm}; the signer's is for ${algorithm}`;
}

/** With the key that verifiers will find, a fresh signature of a signer that has no `publicKey` is verified as well. */
function withPublicKey(signer: Signer, found: PublicKey | undefined): Signer {
  if (signer.publicKey || !found) return signer;
  const { algorithm } = signer;
  return { algorithm, publicKey: { ...found.jwk }, sign: (message) => signer.sign(message) };
}

function derive(issuer: string | undefined, signer: Signer): string | undefined {
  if (issuer === undefined || !isSelfContained(issuer)) return undefined;
  const key = signerKey(signer);
  if (!key) return undefined;
  if (!issuer.startsWith(DID_KEY)) return issuer === didJwk({ ...key.jwk }) ? `${issuer}#0` : undefined;
  const multibase = toMultibase(key);
  return issuer === DID_KEY + multibase ? `${issuer}#${multibase}` : undefined;
}
