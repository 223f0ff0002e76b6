import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { badge, urn } from './badge.js';
import { endorsement, statusEntries } from './credential-shapes.js';

/** The minimal badge with other properties, each for its object. */
function variant(
  issuer: string,
  change: { badge?: JsonObject; issuer?: JsonObject; subject?: JsonObject; achievement?: JsonObject },
): JsonObject {
  const credential = badge(issuer);
  const profile = { id: issuer, type: ['Profile'], name: 'Example University', ...change.issuer };
  const { achievement, ...subject } = credential.credentialSubject as { achievement: JsonObject };
  return {
    ...credential,
    issuer: profile,
    credentialSubject: { ...subject, ...change.subject, achievement: { ...achievement, ...change.achievement } },
    ...change.badge,
  };
}

export function achievementCredential(issuer: string): JsonObject {
  return { ...badge(issuer), type: ['VerifiableCredential', 'AchievementCredential'] };
}

export function issuerAsId(issuer: string): JsonObject {
  return { ...badge(issuer), issuer };
}

/** A badge under another version of the Open Badges context. */
export function underVersion(credential: JsonObject, file: string): JsonObject {
  return { ...credential, '@context': [CREDENTIALS_V2, `https://purl.imsglobal.org/spec/ob/v3p0/${file}`] };
}

/** A badge without the two terms that came with the version after. */
export function version302(badge303: JsonObject): JsonObject {
  const { awardedDate: _, ...credential } = badge303;
  const subject = credential.credentialSubject as JsonObject;
  const { inLanguage: __, ...achievement } = subject.achievement as JsonObject;
  return underVersion({ ...credential, credentialSubject: { ...subject, achievement } }, 'context-3.0.2.json');
}

const hashedMail: JsonObject = {
  type: 'IdentityObject',
  identityType: 'emailAddress',
  hashed: true,
  identityHash: `sha256$${'0123456789abcdef'.repeat(4)}`,
  salt: 'Kg7cRw1yZ0',
};

export function identifierOnly(issuer: string): JsonObject {
  const { id: _, ...subject } = badge(issuer).credentialSubject as JsonObject;
  return { ...badge(issuer), credentialSubject: { ...subject, identifier: [hashedMail] } };
}

export function severalIdentifiers(issuer: string): JsonObject {
  return variant(issuer, {
    subject: {
      identifier: [
        hashedMail,
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Maria Example' },
        { type: 'IdentityObject', identityType: 'ext:studentCard', hashed: false, identityHash: '0042' },
      ],
    },
  });
}

export function rubric(issuer: string): JsonObject {
  const level = (tail: number, name: string, points: string): JsonObject => ({
    id: urn(tail),
    type: ['RubricCriterionLevel'],
    name,
    description: `What ${name.toLowerCase()} looks like.`,
    level: name,
    points,
    alignment: [{ type: ['Alignment'], targetName: name, targetUrl: `https://framework.example/levels/${points}` }],
  });
  return variant(issuer, {
    achievement: {
      resultDescription: [
        {
          id: urn(10),
          type: ['ResultDescription'],
          name: 'Analysis',
          resultType: 'RubricCriterionLevel',
          requiredLevel: urn(12),
          rubricCriterionLevel: [level(11, 'Developing', '1'), level(12, 'Mastered', '2'), level(13, 'Leading', '3.5')],
        },
        {
          id: urn(14),
          type: ['ResultDescription'],
          name: 'Score',
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
          requiredValue: '55',
        },
      ],
    },
    subject: {
      result: [
        { type: ['Result'], resultDescription: urn(10), achievedLevel: urn(13) },
        {
          type: ['Result'],
          resultDescription: urn(14),
          value: '87.5',
          alignment: [{ type: ['Alignment'], targetName: 'Marks', targetUrl: 'https://framework.example/marks' }],
        },
      ],
    },
  });
}

export function related(issuer: string): JsonObject {
  return variant(issuer, {
    achievement: {
      version: '2',
      inLanguage: 'en-GB',
      related: [
        { id: urn(15), type: ['Related'], inLanguage: 'nl', version: '2' },
        { id: 'https://issuer.example/achievements/1?version=1', type: ['Related'], version: '1' },
      ],
    },
  });
}

export function otherIdentifiers(issuer: string): JsonObject {
  const entry = (identifierType: string, identifier: string): JsonObject => ({
    type: 'IdentifierEntry',
    identifier,
    identifierType,
  });
  return variant(issuer, {
    issuer: { otherIdentifier: [entry('sourcedId', 'org-1'), entry('ext:vatNumber', 'BE0123456789')] },
    achievement: {
      otherIdentifier: [entry('isbn', '9780000000000'), entry('identifier', 'BC-1')],
      creator: {
        id: 'https://faculty.example/',
        type: ['Profile'],
        parentOrg: { id: 'https://parent.example/', type: ['Profile'], otherIdentifier: [entry('systemId', '7')] },
      },
    },
  });
}

export function geo(issuer: string): JsonObject {
  const address = (latitude: number, longitude: number): JsonObject => ({
    type: ['Address'],
    postOfficeBoxNumber: '12',
    addressCountryCode: 'CL',
    geo: { type: 'GeoCoordinates', latitude, longitude },
  });
  return variant(issuer, {
    issuer: { address: address(-33.4489, -70.6693) },
    achievement: { creator: { id: 'https://faculty.example/', type: ['Profile'], address: address(0, 180) } },
  });
}

export function images(issuer: string): JsonObject {
  const image = (name: string): JsonObject => ({
    id: `https://issuer.example/${name}.png`,
    type: 'Image',
    caption: `Picture of the ${name}`,
  });
  const svg = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';
  return variant(issuer, {
    badge: { image: { id: svg, type: 'Image' } },
    issuer: { image: image('issuer') },
    subject: { image: image('subject'), source: { id: urn(16), type: ['Profile'], image: image('source') } },
    achievement: {
      image: image('achievement'),
      creator: {
        id: urn(17),
        type: ['Profile'],
        image: image('creator'),
        parentOrg: { id: urn(18), type: ['Profile'], image: image('parent') },
      },
    },
  });
}

export function severalEvidences(issuer: string): JsonObject {
  const evidence = (part: JsonObject): JsonObject => ({ type: ['Evidence'], ...part });
  return variant(issuer, {
    badge: {
      evidence: [
        evidence({ id: 'https://issuer.example/evidence/1', name: 'Report', genre: 'Report', audience: 'Examiners' }),
        evidence({ id: urn(19), description: 'A recording of the presentation.' }),
        evidence({ id: 'data:text/plain;base64,SGVsbG8=', name: 'A note' }),
        evidence({ narrative: 'Shown to a jury.' }),
        evidence({ narrative: 'Shown to a jury.', name: 'A second time' }),
      ],
    },
  });
}

/** Integers, decimals and negative numbers; signed as canonical doubles and integers of XML Schema. */
export function numbers(issuer: string): JsonObject {
  const place = (latitude: number, longitude: number): JsonObject => ({
    address: { type: ['Address'], geo: { type: 'GeoCoordinates', latitude, longitude } },
  });
  return variant(issuer, {
    issuer: place(-0.000123, 179.999999),
    subject: { creditsEarned: 0.1, source: { id: urn(16), type: ['Profile'], ...place(-90, 0) } },
    achievement: { creditsAvailable: 1234567890, creator: { id: urn(17), type: ['Profile'], ...place(12.5, -12.5) } },
  });
}

/** Emoji, combining marks in both normal forms, right-to-left text, Han, quotes, backslashes and line ends. */
export function scripts(issuer: string): JsonObject {
  return variant(issuer, {
    badge: {
      name: '数据阅读 データを読む 데이터 읽기 🎓👩🏽‍🔬',
      description: 'Zażółć gęślą jaźń; e\u0301 is not \u00e9',
    },
    issuer: { name: 'جامعة المثال \u200f(אוניברסיטה)\u200e' },
    subject: { narrative: 'She said "\\o/"\nand\r\nleft.\tİıſß  \u2028 end', term: 'Ⅳ ½ ﬁ 𝒳 𠮷' },
    achievement: { tag: ['Ωμέγα', 'Данные', 'ข้อมูล', 'डेटा', 'é', 'e\u0301'], humanCode: '\u{1F9EA}\uFFFD' },
  });
}

export function severalStatuses(issuer: string): JsonObject {
  return { ...badge(issuer), credentialStatus: statusEntries() };
}

/** What needs the extensions context of 1EdTech. */
export function services(issuer: string): JsonObject {
  const credential = badge(issuer);
  return {
    ...credential,
    '@context': [...(credential['@context'] as string[]), OPEN_BADGES_EXTENSIONS],
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
    credentialStatus: { id: 'https://issuer.example/revocations/1', type: '1EdTechRevocationList' },
    refreshService: { id: 'https://issuer.example/refresh/1', type: '1EdTechCredentialRefresh' },
    termsOfUse: [
      { id: 'https://issuer.example/terms/1', type: 'https://issuer.example/vocabulary#Terms' },
      { type: 'https://issuer.example/vocabulary#NoTerms' },
    ],
  };
}

const employer = await generateKeyPair();
const signedAt = '2024-05-01T00:00:00Z';
const creator = 'https://faculty.example/';
const [ofBadge, ofAchievement, ofCreator] = await Promise.all(
  [urn(1), urn(3), creator].map((subject, index) =>
    signCredential(endorsement(didKey(employer), subject, urn(20 + index)), { signer: employer, created: signedAt }),
  ),
);
const token = await signCredentialJwt(endorsement(didKey(employer)), { signer: employer });

export function endorsed(issuer: string): JsonObject {
  return variant(issuer, {
    badge: { endorsement: [ofBadge as JsonObject] },
    achievement: {
      endorsement: [ofAchievement as JsonObject],
      creator: { id: creator, type: ['Profile'], endorsement: [ofCreator as JsonObject] },
    },
  });
}

export function endorsedByToken(issuer: string): JsonObject {
  return variant(issuer, { badge: { endorsementJwt: [token] }, achievement: { endorsementJwt: [token] } });
}
