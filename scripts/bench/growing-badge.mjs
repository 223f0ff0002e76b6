// One badge that can be made as large as one likes, and consists of the same mixture at every size.
import { didKey } from 'credsmith';
import { BASE, LEVEL_NAMES } from './content.mjs';

const urn = (kind, number) => `urn:uuid:5e7f1f6c-7c1e-4c58-${kind}-${String(number).padStart(12, '0')}`;

/** What is far above the default, since it is the document that is to be the limit. */
export const RAISED_LIMITS = { values: 1_000_000, arrayItems: 100_000, canonicalizationTime: 600_000 };

/** A unit is an outcome, a criterion with two levels, a result, a piece of evidence and a tag. */
export function growingBadge(keyPair, units) {
  const repeat = (create) => (units === 0 ? undefined : Array.from({ length: units }, (_, index) => create(index + 1)));
  return withoutUndefined({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: urn('8001', 1),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading public data',
    issuer: { id: didKey(keyPair), type: ['Profile'], name: 'Example University' },
    validFrom: '2025-02-01T00:00:00Z',
    credentialSubject: withoutUndefined({
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: withoutUndefined({
        id: urn('8001', 2),
        type: ['Achievement'],
        name: 'Reading public data',
        description: 'A course with a marked assignment.',
        criteria: { narrative: 'Submit one annotated analysis.' },
        tag: repeat((number) => `topic ${number}`),
        alignment: repeat((number) => ({
          type: ['Alignment'],
          targetName: `Outcome ${number}`,
          targetUrl: `https://framework.example/outcomes/${number}`,
          targetCode: `O.${number}`,
        })),
        resultDescription: repeat((number) => ({
          id: urn('8002', number),
          type: ['ResultDescription'],
          name: `Criterion ${number}`,
          resultType: 'RubricCriterionLevel',
          rubricCriterionLevel: [1, 2].map((level) => ({
            id: urn(`800${2 + level}`, number),
            type: ['RubricCriterionLevel'],
            name: LEVEL_NAMES[level - 1],
            points: String(level),
          })),
        })),
      }),
      result: repeat((number) => ({
        type: ['Result'],
        resultDescription: urn('8002', number),
        achievedLevel: urn('8004', number),
      })),
    }),
    evidence: repeat((number) => ({
      id: `${BASE}/evidence/${number}`,
      type: ['Evidence'],
      name: `Part ${number}`,
      narrative: `What was handed in for criterion ${number}, with the tables and the steps.`,
    })),
  });
}

/** Many short texts at one place: jsonld compares each with all others. */
export function badgeWithTags(keyPair, count) {
  const badge = growingBadge(keyPair, 0);
  const { achievement } = badge.credentialSubject;
  const tag = Array.from({ length: count }, (_, index) => `tag ${index}`);
  return { ...badge, credentialSubject: { ...badge.credentialSubject, achievement: { ...achievement, tag } } };
}

function withoutUndefined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}
