// The shortest way: an issuer whose id is its key.
import {
  buildOpenBadgeCredential,
  didKey,
  formatReport,
  generateKeyPair,
  signCredential,
  verifyCredential,
} from 'credsmith';

const keyPair = await generateKeyPair();
const credential = buildOpenBadgeCredential({
  issuer: { id: didKey(keyPair), name: 'Example University' },
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis that meets the published rubric.' },
    },
  },
});
const secured = await signCredential(credential, { signer: keyPair });
const result = await verifyCredential(secured);
console.log(formatReport(result));
