import { dataModelOf, dataModelVersion } from '../contexts/index.js';
import { asArray, formatDateTime, isObject, issuerId, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem, Severity } from '../types/index.js';

/** Registered claims that are about the token, not members of the credential. */
export const TOKEN_CLAIMS = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud'] as const;

/** What a payload consists of. */
export interface SplitPayload {
  credential: JsonObject;
  claims: JsonObject;
  problems: Problem[];
}

/**
 * Splits a payload into the credential and the claims around it. Under version 2.0 of the data model the payload is the
 * credential; under 1.1 the claim `vc` holds it, and what the credential leaves out is taken from the claims. In both `exp`
 * sets the end where the credential has none.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof Open Badges 3.0, 8.2}
 * @see {@link https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding VC Data Model 1.1, 6.3.1}
 */
export function splitPayload(payload: JsonObject): SplitPayload {
  const { vc, ...others } = payload;
  if (vc === undefined) return splitFlat(payload);
  if (!isObject(vc)) {
    return {
      ...splitFlat(others),
      problems: [problem('JWT_CLAIM_INVALID', '"vc" is not an object', { pointer: '/vc' })],
    };
  }
  const inner = vc as JsonObject;
  const credential = dataModelVersion(inner) === '1.1' ? withEnd(completed(inner, others), others) : inner;
  if (others['@context'] !== undefined) {
    const detail = 'The payload is a credential, and holds another one in "vc"';
    return { credential, claims: others, problems: [problem('JWT_CLAIM_INVALID', detail, { pointer: '/vc' })] };
  }
  return { credential, claims: others, problems: formProblems(credential, true) };
}

function splitFlat(payload: JsonObject): SplitPayload {
  const credential: JsonObject = {};
  const claims: JsonObject = {};
  for (const [key, value] of Object.entries(payload)) {
    ((TOKEN_CLAIMS as readonly string[]).includes(key) ? claims : credential)[key] = value;
  }
  return { credential: withEnd(credential, claims), claims, problems: formProblems(credential, false) };
}

/** A credential that two verifiers could read in two ways is refused: the form has to be that of its version. */
function formProblems(credential: JsonObject, wrapped: boolean): Problem[] {
  const version = dataModelVersion(credential);
  if (version === undefined || (version === '1.1') === wrapped) return [];
  const detail = wrapped
    ? 'The credential stands in "vc", but follows version 2.0 of the data model'
    : 'The credential follows version 1.1 of the data model, but does not stand in "vc"';
  const hint = wrapped ? 'Make the credential itself the payload' : 'Ask the issuer for a badge in VC Data Model 2.0';
  return [problem(wrapped ? 'JWT_CLAIM_INVALID' : 'JWT_CLAIM_MISSING', detail, { pointer: '/vc', hint })];
}

/** What the credential of the claim `vc` leaves out is in the claims. */
function completed(credential: JsonObject, claims: JsonObject): JsonObject {
  const { iss, jti, nbf, sub } = claims;
  const subject = credential.credentialSubject;
  const named = isObject(subject) && subject.id === undefined && sub !== undefined;
  return withoutUndefined({
    ...credential,
    id: credential.id ?? jti,
    issuer: credential.issuer ?? iss,
    issuanceDate: credential.issuanceDate ?? dateOf(nbf),
    ...(named ? { credentialSubject: { ...(subject as JsonObject), id: sub } } : {}),
  });
}

/** A claim `exp` is the end of the credential, also where the credential itself does not name it. */
function withEnd(credential: JsonObject, { exp }: JsonObject): JsonObject {
  const [name] = dataModelOf(credential).until;
  const end = dateOf(exp);
  return end === undefined || credential[name] !== undefined ? credential : { ...credential, [name]: end };
}

function dateOf(claim: JsonValue | undefined): string | undefined {
  return isNumericDate(claim) ? formatDateTime(new Date(claim * 1000)) : undefined;
}

function withoutUndefined(object: Record<string, JsonValue | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as JsonObject;
}

/** The claims that a credential demands; one that the credential has no value for is `undefined`. */
export function expectedClaims(
  credential: JsonObject,
): Record<'iss' | 'jti' | 'sub' | 'nbf' | 'exp', JsonValue | undefined> {
  const { from, until } = dataModelOf(credential);
  const subjects = asArray(credential.credentialSubject);
  const subject = subjects.length === 1 ? subjects[0] : undefined;
  return {
    iss: issuerId(credential),
    jti: credential.id,
    sub: isObject(subject) ? (subject.id as JsonValue) : undefined,
    nbf: numericDate(credential[from[0]]),
    exp: numericDate(credential[until[0]]),
  };
}

/** Whole seconds since 1970, rounded down, so that a fraction of a second never makes a token invalid. */
function numericDate(value: JsonValue | undefined): number | undefined {
  const instant = parseDateTime(value);
  return instant && Math.floor(instant.milliseconds / 1000);
}

/**
 * Compares the claims with the credential.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verify-a-credential-linked-key Open Badges 3.0, 8.2.6.1}
 */
export function claimProblems(
  credential: JsonObject,
  claims: JsonObject,
  { allowMissingSub = false }: { allowMissingSub?: boolean | undefined } = {},
): Problem[] {
  const expected = expectedClaims(credential);
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(expected)) {
    const claim = claims[name];
    // `exp` may stand alone, and is then the end of validity; everything else has its property in the credential.
    if (claim === undefined && name === 'exp' && value === undefined) continue;
    if (claim === undefined) problems.push(missing(name, name === 'sub' && allowMissingSub ? 'warning' : 'error'));
    else if ((name === 'nbf' || name === 'exp') && !isNumericDate(claim)) problems.push(invalid(name));
    else if (claim !== value && !(name === 'exp' && value === undefined)) {
      problems.push(
        problem('JWT_CLAIM_MISMATCH', `"${name}" is ${shown(claim)}; the credential says ${shown(value)}`, {
          pointer: `/${name}`,
          hint: 'The claims and the credential have to agree; the token must be issued again',
        }),
      );
    }
  }
  if (claims.iat !== undefined && typeof claims.iat !== 'number') problems.push(invalid('iat'));
  return problems;
}

/** Whole seconds that are a point in time for `Date` as well. */
function isNumericDate(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e12;
}

function shown(value: JsonValue | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200);
}

function missing(name: string, severity: Severity): Problem {
  return problem('JWT_CLAIM_MISSING', `The claim "${name}" is missing`, {
    pointer: `/${name}`,
    severity,
    hint: 'Open Badges 3.0 requires iss, jti, nbf and sub, and exp when there is a validUntil',
  });
}

function invalid(name: string): Problem {
  return problem('JWT_CLAIM_INVALID', `The claim "${name}" is not a number of seconds`, { pointer: `/${name}` });
}
