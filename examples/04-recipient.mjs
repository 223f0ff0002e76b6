// A badge for an e-mail address: only its salted hash is in the badge, and a verifier who knows the address can tell.
import {
  buildIdentityObject,
  buildOpenBadgeCredential,
  didKey,
  generateKeyPair,
  signCredential,
  verifyCredential,
} from 'credsmith';

const keyPair = await generateKeyPair();
const credential = buildOpenBadgeCredential({
  issuer: didKey(keyPair),
  credentialSubject: {
    identifier: buildIdentityObject({ identifier: 'learner@student.example', identityType: 'emailAddress' }),
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis.' },
    },
  },
});
const secured = await signCredential(credential, { signer: keyPair });

for (const identifier of ['learner@student.example', 'somebody.else@student.example']) {
  const { verified, problems } = await verifyCredential(secured, {
    expectedRecipient: { identifier, identityType: 'emailAddress' },
  });
  console.log(identifier, verified, problems.map(({ code }) => code).join());
}
