import { controllerOf, didJwk, didKey, retrieveVerificationMethod } from '../did/index.js';
import { SignError } from '../errors.js';
import { importPublicKey, samePublicKey } from '../keys/index.js';
import { assertString, issuerId } from '../lib/index.js';
import type { JsonObject, Jwk } from '../types/index.js';
import type { SignOptions } from './options.js';

/** The URL that a proof names as its key, after making sure that it can be the issuer's and is the signer's. */
export function chooseVerificationMethod(document: JsonObject, options: SignOptions): string {
  const issuer = issuerId(document);
  const { signer } = options;
  const chosen = options.verificationMethod ?? signer.verificationMethod ?? derive(issuer, signer.publicKey);
  if (chosen === undefined) {
    throw new SignError(
      'ERR_VERIFICATION_METHOD_MISSING',
      `Pass "verificationMethod": the issuer ${JSON.stringify(issuer)} is not the did:key or did:jwk of the signer`,
    );
  }
  assertString(chosen, 'verificationMethod');
  if (controllerOf(chosen) !== issuer && options.allowForeignVerificationMethod !== true) {
    throw new SignError(
      'ERR_VERIFICATION_METHOD_FOREIGN',
      `The verification method ${chosen} does not belong to the issuer ${JSON.stringify(issuer)}; verifiers would refuse it`,
    );
  }
  assertFindable(chosen, options);
  return chosen;
}

/** Looks for the key as a verifier would, as far as that is possible here: what nobody can find is not signed. */
function assertFindable(url: string, { signer, documents = {}, allowForeignVerificationMethod }: SignOptions): void {
  const method = retrieveVerificationMethod(url, 'assertionMethod', documents);
  const broken = method.kind === 'problem' && !method.undetermined ? method.problem.detail : undefined;
  const own = signer.publicKey && importPublicKey(signer.publicKey, { allowPrivate: true });
  const other =
    own && method.key && !samePublicKey(own, method.key) ? "It is another key than the signer's" : undefined;
  const fault = broken ?? other;
  // A key document at a URL of its own has no fragment, and is foreign by its URL.
  if (fault === undefined && (url.includes('#') || allowForeignVerificationMethod === true)) return;
  throw new SignError(
    'ERR_VERIFICATION_METHOD_INVALID',
    `No verifier would accept the verification method ${url}: ${fault ?? 'It is not the URL of a key, with "#" and its name'}`,
  );
}

function derive(issuer: string | undefined, publicKey: Jwk | undefined): string | undefined {
  if (issuer === undefined || publicKey === undefined) return undefined;
  if (issuer.startsWith('did:key:') && issuer === didKey(publicKey))
    return `${issuer}#${issuer.slice('did:key:'.length)}`;
  if (issuer.startsWith('did:jwk:') && issuer === didJwk(publicKey)) return `${issuer}#0`;
  return undefined;
}
