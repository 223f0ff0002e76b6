import { CREDENTIALS_V1, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { badge } from './badge.js';

/** A small badge in version 1.1 of the W3C data model, with the context that an embedded proof needs there. */
export function badgeV1p1(issuer = 'https://issuer.example/'): JsonObject {
  const { validFrom, ...rest } = badge(issuer);
  return {
    ...rest,
    '@context': [CREDENTIALS_V1, OPEN_BADGES_V3, 'https://w3id.org/security/data-integrity/v2'],
    issuanceDate: validFrom as string,
    expirationDate: '2124-05-31T00:00:00Z',
  };
}
