// The secret key stays where it is: a signer is an algorithm and a function. A key management service is called in it.
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { buildOpenBadgeCredential, didKey, signCredential, verifyCredential } from 'credsmith';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keyStore = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const signer = {
  algorithm: 'Ed25519',
  publicKey: publicKey.export({ format: 'jwk' }),
  sign: async (message) => sign(null, message, keyStore),
};

const credential = buildOpenBadgeCredential({
  issuer: didKey(signer),
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis.' },
    },
  },
});
const secured = await signCredential(credential, { signer });
console.log((await verifyCredential(secured)).verified);
