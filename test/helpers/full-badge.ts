import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { urn } from './badge.js';

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
