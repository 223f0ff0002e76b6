// Checked by `tsc -p test/tsconfig.json`: each line after @ts-expect-error must not compile, everything else must.
import {
  type Achievement,
  type AchievementInput,
  buildAchievement,
  buildAlignment,
  buildEndorsementCredential,
  buildEvidence,
  buildIdentityObject,
  buildOpenBadgeCredential,
  buildProfile,
  buildResult,
  buildResultDescription,
  type EndorsementCredential,
  type IdentityObject,
  type OpenBadgeCredential,
  type OpenBadgeCredentialInput,
  type Secured,
} from '../../src/entries/build.js';
import { validateCredential } from '../../src/entries/schema.js';

const criteria = { narrative: 'Pass the test.' };
const achievement = { name: 'Soil', description: 'Soil science.', criteria } satisfies AchievementInput;
const identifier: IdentityObject = buildIdentityObject({ identifier: 'a@example.org', identityType: 'emailAddress' });

const minimal: OpenBadgeCredentialInput = {
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:learner', achievement },
};
const credential: OpenBadgeCredential = buildOpenBadgeCredential(minimal);
buildOpenBadgeCredential(credential);
buildOpenBadgeCredential({ ...credential, validFrom: new Date() });
buildOpenBadgeCredential(minimal, { now: new Date(), generateId: () => 'urn:example:1' });
buildOpenBadgeCredential({
  '@context': 'https://example.org/context',
  type: 'ExampleCredential',
  issuer: { id: 'https://academy.example', name: 'Academy', parentOrg: { id: 'https://university.example' } },
  validFrom: new Date(),
  validUntil: '2030-01-01T00:00:00Z',
  name: undefined,
  evidence: { name: 'Field book' },
  credentialSubject: {
    identifier,
    activityStartDate: new Date(),
    achievement: { ...achievement, tag: 'soil', alignment: { targetName: 'n', targetUrl: 'https://f.example/1' } },
    result: [{ resultDescription: 'urn:example:r', status: 'Completed' }],
  },
});
const built: Achievement = buildAchievement({ ...achievement, achievementType: 'ext:Bootcamp' });
buildOpenBadgeCredential({ ...minimal, credentialSubject: { id: 'did:example:learner', achievement: built } });

const endorsement: EndorsementCredential = buildEndorsementCredential({
  name: 'Endorsement',
  issuer: 'did:example:guild',
  validUntil: new Date(),
  credentialSubject: { id: 'urn:example:badge', endorsementComment: 'We hire people with this badge.' },
  evidence: { name: 'Survey' },
});
buildEndorsementCredential(endorsement);
const secured = {} as Secured<EndorsementCredential>;
buildOpenBadgeCredential({
  ...minimal,
  endorsement: secured,
  endorsementJwt: ['a.b.c'],
  issuer: {
    id: 'did:example:issuer',
    address: { geo: { latitude: 1, longitude: 2 } },
    otherIdentifier: { identifier: '1', identifierType: 'ext:BCE' },
    endorsement: [secured],
  },
  refreshService: { id: 'https://academy.example/1', type: '1EdTechCredentialRefresh' },
  termsOfUse: [{ type: 'https://terms.example#Policy' }],
  relatedResource: { id: 'https://academy.example/2', digestMultibase: 'uEiA' },
  credentialStatus: { type: 'BitstringStatusListEntry', statusMessage: { status: '0x0', message: 'Fine' } },
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      ...achievement,
      related: { id: 'urn:example:other', inLanguage: 'nl' },
      resultDescription: {
        name: 'Rubric',
        resultType: 'RubricScore',
        rubricCriterionLevel: { name: 'High', points: '3' },
      },
    },
  },
});

// @ts-expect-error -- an endorsement without name
buildEndorsementCredential({ issuer: 'did:example:guild', credentialSubject: { id: 'urn:example:badge' } });
// @ts-expect-error -- nothing that is endorsed
buildEndorsementCredential({ name: 'Endorsement', issuer: 'did:example:guild', credentialSubject: {} });
// @ts-expect-error -- an endorsement that nobody signed
buildOpenBadgeCredential({ ...minimal, endorsement });
// @ts-expect-error -- points as number
buildResultDescription({ name: 'n', resultType: 'Result', rubricCriterionLevel: { name: 'High', points: 3 } });
// @ts-expect-error -- coordinates as text
buildProfile({ id: 'did:example:a', address: { geo: { latitude: '1', longitude: '2' } } });
// @ts-expect-error -- no such kind of identifier
buildProfile({ id: 'did:example:a', otherIdentifier: { identifier: '1', identifierType: 'email' } });

// @ts-expect-error -- no criteria
buildAchievement({ name: 'Soil', description: 'Soil science.' });
// @ts-expect-error -- criteria that say nothing
buildAchievement({ ...achievement, criteria: {} });
// @ts-expect-error -- misspelt property
buildAchievement({ ...achievement, alignments: [] });
// @ts-expect-error -- number as name
buildAchievement({ ...achievement, name: 5 });
// @ts-expect-error -- null
buildAchievement({ ...achievement, version: null });
// @ts-expect-error -- no such type of achievement
buildAchievement({ ...achievement, achievementType: 'Microcredential' });
// @ts-expect-error -- credits as text
buildAchievement({ ...achievement, creditsAvailable: '3' });
// @ts-expect-error -- image as text
buildAchievement({ ...achievement, image: 'https://academy.example/image.png' });
// @ts-expect-error -- no issuer
buildOpenBadgeCredential({ credentialSubject: minimal.credentialSubject });
// @ts-expect-error -- issuer without id
buildOpenBadgeCredential({ ...minimal, issuer: { name: 'Academy' } });
// @ts-expect-error -- several subjects
buildOpenBadgeCredential({ ...minimal, credentialSubject: [minimal.credentialSubject] });
// @ts-expect-error -- subject that nothing identifies
buildOpenBadgeCredential({ ...minimal, credentialSubject: { achievement } });
// @ts-expect-error -- number as date
buildOpenBadgeCredential({ ...minimal, validFrom: 1735689600000 });
// @ts-expect-error -- a proof is added by signing
buildOpenBadgeCredential({ ...minimal, proof: {} });
// @ts-expect-error -- options that are none
buildOpenBadgeCredential(minimal, { date: new Date() });
// @ts-expect-error -- no URL
buildAlignment({ targetName: 'Soil analysis' });
// @ts-expect-error -- no such kind of target
buildAlignment({ targetName: 'n', targetUrl: 'https://f.example/1', targetType: 'Framework' });
// @ts-expect-error -- no such status
buildResult({ status: 'Done' });
// @ts-expect-error -- no extension terms here
buildResult({ status: 'ext:Done' });
// @ts-expect-error -- value as number
buildResult({ value: 87 });
// @ts-expect-error -- no result type
buildResultDescription({ name: 'Grade' });
// @ts-expect-error -- no id
buildProfile({ name: 'Academy' });
// @ts-expect-error -- misspelt property
buildEvidence({ title: 'Field book' });
// @ts-expect-error -- not an identifier type of the standard
buildIdentityObject({ identifier: 'a@example.org', identityType: 'email' });
// @ts-expect-error -- no such option
validateCredential(credential, { depth: 3 });

const { valid, problems } = validateCredential(credential, { limits: { depth: 20 } });
valid satisfies boolean;
problems[0]?.code satisfies string | undefined;
