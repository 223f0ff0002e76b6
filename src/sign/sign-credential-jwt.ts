import { termProblems } from '../canonical/index.js';
import { SignError } from '../errors.js';
import { createToken, expectedClaims, TOKEN_CLAIMS } from '../jwt/index.js';
import { importPublicKey, joseAlgorithm } from '../keys/index.js';
import { assertOneOf, problem } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';
import type { SignOptions } from './options.js';
import { assertSignOptions, prepare, refuse, SIGN_OPTIONS } from './prepare.js';
import { chooseVerificationMethod } from './verification-method.js';

/** Options of `signCredentialJwt`. */
export interface SignCredentialJwtOptions extends SignOptions {
  /**
   * How the token names its key: `kid` by URL, which verifiers can tie to the issuer; `jwk` by carrying it, which shows
   * that the token was not altered and nothing more.
   *
   * @default 'kid'
   */
  header?: 'kid' | 'jwk' | undefined;
  /**
   * Signs a credential whose subject has identifiers and no `id`, without the claim `sub`. Verifiers that demand what Open
   * Badges 3.0 demands refuse such a token; ours accepts it with its own `allowMissingSub`.
   *
   * @default false
   */
  allowMissingSub?: boolean | undefined;
}

const OWN_OPTIONS: readonly string[] = ['header', 'allowMissingSub'];

/** Names of the options of `signCredentialJwt`. */
export const SIGN_CREDENTIAL_JWT_OPTIONS: readonly string[] = [...SIGN_OPTIONS, ...OWN_OPTIONS];

/**
 * Signs a credential as a JSON Web Token in the form of Open Badges 3.0: the payload is the credential itself with the
 * claims `iss`, `jti`, `nbf`, `sub` and, when it ends, `exp`.
 *
 * The credential needs one subject with an `id`, which becomes `sub`.
 *
 * @throws {InvalidCredentialError} `ERR_CREDENTIAL_INVALID` with every fault of the credential
 * @throws {SignError} `ERR_SUBJECT_ID_MISSING`, `ERR_VERIFICATION_METHOD_MISSING`, `ERR_VERIFICATION_METHOD_FOREIGN`,
 *   `ERR_VERIFICATION_METHOD_INVALID`,
 *   `ERR_SIGNER_UNSUITABLE`, `ERR_SIGNER_FAILED`
 * @throws {KeyError} `ERR_KEY_INVALID`, `ERR_KEY_UNSUPPORTED` for the signer's `publicKey`
 * @throws {ContextError} `ERR_CONTEXT_INTEGRITY`
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE`; besides, the reason of an aborted `signal`, and
 *   what `trace` throws
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof Open Badges 3.0, 8.2}
 *
 * @example
 * ```ts
 * const signer = await generateKeyPair({ algorithm: 'RS256' });
 * const token = await signCredentialJwt(credential, { signer, verificationMethod: 'https://issuer.example/#key-1' });
 * ```
 */
export async function signCredentialJwt(credential: object, options: SignCredentialJwtOptions): Promise<string> {
  const { document, proofs, documents, limits } = prepare(credential, options, 'bytes', OWN_OPTIONS);
  const { signer } = options;
  const form = chooseHeader(options);
  const { sub, iss, jti, nbf, exp } = expectedClaims(document);
  if (typeof sub !== 'string' && options.allowMissingSub !== true) {
    throw new SignError(
      'ERR_SUBJECT_ID_MISSING',
      'A token needs one credentialSubject with an "id", which becomes "sub"; allowMissingSub: true leaves the claim out',
    );
  }
  refuse(
    TOKEN_CLAIMS.filter((claim) => Object.hasOwn(document, claim)).map((claim) =>
      problem('FORBIDDEN_KEY', `"${claim}" is a claim of the token, not a property of the credential`, {
        pointer: `/${claim}`,
        hint: 'Leave it out; the claims are made from the credential',
      }),
    ),
  );
  refuse(
    Object.entries({ id: jti, validFrom: nbf })
      .filter(([, value]) => value === undefined)
      .map(([name]) =>
        problem('MISSING_PROPERTY', `A token needs "${name}"`, {
          pointer: `/${name}`,
          hint: `Add "${name}" to the credential`,
        }),
      ),
  );
  const { signal, fastPath, trace } = options;
  refuse(await termProblems(document, { documents, limits, signal, fastPath, trace }));
  options.signal?.throwIfAborted();
  const alg = joseAlgorithm(signer);
  const chosen = form === 'kid' ? await chooseVerificationMethod(document, options, 'token') : undefined;
  const key = chosen ? { kid: chosen.url } : { jwk: publicJwk(options) };
  const payload = {
    ...document,
    ...(proofs.length === 0 ? {} : { proof: proofs.length === 1 ? (proofs[0] as JsonValue) : [...proofs] }),
    ...({ iss, jti, ...(sub === undefined ? {} : { sub }), nbf, ...(exp === undefined ? {} : { exp }) } as Record<
      string,
      JsonValue
    >),
  };
  return createToken({ alg, typ: 'JWT', ...key }, payload, chosen?.signer ?? signer, options.trace);
}

/** Refuses options that no credential could be signed with. */
export function assertSignCredentialJwtOptions(options: SignCredentialJwtOptions): void {
  assertSignOptions(options, OWN_OPTIONS);
  if (chooseHeader(options) === 'jwk') publicJwk(options);
}

function chooseHeader({ header = 'kid' }: SignCredentialJwtOptions): 'kid' | 'jwk' {
  assertOneOf(header, ['kid', 'jwk'], 'options.header');
  return header;
}

function publicJwk({ signer }: SignOptions): JsonObject {
  if (!signer.publicKey) {
    throw new SignError('ERR_SIGNER_UNSUITABLE', 'The signer has no "publicKey" to put into the header');
  }
  return { ...(importPublicKey(signer.publicKey, { allowPrivate: true }).jwk as JsonObject) };
}
