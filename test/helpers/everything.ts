import { canonicalize } from '../../src/canonical/index.js';
import {
  buildEndorsementCredential,
  buildIdentityObject,
  buildOpenBadgeCredential,
  type EndorsementCredential,
  type EndorsementCredentialInput,
  type OpenBadgeCredential,
  type Secured,
} from '../../src/entries/build.js';
import { didKey, generateKeyPair } from '../../src/entries/keys.js';
import { signCredential, signCredentialJwt } from '../../src/entries/sign.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import { CRYPTOSUITES, type Cryptosuite, createProof } from '../../src/proof/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';

const SCHEMAS = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/';
const CREATED = '2025-02-01T00:00:00Z';

const urn = (tail: number) => `urn:uuid:00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

/** Identifiers of what is inside, so that tests find it. */
export const IDS = {
  credential: urn(1),
  subject: urn(2),
  achievement: urn(3),
  grade: urn(4),
  status: urn(5),
  rubric: urn(6),
  points: urn(7),
  level: urn(8),
} as const;

/**
 * An unsigned badge with every property of every class of the VC Data Model 2.0 form of Open Badges 3.0, made by the
 * builder. Its endorsements are signed by their own issuer, a did:key. Its own `proof` comes from signing it.
 */
export async function everythingBadge(issuer: string): Promise<OpenBadgeCredential> {
  const endorser = await generateKeyPair();
  const about = (id: string, number: number): EndorsementCredentialInput => ({
    id: urn(number),
    name: 'Endorsement',
    issuer: didKey(endorser),
    validFrom: '2025-02-01T00:00:00Z',
    credentialSubject: { id, endorsementComment: `Comment ${number}` },
  });
  const embedded = (id: string, number: number) =>
    signCredential(buildEndorsementCredential(about(id, number)), { signer: endorser, created: CREATED });
  const token = (id: string, number: number) =>
    signCredentialJwt(buildEndorsementCredential(about(id, number)), { signer: endorser });

  return buildOpenBadgeCredential({
    id: IDS.credential,
    name: 'Reading public data',
    description: 'Awarded for a marked analysis of an open data set.',
    image: { id: 'https://issuer.example/badges/1.png', caption: 'A magnifying glass over a table' },
    awardedDate: '2024-05-30T10:15:00Z',
    validFrom: '2024-05-31T00:00:00Z',
    validUntil: '2124-05-31T00:00:00+02:00',
    issuer: {
      ...organisation(issuer),
      endorsement: await embedded(issuer, 30),
      endorsementJwt: await token(issuer, 31),
    },
    credentialSubject: {
      id: IDS.subject,
      identifier: buildIdentityObject({
        identifier: 'learner@issuer.example',
        identityType: 'emailAddress',
        salt: 'FleurDeSel',
      }),
      activityStartDate: '2024-04-01T00:00:00Z',
      activityEndDate: '2024-05-30T00:00:00Z',
      creditsEarned: 1.5,
      image: { id: 'https://issuer.example/awards/1.svg', caption: 'The award' },
      licenseNumber: 'L-17',
      narrative: 'Compared two editions of a census table.',
      role: 'Learner',
      source: { id: 'https://source.example/', name: 'Example Assessor' },
      term: '2024 spring',
      result: [
        {
          resultDescription: IDS.grade,
          value: 'A',
          alignment: { targetName: 'Grading scale', targetUrl: 'https://framework.example/scales/letters#a' },
        },
        { resultDescription: IDS.rubric, achievedLevel: IDS.level },
        { resultDescription: IDS.status, status: 'Completed' },
        { resultDescription: IDS.points, value: '87.5' },
      ],
      achievement: {
        ...ACHIEVEMENT,
        creator: { id: issuer },
        endorsement: await embedded(IDS.achievement, 32),
        endorsementJwt: await token(IDS.achievement, 33),
      },
    },
    evidence: evidence('1'),
    endorsement: await fullEndorsement(endorser),
    endorsementJwt: await token(IDS.credential, 34),
    ...references('achievementcredential', 'https://issuer.example'),
  });
}

function organisation(id: string) {
  return {
    id,
    name: 'Example University',
    url: 'https://issuer.example/',
    phone: '+3215551234',
    description: 'A university that exists in examples only.',
    image: { id: 'https://issuer.example/logo.svg', caption: 'The logo' },
    email: 'badges@issuer.example',
    address: {
      addressCountry: 'Belgium',
      addressCountryCode: 'BE',
      addressRegion: 'Flanders',
      addressLocality: 'Leuven',
      streetAddress: 'Kloosterstraat 1',
      postOfficeBoxNumber: '12',
      postalCode: '3000',
      geo: { latitude: 50.8798, longitude: 4.7005 },
    },
    official: 'A. Dean',
    parentOrg: { id: 'https://association.example/', name: 'Example Association' },
    familyName: 'Berg',
    givenName: 'Ada',
    additionalName: 'Bea',
    patronymicName: 'Carlsdottir',
    honorificPrefix: 'Dr',
    honorificSuffix: 'PhD',
    familyNamePrefix: 'van den',
    dateOfBirth: '1980-02-29',
    otherIdentifier: { identifier: '0123456789', identifierType: 'ext:BCE' as const },
  };
}

const ACHIEVEMENT = {
  id: IDS.achievement,
  name: 'Reading public data',
  description: 'A short course with a marked assignment.',
  criteria: { id: 'https://issuer.example/criteria/1', narrative: 'Submit one annotated analysis.' },
  achievementType: 'MicroCredential',
  alignment: {
    targetName: 'Analysing data',
    targetUrl: 'https://framework.example/skills/analysing-data',
    targetCode: 'A.1',
    targetDescription: 'Describes what a table shows.',
    targetFramework: 'Example framework',
    targetType: 'CFItem',
  },
  creditsAvailable: 1.5,
  fieldOfStudy: 'Statistics',
  humanCode: 'STAT-1',
  image: { id: 'https://issuer.example/achievements/1.png', caption: 'A table' },
  inLanguage: 'en-GB',
  otherIdentifier: { identifier: 'course-1', identifierType: 'sourcedId' },
  related: { id: 'https://issuer.example/achievements/1-nl', inLanguage: 'nl', version: '2' },
  specialization: 'Open data',
  tag: ['data', 'statistics'],
  version: '3',
  resultDescription: [
    {
      id: IDS.grade,
      name: 'Final grade',
      resultType: 'LetterGrade',
      alignment: { targetName: 'Grading scale', targetUrl: 'https://framework.example/scales/letters' },
      allowedValue: ['C', 'B', 'A'],
      requiredValue: 'C',
    },
    {
      id: IDS.rubric,
      name: 'Rubric',
      resultType: 'RubricCriterionLevel',
      requiredLevel: IDS.level,
      rubricCriterionLevel: {
        id: IDS.level,
        name: 'Mastered',
        description: 'Works alone.',
        level: '4',
        points: '10',
        alignment: { targetName: 'Level 6', targetUrl: 'https://framework.example/levels/6' },
      },
    },
    { id: IDS.points, name: 'Points', resultType: 'RawScore', valueMin: '0', valueMax: '100' },
    { id: IDS.status, name: 'Course', resultType: 'Status' },
  ],
} as const;

const evidence = (name: string) => ({
  id: `https://issuer.example/evidence/${name}`,
  narrative: 'Two editions of a census table, compared.',
  name: 'Annotated analysis',
  description: 'Twelve pages.',
  genre: 'Report',
  audience: 'Examiners',
});

/** What a credential points to. */
function references(schema: string, base: string) {
  return {
    credentialSchema: {
      id: `${SCHEMAS}ob_v3p0_${schema}_schema.json`,
      type: '1EdTechJsonSchemaValidator2019',
    },
    credentialStatus: {
      id: `${base}/status/1#94567`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: 94567,
      statusListCredential: `${base}/status/1`,
      statusSize: 2,
      statusMessage: ['valid', 'under review', 'replaced', 'withdrawn'].map((message, value) => ({
        status: `0x${value}`,
        message,
      })),
      statusReference: `${base}/status/messages`,
    },
    refreshService: { id: `${base}/refresh/1`, type: '1EdTechCredentialRefresh' },
    termsOfUse: { id: `${base}/terms`, type: 'https://terms.example/types#Policy' },
    relatedResource: {
      id: `${base}/schema.css`,
      type: 'https://schema.org/DigitalDocument',
      mediaType: 'text/css',
      digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      digestMultibase: 'uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ',
    },
    confidenceMethod: { id: `${base}/confidence/1`, type: 'https://methods.example/types#Confidence' },
    renderMethod: { id: `${base}/render/1`, type: 'https://methods.example/types#Render' },
  };
}

/** An endorsement of the badge with every property, and two proofs with every member, the second on top of the first. */
async function fullEndorsement(endorser: KeyPair): Promise<Secured<EndorsementCredential>> {
  const endorsement = buildEndorsementCredential({
    id: urn(40),
    name: 'Endorsement of a badge',
    description: 'By an association of employers.',
    issuer: { id: didKey(endorser), name: 'Example Association of Employers' },
    validFrom: '2025-02-01T00:00:00Z',
    validUntil: '2124-02-01T00:00:00Z',
    awardedDate: '2025-01-31T00:00:00Z',
    credentialSubject: { id: IDS.credential, endorsementComment: 'We hire people with this badge.' },
    evidence: evidence('2'),
    ...references('endorsementcredential', 'https://endorser.example'),
  });
  const document = endorsement as unknown as JsonObject;
  const key = didKey(endorser);
  const shared = { documents: {}, limits: DEFAULT_LIMITS };
  const prove = async (secured: JsonObject, options: object) => {
    const { canonical } = await canonicalize(secured, shared);
    if (canonical === undefined) throw new Error('The endorsement has no canonical form');
    const proofOptions = {
      created: CREATED,
      expires: '2124-01-01T00:00:00Z',
      verificationMethod: `${key}#${key.slice('did:key:'.length)}`,
      proofPurpose: 'assertionMethod',
      ...options,
    };
    return createProof(canonical, endorsement['@context'], proofOptions, {
      ...shared,
      signer: endorser,
      suite: CRYPTOSUITES.get('eddsa-rdfc-2022') as Cryptosuite,
    });
  };
  const first = await prove(document, {
    id: urn(41),
    domain: ['https://verifier.example', 'https://other.example'],
    challenge: '1f44d55f-f161-4938-a659-f8026467f126',
    nonce: 'zRW0VnXTIvA8',
  });
  const second = await prove({ ...document, proof: [first] } as unknown as JsonObject, {
    id: urn(42),
    previousProof: urn(41),
  });
  return { ...endorsement, proof: [first, second] };
}
