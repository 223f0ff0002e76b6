import { PRIVATE_JWK_MEMBERS } from '../keys/index.js';
import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';

/** Algorithms that a token may name. `none` and HMAC are not among them and cannot be allowed. */
export const JWT_ALGORITHMS = ['RS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'] as const;
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

const HEADER_MEMBERS = new Set(['alg', 'kid', 'jwk', 'typ']);

/**
 * Checks the header of an Open Badges token, before any key is looked at.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof Open Badges 3.0, 8.2.1}
 */
export function headerProblems(header: JsonObject, allowed: readonly string[] = JWT_ALGORITHMS): Problem[] {
  const problems: Problem[] = [];
  const { alg, kid, jwk, typ } = header;
  const invalid = (detail: string, hint?: string) =>
    problems.push(problem('JWT_HEADER_INVALID', detail, hint === undefined ? {} : { hint }));
  const known = (JWT_ALGORITHMS as readonly unknown[]).includes(alg);
  if (typeof alg !== 'string' || !known || !allowed.some((name) => canonicalName(name) === canonicalName(alg))) {
    problems.push(
      problem('JWT_ALGORITHM_NOT_ALLOWED', `The algorithm is ${JSON.stringify(alg)?.slice(0, 100)}`, {
        hint: allowed.length > 0 ? `Allowed are ${allowed.join(', ')}` : 'Tokens are not accepted here',
      }),
    );
  }
  for (const member of Object.keys(header)) {
    if (!HEADER_MEMBERS.has(member))
      invalid(`The header member "${member}" is not allowed`, 'Only alg, kid, jwk and typ are');
  }
  if (typ !== undefined && typ !== 'JWT') invalid(`"typ" is ${JSON.stringify(typ)}`, 'Leave it out or write "JWT"');
  if (kid === undefined && jwk === undefined) invalid('The header has neither "kid" nor "jwk"');
  if (kid !== undefined && typeof kid !== 'string') invalid('"kid" is not a text');
  if (jwk !== undefined && !isObject(jwk)) invalid('"jwk" is not an object');
  if (isObject(jwk) && PRIVATE_JWK_MEMBERS.some((member) => Object.hasOwn(jwk, member))) {
    problems.push(
      problem('JWT_PRIVATE_KEY_EXPOSED', 'The "jwk" in the header holds a private key', {
        hint: 'The key is public knowledge now: stop using it and issue the badge again',
      }),
    );
  }
  return problems;
}

/** RFC 9864 gave EdDSA over Curve25519 a name of its own. */
function canonicalName(algorithm: string): string {
  return algorithm === 'EdDSA' ? 'Ed25519' : algorithm;
}
