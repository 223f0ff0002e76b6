import { createToken } from '../../src/jwt/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';

/** The claims that Open Badges 3.0 demands of the token of a badge, with one subject, in either data model. */
export function claimsOf(credential: JsonObject): JsonObject {
  const { issuer, id, credentialSubject } = credential as Record<'issuer' | 'id' | 'credentialSubject', JsonObject>;
  const seconds = (date: unknown) => Math.floor(Date.parse(String(date)) / 1000);
  const until = credential.expirationDate ?? credential.validUntil;
  return {
    iss: typeof issuer === 'string' ? issuer : issuer.id,
    jti: id,
    sub: credentialSubject.id,
    nbf: seconds(credential.issuanceDate ?? credential.validFrom),
    ...(until === undefined ? {} : { exp: seconds(until) }),
  } as JsonObject;
}

/** Signs any header and payload: what an issuer with an odd library could send. */
export function token(keyPair: KeyPair, header: object, payload: JsonObject): Promise<string> {
  return createToken(header, payload, keyPair);
}
