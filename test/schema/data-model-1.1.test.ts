import { describe, expect, test } from 'vitest';
import { CREDENTIALS_V1, OPEN_BADGES_EXTENSIONS } from '../../src/contexts/index.js';
import { validateCredential } from '../../src/schema/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';

const found = (document: unknown) =>
  validateCredential(document).problems.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
const without = (object: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

function endorsement(): JsonObject {
  return {
    ...badgeV1p1(),
    id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    proof: { type: 'DataIntegrityProof' },
    credentialSubject: { id: badge().id as string, type: ['EndorsementSubject'], endorsementComment: 'Sound.' },
  };
}

describe('R-2.116: AchievementCredentialv1p1', () => {
  test('a badge that follows it', () => {
    expect(found(badgeV1p1())).toEqual([]);
  });

  test.each(['id', 'name', 'issuer', 'issuanceDate', 'credentialSubject'])(
    'R-2.4, R-2.7, R-2.8: "%s" is required',
    (name) => {
      expect(found(without(badgeV1p1(), name))).toEqual([`error MISSING_PROPERTY /${name}`]);
    },
  );

  test('validFrom does not stand for issuanceDate', () => {
    const { issuanceDate, ...rest } = badgeV1p1();
    expect(found({ ...rest, validFrom: issuanceDate })).toEqual(['error MISSING_PROPERTY /issuanceDate']);
  });

  test.each<[string, object, string]>([
    ['R-2.7: issuer as an identifier', { issuer: 'https://issuer.example/' }, 'error WRONG_TYPE /issuer'],
    ['R-2.8: issuanceDate is no date', { issuanceDate: '2024' }, 'error FORMAT_INVALID /issuanceDate'],
    [
      'R-2.8: it ends before it begins',
      { expirationDate: '2024-05-30T00:00:00Z' },
      'error VALIDITY_REVERSED /expirationDate',
    ],
    [
      'w3c 33: a date without a zone',
      { issuanceDate: '2024-05-31T00:00:00' },
      'warning DATE_WITHOUT_ZONE /issuanceDate',
    ],
    [
      'w3c 34: a status without id',
      { credentialStatus: { type: 'StatusList2021Entry' } },
      'error MISSING_PROPERTY /credentialStatus/id',
    ],
    ['R-2.3: another type', { type: ['VerifiableCredential'] }, 'error MISSING_TYPE /type'],
    ['R-1.6: no Open Badges context', { '@context': [CREDENTIALS_V1] }, 'error CONTEXT_MISSING /@context'],
    [
      'R-1.6: a type of 1EdTech without its context',
      { refreshService: { id: 'https://issuer.example/1', type: '1EdTechCredentialRefresh' } },
      'warning CONTEXT_MISSING /refreshService/type',
    ],
  ])('%s', (_, change, expected) => {
    expect(found({ ...badgeV1p1(), ...change })).toEqual([expected]);
  });

  test('R-1.6: with the extensions context', () => {
    const contexts = [...(badgeV1p1()['@context'] as string[]), OPEN_BADGES_EXTENSIONS];
    const refreshService = { id: 'https://issuer.example/1', type: '1EdTechCredentialRefresh' };
    expect(found({ ...badgeV1p1(), '@context': contexts, refreshService })).toEqual([]);
  });

  test('R-1.7: its subject cannot be extended, that of version 2.0 can', () => {
    const extended = (credential: JsonObject) => ({
      ...credential,
      credentialSubject: { ...(credential.credentialSubject as JsonObject), shoeSize: '42' },
    });
    expect(found(extended(badgeV1p1()))).toEqual(['error UNKNOWN_PROPERTY /credentialSubject/shoeSize']);
    expect(found(extended(badge()))).toEqual([]);
  });

  test('R-2.20, R-2.40: the rules hold as under version 2.0', () => {
    const credential = badgeV1p1();
    const subject = credential.credentialSubject as JsonObject;
    const achievement = subject.achievement as JsonObject;
    const { id: _, ...nobody } = subject;
    expect(found({ ...credential, credentialSubject: nobody })).toEqual([
      'error SUBJECT_NOT_IDENTIFIED /credentialSubject',
    ]);
    const vague = { ...subject, achievement: { ...achievement, criteria: {} } };
    expect(found({ ...credential, credentialSubject: vague })).toEqual([
      'error CRITERIA_EMPTY /credentialSubject/achievement/criteria',
    ]);
  });
});

describe('R-2.104, R-2.116: EndorsementCredentialv1p1', () => {
  test('on its own', () => {
    expect(found(endorsement())).toEqual([]);
    expect(found(without(endorsement(), 'issuanceDate'))).toEqual(['error MISSING_PROPERTY /issuanceDate']);
  });

  test.each([
    ['1.1', badgeV1p1],
    ['2.0', badge],
  ])('in a badge of version %s', (_, create) => {
    expect(found({ ...create(), endorsement: [endorsement()] })).toEqual([]);
    expect(found({ ...create(), endorsement: endorsement() })).toEqual([]);
    expect(found({ ...create(), endorsement: [without(endorsement(), 'issuanceDate')] })).toEqual([
      'error MISSING_PROPERTY /endorsement/0/issuanceDate',
    ]);
    expect(found({ ...create(), endorsement: [{ ...endorsement(), expirationDate: '2000-01-01T00:00:00Z' }] })).toEqual(
      ['error VALIDITY_REVERSED /endorsement/0/expirationDate'],
    );
  });
});

describe('w3c 32 to 35: a credential of version 1.1 that is no badge', () => {
  const credential = (): JsonObject => ({
    '@context': [CREDENTIALS_V1],
    type: ['VerifiableCredential'],
    issuer: 'https://issuer.example/',
    issuanceDate: '2024-05-31T00:00:00Z',
    credentialSubject: { id: 'did:example:learner' },
  });

  test('follows it', () => {
    expect(found(credential())).toEqual([]);
  });

  test.each(['issuer', 'issuanceDate', 'credentialSubject'])('"%s" is required', (name) => {
    expect(found(without(credential(), name))).toEqual([`error MISSING_PROPERTY /${name}`]);
  });

  test('a refresh service has an id', () => {
    expect(found({ ...credential(), refreshService: { type: 'x:y' } })).toEqual([
      'error MISSING_PROPERTY /refreshService/id',
    ]);
  });
});
