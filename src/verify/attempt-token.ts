import { listMethods, type MethodOutcome, resolveController, retrieveVerificationMethod } from '../did/index.js';
import { KeyError } from '../errors.js';
import { claimProblems, headerProblems, verifyToken } from '../jwt/index.js';
import { importPublicKey, type PublicKey, samePublicKey } from '../keys/index.js';
import { decodeBase64url, hasError, isObject, issuerId, problem, utf8 } from '../lib/index.js';
import { bindingProblems } from '../proof/index.js';
import type { JsonObject, Jwk, Problem, Trace } from '../types/index.js';
import { withoutKey } from './attempt-proof.js';
import { issuerOutcome } from './issuer-outcome.js';
import type { Received } from './read-input.js';
import { type Attempt, judge, type Outcome, skipped, type VerificationState } from './state.js';

const PURPOSE = 'assertionMethod';

/**
 * Verifies a token, and finds out whose key signed it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verify-a-credential-linked-key Open Badges 3.0, 8.2.6}
 */
export async function attemptToken(
  received: Received,
  token: NonNullable<Received['token']>,
  state: VerificationState,
): Promise<Attempt> {
  const { settings } = state;
  const { header, claims } = token;
  const securing = { form: 'jwt', profile: 'ob-3.0-vc-jwt', algorithm: String(header.alg) } as const;
  const refused = headerProblems(header, settings.algorithms);
  if (hasError(refused)) {
    return { proof: judge(refused), issuer: skipped('the header of the token was refused'), securing };
  }
  const issuer = issuerId(received.credential);
  const method = typeof header.kid === 'string' ? retrieve(header.kid, state) : undefined;
  const carried = isObject(header.jwk) ? readJwk(header.jwk as JsonObject) : undefined;
  if (carried?.problem) {
    return { proof: judge([carried.problem]), issuer: skipped('the key in the header is invalid'), securing };
  }
  const key = method?.key ?? carried?.key;
  const contradiction =
    method?.key && carried?.key && !samePublicKey(method.key, carried.key)
      ? [problem('JWT_HEADER_INVALID', '"kid" and "jwk" name different keys')]
      : [];
  const binding = bindingProblems({}, '', settings);
  const expected = [...contradiction, ...claimProblems(received.credential, claims, settings), ...binding];
  const proof = key
    ? await signatureOutcome(key)
    : withoutKey(expected, method?.kind === 'problem' && !method.undetermined);
  return {
    proof,
    issuer: method
      ? issuerOutcome(method, issuer, '/issuer')
      : carriedKeyOutcome(carried?.key as PublicKey, issuer, state),
    securing: {
      ...securing,
      ...(method ? { verificationMethod: method.verificationMethod ?? String(header.kid) } : {}),
      ...(method?.controller === undefined ? {} : { controller: method.controller }),
    },
  };

  async function signatureOutcome(publicKey: PublicKey): Promise<Outcome> {
    if (settings.trace) traceToken(token.text, settings.trace);
    const right = await verifyToken(token.text, String(header.alg), publicKey);
    const wrong = right ? [] : [problem('SIGNATURE_INVALID', 'The signature of the token does not fit its content')];
    return judge([...wrong, ...expected]);
  }
}

function traceToken(text: string, trace: Trace): void {
  const end = text.lastIndexOf('.');
  trace('jwtSigningInput', utf8(text.slice(0, end)));
  trace('signature', decodeBase64url(text.slice(end + 1)) ?? new Uint8Array());
}

function retrieve(url: string, { settings }: VerificationState): MethodOutcome {
  return retrieveVerificationMethod(url, PURPOSE, settings.documents, { now: settings.now });
}

function readJwk(jwk: JsonObject): { key: PublicKey; problem?: never } | { key?: never; problem: Problem } {
  try {
    return { key: importPublicKey(jwk as unknown as Jwk) };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return { problem: problem('KEY_INVALID', `The "jwk" in the header: ${error.message}`) };
  }
}

/** A key that travels with the token is the issuer's only if the issuer's own document lists the same key. */
function carriedKeyOutcome(key: PublicKey, issuer: string | undefined, { settings }: VerificationState): Outcome {
  const resolved = issuer === undefined ? undefined : resolveController(issuer, settings.documents);
  if (issuer === undefined || !resolved || (resolved.kind === 'problem' && resolved.undetermined)) {
    const detail = 'The key only travels with the token; nothing shows that it belongs to the issuer';
    return { status: 'undetermined', problems: [problem('ISSUER_NOT_AUTHENTICATED', detail, { pointer: '/issuer' })] };
  }
  if (resolved.kind === 'problem') return { status: 'failed', problems: [{ pointer: '/issuer', ...resolved.problem }] };
  const listed = listMethods(resolved.document, PURPOSE, { now: settings.now });
  const same = listed.find((method) => method.key && samePublicKey(method.key, key));
  if (same) return issuerOutcome(same, issuer, '/issuer');
  const mismatch = problem('ISSUER_KEY_MISMATCH', `${issuer} does not list the key of the token`, {
    pointer: '/issuer',
    hint: 'Whoever signed this is not who it names as its issuer',
  });
  return { status: 'failed', problems: [mismatch] };
}
