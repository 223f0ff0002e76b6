import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { urn } from './badge.js';

/** Texts with language and direction, one and several per property. */
export function languageValues(credential: JsonObject): JsonObject {
  return {
    ...credential,
    name: [
      { '@value': 'Bibliotheekkaart', '@language': 'nl' },
      { '@value': 'Library card', '@language': 'en-GB', '@direction': 'ltr' },
      { '@value': 'بطاقة مكتبة', '@language': 'ar', '@direction': 'rtl' },
    ],
    description: { '@value': 'כרטיס ספרייה', '@direction': 'rtl' },
    issuer: { id: credential.issuer as string, name: { '@value': 'Bibliotheek', '@language': 'nl' } },
    credentialSubject: { id: urn(2), name: { '@value': 'María', '@language': 'es' } },
  };
}

export function severalSubjects(credential: JsonObject): JsonObject {
  return {
    ...credential,
    credentialSubject: [
      { id: urn(2), name: 'Maria Example' },
      { id: urn(8), name: 'Jan Example' },
      { name: 'Unnamed' },
    ],
  };
}

export function severalStatuses(credential: JsonObject): JsonObject {
  return { ...credential, credentialStatus: statusEntries() };
}

/** An entry per purpose. */
export function statusEntries(): JsonObject[] {
  return ['revocation', 'suspension'].map((statusPurpose, list) => ({
    id: `https://issuer.example/status/${list}#94567`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: '94567',
    statusListCredential: `https://issuer.example/status/${list}`,
  }));
}

/** What somebody says about a thing, here about the achievement of the minimal badge. */
export function endorsement(issuer: string, subject = urn(3), id = urn(20)): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement of a short course',
    description: 'Given by an employer that hires learners of the course.',
    issuer: { id: issuer, type: ['Profile'], name: 'Example Employer' },
    awardedDate: '2024-05-01T00:00:00Z',
    validFrom: '2024-05-01T00:00:00Z',
    validUntil: '2124-05-01T00:00:00Z',
    credentialSubject: {
      id: subject,
      type: ['EndorsementSubject'],
      endorsementComment: 'Who has **this** can read a table.',
    },
  };
}
