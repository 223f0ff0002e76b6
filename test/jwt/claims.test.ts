import { describe, expect, test } from 'vitest';
import { claimProblems, expectedClaims, splitPayload } from '../../src/jwt/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';

const credential: JsonObject = { ...badge(), validUntil: '2030-01-01T00:00:00.999+02:00' };
const claims = {
  iss: 'https://issuer.example/',
  jti: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  sub: 'urn:uuid:00000000-0000-4000-8000-000000000002',
  nbf: 1717113600,
  exp: 1893448800,
};
const codes = (change: object, document: JsonObject = credential) =>
  claimProblems(document, { ...claims, ...change } as JsonObject).map(({ code, pointer }) => `${code} ${pointer}`);

test('R-5.4, R-5.10: the claims of a credential, times in whole seconds', () => {
  expect(expectedClaims(credential)).toEqual(claims);
});

test('R-5.11: the claims are taken off the credential', () => {
  const { credential: rest, claims: taken } = splitPayload({ ...credential, ...claims, iat: 1, aud: 'x' });
  expect(rest).toEqual(credential);
  expect(taken).toEqual({ ...claims, iat: 1, aud: 'x' });
});

describe('R-5.9: claims against the credential', () => {
  test('equal claims', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ iat: 1717113600 })).toEqual([]);
  });

  test.each(['iss', 'jti', 'sub', 'nbf', 'exp'])('%s is missing', (name) => {
    expect(codes({ [name]: undefined })).toEqual([`JWT_CLAIM_MISSING /${name}`]);
  });

  test.each(['iss', 'jti', 'sub'])('%s is another', (name) => {
    expect(codes({ [name]: 'urn:other' })).toEqual([`JWT_CLAIM_MISMATCH /${name}`]);
  });

  test.each(['nbf', 'exp'])('%s is another time, a text, a fraction', (name) => {
    expect(codes({ [name]: 1 })).toEqual([`JWT_CLAIM_MISMATCH /${name}`]);
    expect(codes({ [name]: '1717113600' })).toEqual([`JWT_CLAIM_INVALID /${name}`]);
    expect(codes({ [name]: 1.5 })).toEqual([`JWT_CLAIM_INVALID /${name}`]);
    expect(codes({ [name]: -9e15 })).toEqual([`JWT_CLAIM_INVALID /${name}`]);
  });

  test('exp may stand without validUntil, the others need their property', () => {
    const { validUntil: _, ...open } = credential;
    expect(codes({}, open)).toEqual([]);
    expect(codes({ exp: undefined }, open)).toEqual([]);
    const { id: __, ...nameless } = credential;
    expect(codes({}, nameless as JsonObject)).toEqual(['JWT_CLAIM_MISMATCH /jti']);
  });

  test('R-5.5: sub is the id of the only subject', () => {
    const subjects = [credential.credentialSubject, { id: 'urn:x' }] as JsonObject[];
    expect(codes({}, { ...credential, credentialSubject: subjects })).toEqual(['JWT_CLAIM_MISMATCH /sub']);
  });

  test('iat is a number', () => {
    expect(codes({ iat: '2024-05-31' })).toEqual(['JWT_CLAIM_INVALID /iat']);
  });
});
