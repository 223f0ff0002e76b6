import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import type { JsonObject } from '../../src/types/index.js';

/** A fixed `urn:uuid:`. */
export const urn = (tail: number) => `urn:uuid:00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

/** A small badge as plain JSON, with fixed ids and dates. */
export function badge(issuer: string | JsonObject = 'https://issuer.example/'): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Reading public data',
    issuer: typeof issuer === 'string' ? { id: issuer, type: ['Profile'], name: 'Example University' } : issuer,
    validFrom: '2024-05-31T00:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: 'Reading public data',
        description: 'A short course with a marked assignment.',
        criteria: { narrative: 'Submit one annotated analysis that meets the published rubric.' },
      },
    },
  };
}
