// What is wrong with a badge: every fault once, with its place and what to change.
import { validateCredential } from 'credsmith';

const { valid, problems } = validateCredential({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://issuer.example/', type: ['Profile'], name: 'Example University' },
  validFrom: '2024-05-31',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
      type: ['Achievement'],
      achievementType: 'Microcredential',
      name: 'Reading public data',
      criteria: {},
    },
  },
});
console.log(valid);
for (const { code, pointer, detail, hint } of problems) console.log(`${code} ${pointer}\n  ${detail}\n  ${hint}`);
