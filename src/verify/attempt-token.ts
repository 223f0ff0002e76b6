import {
  controllerOf,
  findKeyOwner,
  isSelfContained,
  type MethodOutcome,
  resolveController,
  retrieveTokenKey,
} from '../did/index.js';
import { KeyError } from '../errors.js';
import { claimProblems, headerProblems, verifyToken } from '../jwt/index.js';
import { importPublicKey, type PublicKey, samePublicKey } from '../keys/index.js';
import { hasError, isObject, issuerId, problem } from '../lib/index.js';
import { bindingProblems } from '../proof/index.js';
import type { JsonObject, Jwk } from '../types/index.js';
import { withoutKey } from './attempt-proof.js';
import { issuerOutcome, refusedOutcome } from './issuer-outcome.js';
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
  const algorithm = typeof header.alg === 'string' ? header.alg : '';
  const securing = { form: 'jwt', profile: 'ob-3.0-vc-jwt', algorithm } as const;
  const refused = headerProblems(header, settings.algorithms);
  if (hasError(refused)) {
    return { proof: judge(refused), issuer: skipped('the header of the token was refused'), securing };
  }
  const carried = isObject(header.jwk) ? readJwk(header.jwk as JsonObject) : undefined;
  if (carried && 'outcome' in carried) {
    return { proof: carried.outcome, issuer: skipped('the key in the header cannot be used'), securing };
  }
  const issuer = issuerId(received.credential);
  const keyId = typeof header.kid === 'string' ? header.kid : undefined;
  // Where somebody else's "kid" leads must not use up what the issuer's own document needs. It is asked even where the
  // issuer is a did:key: only the key that is there can say whether the signature is right.
  if (keyId !== undefined && issuer !== undefined && controllerOf(keyId) !== issuer) {
    await resolveController(issuer, settings.resolver);
  }
  const method =
    keyId === undefined
      ? undefined
      : await retrieveTokenKey(keyId, issuer, PURPOSE, settings.resolver, { now: settings.now });
  const key = method?.key ?? carried?.key;
  const contradiction =
    method?.key && carried && !samePublicKey(method.key, carried.key)
      ? [problem('JWT_HEADER_INVALID', '"kid" and "jwk" name different keys')]
      : [];
  const binding = bindingProblems({}, '', settings);
  const expected = [...contradiction, ...claimProblems(received.credential, claims, settings), ...binding];
  const proof = key
    ? await signatureOutcome(key)
    : withoutKey(expected, method?.kind === 'problem' && !method.undetermined);
  const owner = await ownerOutcome({ method, key, keyId, issuer, signed: proof.status === 'passed' }, state);
  const controller = method?.controller ?? (owner.status === 'passed' && method ? issuer : undefined);
  return {
    proof,
    issuer: owner,
    securing: {
      ...securing,
      ...(method ? { verificationMethod: method.verificationMethod ?? String(header.kid) } : {}),
      ...(controller === undefined ? {} : { controller }),
    },
  };

  async function signatureOutcome(publicKey: PublicKey): Promise<Outcome> {
    settings.trace?.('jwtSigningInput', token.signingInput.slice());
    settings.trace?.('signature', token.signature.slice());
    const right = await verifyToken(token, String(header.alg), publicKey);
    const wrong = right ? [] : [problem('SIGNATURE_INVALID', 'The signature of the token does not fit its content')];
    return judge([...wrong, ...expected]);
  }
}

function readJwk(jwk: JsonObject): { key: PublicKey } | { outcome: Outcome } {
  try {
    return { key: importPublicKey(jwk as unknown as Jwk) };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    const unsupported = error.code === 'ERR_KEY_UNSUPPORTED';
    const fault = problem(unsupported ? 'KEY_UNSUPPORTED' : 'KEY_INVALID', `The "jwk" in the header: ${error.message}`);
    return { outcome: { status: unsupported ? 'undetermined' : 'failed', problems: [fault] } };
  }
}

interface Signed {
  method: MethodOutcome | undefined;
  key: PublicKey | undefined;
  keyId: string | undefined;
  issuer: string | undefined;
  signed: boolean;
}

/** Whose key it is: what its URL says and, where that does not settle it, what the issuer publishes elsewhere. */
async function ownerOutcome(
  { method, key, keyId, issuer, signed }: Signed,
  { settings }: VerificationState,
): Promise<Outcome> {
  const stated = method && issuerOutcome(method, issuer, '/issuer');
  if (stated && !isOpen(method, stated, keyId, issuer)) return stated;
  if (!key || issuer === undefined) return stated ?? unknownOwner();
  // Nobody is asked about a key that did not sign.
  if (!signed) return stated ?? skipped('no proof verified');
  const owner = await findKeyOwner(key, issuer, PURPOSE, settings.resolver, { now: settings.now, keyId });
  if (owner.kind === 'issuer') return { status: 'passed', problems: [...(method?.warnings ?? []), ...owner.warnings] };
  // A controller that is somebody else is an answer already.
  if (stated?.status === 'failed') return stated;
  return refusedOutcome(owner, '/issuer');
}

/**
 * A URL of somebody else may still name a key that the issuer publishes, and an issuer that is its own document always
 * says whether a key is its own; a key that was refused stays refused.
 */
function isOpen(
  method: MethodOutcome,
  stated: Outcome,
  keyId: string | undefined,
  issuer: string | undefined,
): boolean {
  if (stated.status === 'passed') return false;
  if (method.kind === 'problem' && !method.undetermined) return false;
  return keyId?.startsWith('https://') === true || (issuer !== undefined && isSelfContained(issuer));
}

function unknownOwner(): Outcome {
  const detail = 'The key only travels with the token; nothing shows that it belongs to the issuer';
  const open = problem('ISSUER_NOT_AUTHENTICATED', detail, { pointer: '/issuer' });
  return { status: 'undetermined', problems: [open], excusable: true };
}
