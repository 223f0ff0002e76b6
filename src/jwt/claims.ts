import { asArray, isObject, issuerId, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

/** Registered claims that are about the token, not members of the credential. */
export const TOKEN_CLAIMS = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud'] as const;

/** Splits a payload into the credential and the claims around it. */
export function splitPayload(payload: JsonObject): { credential: JsonObject; claims: JsonObject } {
  const credential: JsonObject = {};
  const claims: JsonObject = {};
  for (const [key, value] of Object.entries(payload)) {
    ((TOKEN_CLAIMS as readonly string[]).includes(key) ? claims : credential)[key] = value;
  }
  return { credential, claims };
}

/** The claims that a credential demands; one that the credential has no value for is `undefined`. */
export function expectedClaims(
  credential: JsonObject,
): Record<'iss' | 'jti' | 'sub' | 'nbf' | 'exp', JsonValue | undefined> {
  const subjects = asArray(credential.credentialSubject);
  const subject = subjects.length === 1 ? subjects[0] : undefined;
  return {
    iss: issuerId(credential),
    jti: credential.id,
    sub: isObject(subject) ? (subject.id as JsonValue) : undefined,
    nbf: numericDate(credential.validFrom),
    exp: numericDate(credential.validUntil),
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
export function claimProblems(credential: JsonObject, claims: JsonObject): Problem[] {
  const expected = expectedClaims(credential);
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(expected)) {
    const claim = claims[name];
    // `exp` may stand alone, and is then the end of validity; everything else has its property in the credential.
    if (claim === undefined && name === 'exp' && value === undefined) continue;
    if (claim === undefined) problems.push(missing(name));
    else if ((name === 'nbf' || name === 'exp') && !isNumericDate(claim)) problems.push(invalid(name));
    else if (claim !== value && !(name === 'exp' && value === undefined)) {
      problems.push(
        problem(
          'JWT_CLAIM_MISMATCH',
          `"${name}" is ${JSON.stringify(claim)}; the credential says ${JSON.stringify(value)}`,
          {
            pointer: `/${name}`,
            hint: 'The claims and the credential have to agree; the token must be issued again',
          },
        ),
      );
    }
  }
  if (claims.iat !== undefined && typeof claims.iat !== 'number') problems.push(invalid('iat'));
  return problems;
}

/** Whole seconds that are a point in time for `Date` as well. */
export function isNumericDate(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e12;
}

function missing(name: string): Problem {
  return problem('JWT_CLAIM_MISSING', `The claim "${name}" is missing`, {
    pointer: `/${name}`,
    hint: 'Open Badges 3.0 requires iss, jti, nbf and sub, and exp when there is a validUntil',
  });
}

function invalid(name: string): Problem {
  return problem('JWT_CLAIM_INVALID', `The claim "${name}" is not a number of seconds`, { pointer: `/${name}` });
}
