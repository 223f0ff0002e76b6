// Badges of 1, 4, 6 and 16 KB as a university issues them, built and signed the same way in every run.
import {
  buildEndorsementCredential,
  buildIdentityObject,
  buildOpenBadgeCredential,
  didKey,
  signCredential,
} from 'credsmith';
import { BASE, CRITERIA, EVIDENCE, LEVEL_NAMES, OUTCOMES, RUBRICS } from './content.mjs';
import { DOCUMENTS } from './documents.mjs';
import { ed25519KeyPair } from './keys.mjs';

const LEARNER = 'did:example:learner';
const CREATED = '2025-02-01T00:00:00Z';
/** Each badge is awarded to so many learners, since hardly anybody verifies the same bytes time after time. */
const LEARNERS = 8;

/** Every document, and what was awarded: unsigned and signed, as an object and as compact JSON. */
export async function createBadges(keyPair) {
  const badges = new Map();
  for (const { id, label, amounts, endorsements = 0 } of DOCUMENTS) {
    const credential = await createBadge(keyPair, amounts, endorsements);
    const awards = await Promise.all(
      Array.from({ length: LEARNERS }, (_, index) => sign(awardTo(credential, index + 1), index + 1, keyPair)),
    );
    badges.set(id, { id, label, endorsements, awards, bytes: Buffer.byteLength(awards[0].text) });
  }
  return badges;
}

/** The same badge for another learner. */
export function awardTo(credential, number) {
  const { id: _, identifier, ...subject } = credential.credentialSubject;
  const tail = String(number).padStart(6, '0');
  return {
    ...credential,
    id: `urn:uuid:0d4f7a52-1f0e-4b60-8f35-000000${tail}`,
    credentialSubject: {
      id: `did:example:${tail}`,
      ...subject,
      ...(identifier ? { identifier: [learner(`learner-${tail}@student.example`)] } : {}),
    },
  };
}

async function sign(credential, number, keyPair) {
  const created = CREATED.replace('00Z', `${String(number).padStart(2, '0')}Z`);
  const secured = await signCredential(credential, { signer: keyPair, created });
  return { credential, created, secured, text: JSON.stringify(secured) };
}

async function createBadge(keyPair, amounts, endorsements) {
  const newId = counter();
  const ids = { credential: newId(), achievement: newId() };
  const issuer = { id: didKey(keyPair), name: 'Example University' };
  const small = Object.keys(amounts).length === 0;
  const [aboutAchievement, aboutIssuer] =
    endorsements > 0 ? await Promise.all([endorse(ids.achievement, newId), endorse(issuer.id, newId)]) : [];
  const options = { generateId: newId, now: new Date(CREATED) };
  if (small) return buildOpenBadgeCredential(smallBadge(ids, issuer), options);
  const described = resultsOf(amounts, newId);
  return buildOpenBadgeCredential(
    {
      id: ids.credential,
      name: 'Reading public data',
      description: 'Awarded for a marked analysis of an open data set, defended in an oral examination.',
      awardedDate: '2025-01-30T10:15:00Z',
      issuer: { ...issuer, ...university(aboutIssuer) },
      credentialSubject: {
        id: LEARNER,
        identifier: learner('learner@student.example'),
        activityStartDate: '2024-10-01T00:00:00Z',
        activityEndDate: '2025-01-30T00:00:00Z',
        creditsEarned: 3,
        achievement: achievement(ids.achievement, amounts, described, aboutAchievement),
        result: described.results,
      },
      evidence: EVIDENCE.slice(0, amounts.evidence).map(([name, genre, narrative], index) => ({
        id: `${BASE}/evidence/${4711 + index}`,
        name,
        narrative,
        genre,
        ...(amounts.described ? { audience: 'Examiners, employers and admission officers' } : {}),
      })),
    },
    options,
  );
}

/** No more than what the standard demands, and a criterion. */
function smallBadge(ids, issuer) {
  return {
    id: ids.credential,
    issuer,
    credentialSubject: {
      id: LEARNER,
      achievement: {
        id: ids.achievement,
        name: 'Reading public data',
        description: 'A course with an assignment.',
        criteria: { narrative: 'Submit one analysis.' },
      },
    },
  };
}

function university(endorsement) {
  return {
    url: `${BASE}/`,
    email: 'badges@university.example',
    address: {
      streetAddress: 'Kloosterstraat 1',
      addressLocality: 'Leuven',
      postalCode: '3000',
      addressCountry: 'Belgium',
      addressCountryCode: 'BE',
      geo: { latitude: 50.8798, longitude: 4.7005 },
    },
    image: { id: `${BASE}/logo.svg`, caption: 'The seal of the university' },
    ...(endorsement ? { endorsement } : {}),
  };
}

function learner(identifier) {
  return buildIdentityObject({ identifier, identityType: 'emailAddress', salt: 'Kg7cRw1yZ0' });
}

function achievement(id, amounts, { descriptions }, endorsement) {
  return {
    id,
    achievementType: 'MicroCredential',
    name: 'Reading public data',
    description: 'A course with a marked assignment: finding, judging and presenting public data.',
    criteria: amounts.described
      ? { id: `${BASE}/courses/reading-public-data#criteria`, narrative: CRITERIA }
      : { narrative: 'Submit one annotated analysis that meets the published rubric, and defend it.' },
    creditsAvailable: 3,
    fieldOfStudy: 'Statistics',
    inLanguage: 'en',
    tag: ['data', 'statistics', 'analysis', 'census'],
    alignment: OUTCOMES.slice(0, amounts.outcomes).map(([targetName, targetDescription], index) => ({
      targetName,
      ...(amounts.described ? { targetDescription } : {}),
      targetUrl: `https://framework.example/skills/data/${index + 1}`,
      targetFramework: 'Example framework of data skills',
      targetType: 'CFItem',
      targetCode: `DL.${index + 1}`,
    })),
    resultDescription: descriptions,
    ...(endorsement ? { endorsement } : {}),
  };
}

/** Every criterion of the rubric with its levels, a grade for the whole, and what the learner reached. */
function resultsOf({ rubrics, levels }, newId) {
  const grade = {
    id: newId(),
    name: 'Final grade',
    resultType: 'LetterGrade',
    allowedValue: ['C', 'B', 'A'],
    requiredValue: 'C',
  };
  const criteria = RUBRICS.slice(0, rubrics).map((rubric) => {
    const rubricCriterionLevel = rubric.levels.slice(0, levels).map((description, index) => ({
      id: newId(),
      name: LEVEL_NAMES[index],
      description,
      level: String(index + 1),
      points: String(index * 5),
    }));
    const [, required] = rubricCriterionLevel;
    return {
      id: newId(),
      name: rubric.name,
      resultType: 'RubricCriterionLevel',
      requiredLevel: required.id,
      rubricCriterionLevel,
    };
  });
  return {
    descriptions: [grade, ...criteria],
    results: [
      { resultDescription: grade.id, value: 'A' },
      ...criteria.map(({ id, rubricCriterionLevel }) => ({
        resultDescription: id,
        achievedLevel: rubricCriterionLevel.at(-1).id,
      })),
    ],
  };
}

/** By an association with a key of its own. */
async function endorse(subject, newId) {
  const signer = await ed25519KeyPair('endorser');
  const endorsement = buildEndorsementCredential({
    id: newId(),
    name: 'Endorsement by the Example Association of Archivists',
    description: 'Made after a visit to the course and a review of ten marked analyses.',
    issuer: { id: didKey(signer), name: 'Example Association of Archivists' },
    validFrom: '2024-09-01T00:00:00Z',
    credentialSubject: {
      id: subject,
      endorsementComment: 'Covers what our members look for in those who publish and explain public data.',
    },
  });
  return signCredential(endorsement, { signer, created: '2024-09-01T00:00:00Z' });
}

function counter() {
  let last = 0;
  return () => {
    last += 1;
    return `urn:uuid:5e7f1f6c-7c1e-4c58-9b6a-${String(last).padStart(12, '0')}`;
  };
}
