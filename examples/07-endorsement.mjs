// Somebody else endorses an achievement, and the issuer embeds the endorsement in its badge.
import {
  buildEndorsementCredential,
  buildOpenBadgeCredential,
  didKey,
  generateKeyPair,
  signCredential,
  verifyCredential,
} from 'credsmith';

const [university, association] = await Promise.all([generateKeyPair(), generateKeyPair()]);
const achievement = {
  id: 'https://university.example/achievements/reading-public-data',
  name: 'Reading public data',
  description: 'A short course with a marked assignment.',
  criteria: { narrative: 'Submit one annotated analysis.' },
};

const endorsement = await signCredential(
  buildEndorsementCredential({
    name: 'Recommended by the association of archivists',
    issuer: { id: didKey(association), name: 'Association of Archivists' },
    credentialSubject: { id: achievement.id, endorsementComment: 'Covers what our members need.' },
  }),
  { signer: association },
);

const badge = await signCredential(
  buildOpenBadgeCredential({
    issuer: { id: didKey(university), name: 'Example University' },
    credentialSubject: { id: 'did:example:learner', achievement: { ...achievement, endorsement } },
  }),
  { signer: university },
);

// Each is a credential of its own, and is verified on its own.
const [embedded] = badge.credentialSubject.achievement.endorsement;
for (const credential of [badge, embedded]) {
  const { verified, securing } = await verifyCredential(credential);
  console.log(credential.type.at(-1), verified, securing.controller === credential.issuer.id);
}
