import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import type { JsonObject } from '../../src/types/index.js';
import type { SkippableCheck } from '../../src/verify/index.js';
import { badge, urn } from './badge.js';
import * as badges from './badge-shapes.js';
import * as credentials from './credential-shapes.js';

/** A credential of a certain shape, unsigned, with fixed ids and dates. */
export interface Shape {
  name: string;
  create: (issuer: string) => JsonObject;
  /** Checks that cannot be decided without what the credential points to. */
  skip: SkippableCheck[];
}

/** A badge that uses most of the data model; about 4 KB. */
export function fullBadge(issuer: string): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: urn(1),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading public data',
    description: 'Awarded for a marked analysis of an open data set.',
    image: { id: 'https://issuer.example/badges/1.png', type: 'Image', caption: 'A magnifying glass over a table' },
    awardedDate: '2024-05-30T10:15:00Z',
    issuer: {
      id: issuer,
      type: ['Profile'],
      name: 'Example University',
      url: 'https://issuer.example/',
      email: 'badges@issuer.example',
      phone: '+3215551234',
      description: 'A university that exists in examples only.',
      address: {
        type: ['Address'],
        streetAddress: 'Kloosterstraat 1',
        addressLocality: 'Leuven',
        postalCode: '3000',
        addressCountry: 'Belgium',
        addressCountryCode: 'BE',
        geo: { type: 'GeoCoordinates', latitude: 50.8798, longitude: 4.7005 },
      },
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: '0123456789', identifierType: 'identifier' }],
    },
    validFrom: '2024-05-31T00:00:00Z',
    validUntil: '2124-05-31T00:00:00+02:00',
    credentialSubject: {
      id: urn(2),
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityType: 'emailAddress',
          hashed: true,
          identityHash: `sha256$${'0123456789abcdef'.repeat(4)}`,
          salt: 'Kg7cRw1yZ0',
        },
      ],
      activityStartDate: '2024-04-01T00:00:00Z',
      activityEndDate: '2024-05-30T00:00:00Z',
      creditsEarned: 1.5,
      role: 'Learner',
      achievement: {
        id: urn(3),
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: 'Reading public data',
        description: 'A short course with a marked assignment.',
        criteria: {
          id: 'https://issuer.example/criteria/1',
          narrative: 'Submit one annotated analysis that meets the published rubric.',
        },
        creator: { id: issuer, type: ['Profile'] },
        creditsAvailable: 1.5,
        fieldOfStudy: 'Statistics',
        inLanguage: 'en',
        tag: ['data', 'statistics', 'analysis'],
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'Analysing data',
            targetUrl: 'https://framework.example/skills/analysing-data',
            targetFramework: 'Example framework',
            targetType: 'CFItem',
            targetCode: 'A.1',
          },
          {
            type: ['Alignment'],
            targetName: 'Presenting data',
            targetUrl: 'https://framework.example/skills/presenting-data',
          },
        ],
        resultDescription: [
          {
            id: urn(4),
            type: ['ResultDescription'],
            name: 'Final grade',
            resultType: 'LetterGrade',
            allowedValue: ['C', 'B', 'A'],
            requiredValue: 'C',
            rubricCriterionLevel: [{ id: urn(6), type: ['RubricCriterionLevel'], name: 'Mastered' }],
          },
          { id: urn(5), type: ['ResultDescription'], name: 'Course', resultType: 'Status' },
        ],
      },
      result: [
        { type: ['Result'], resultDescription: urn(4), value: 'A', achievedLevel: urn(6) },
        { type: ['Result'], resultDescription: urn(5), status: 'Completed' },
      ],
    },
    evidence: [
      {
        id: 'https://issuer.example/evidence/1',
        type: ['Evidence'],
        name: 'Annotated analysis',
        narrative: 'The learner compared two editions of a census table.',
        genre: 'Report',
        audience: 'Examiners',
      },
      { type: ['Evidence'], narrative: 'Discussed in an oral examination of twenty minutes.' },
    ],
    credentialStatus: {
      id: 'https://issuer.example/status/1#94567',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: 'https://issuer.example/status/1',
    },
  };
}

/** A credential of the W3C data model that is no badge. */
export function plainCredential(issuer: string): JsonObject {
  return {
    '@context': [CREDENTIALS_V2],
    id: urn(7),
    type: ['VerifiableCredential'],
    name: { '@value': 'Bibliotheekkaart', '@language': 'nl' },
    issuer,
    validFrom: '2024-05-31T00:00:00Z',
    credentialSubject: { id: urn(2), name: 'Maria Example' },
  };
}

/** Every shape of document that we and the peers know. */
export const SHAPES: readonly Shape[] = [
  { name: 'minimal badge', create: badge, skip: [] },
  { name: 'badge with evidence, alignments, results, address and status', create: fullBadge, skip: ['status'] },
  { name: 'badge as AchievementCredential', create: badges.achievementCredential, skip: [] },
  { name: 'badge whose issuer is an id', create: badges.issuerAsId, skip: [] },
  { name: 'badge whose subject has one identifier and no id', create: badges.identifierOnly, skip: [] },
  { name: 'badge whose subject has an id and several identifiers', create: badges.severalIdentifiers, skip: [] },
  { name: 'badge with a rubric', create: badges.rubric, skip: [] },
  { name: 'badge with related achievements', create: badges.related, skip: [] },
  { name: 'badge with other identifiers', create: badges.otherIdentifiers, skip: [] },
  { name: 'badge with geographic coordinates', create: badges.geo, skip: [] },
  { name: 'badge with images in all places', create: badges.images, skip: [] },
  { name: 'badge with several evidences', create: badges.severalEvidences, skip: [] },
  { name: 'badge with numbers of all kinds', create: badges.numbers, skip: [] },
  { name: 'badge with text in many scripts', create: badges.scripts, skip: [] },
  { name: 'badge with several status entries', create: badges.severalStatuses, skip: ['status'] },
  {
    name: 'badge with refresh service, terms of use and schema',
    create: badges.services,
    skip: ['schema', 'status'],
  },
  { name: 'badge with signed endorsements in three places', create: badges.endorsed, skip: [] },
  { name: 'badge with endorsements as tokens', create: badges.endorsedByToken, skip: [] },
  {
    name: 'badge under the Open Badges context 3.0.2',
    create: (issuer) => badges.version302(fullBadge(issuer)),
    skip: ['status'],
  },
  { name: 'endorsement credential', create: credentials.endorsement, skip: [] },
  { name: 'VCDM 2.0 credential that is no badge', create: plainCredential, skip: [] },
  {
    name: 'VCDM 2.0 credential with language values',
    create: (issuer) => credentials.languageValues(plainCredential(issuer)),
    skip: [],
  },
  {
    name: 'VCDM 2.0 credential with several subjects',
    create: (issuer) => credentials.severalSubjects(plainCredential(issuer)),
    skip: [],
  },
  {
    name: 'VCDM 2.0 credential with several status entries',
    create: (issuer) => credentials.severalStatuses(plainCredential(issuer)),
    skip: ['status'],
  },
];

/** A document that can be signed by nobody, and why. */
export interface UnsignableShape {
  name: string;
  reason: string;
  create: (issuer: string) => JsonObject;
  /** Our problem. */
  code: string;
  /** What the peers say. */
  message: RegExp;
}

/** Documents that the contexts make impossible. */
export const UNSIGNABLE_SHAPES: readonly UnsignableShape[] = [
  ...['context.json', 'context-3.0.1.json'].map(
    (file): UnsignableShape => ({
      name: `badge under VCDM 2.0 and ${file}`,
      reason: 'it redefines name and description, which VCDM 2.0 protects; it belongs to VCDM 1.1',
      create: (issuer) => badges.underVersion(badge(issuer), file),
      code: 'JSON_LD_ERROR',
      message: /redefine a protected term/,
    }),
  ),
  {
    name: 'badge under the Open Badges context 3.0.2 with awardedDate',
    reason: 'the term came with 3.0.3',
    create: (issuer) => ({
      ...badges.underVersion(badge(issuer), 'context-3.0.2.json'),
      awardedDate: '2024-05-30T10:15:00Z',
    }),
    code: 'TERM_UNDEFINED',
    message: /Safe mode/i,
  },
];
