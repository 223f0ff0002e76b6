// An issuer with a web address publishes its keys in a document. Verifiers pass the document; nothing is fetched.
import {
  buildOpenBadgeCredential,
  exportPublicKey,
  formatReport,
  generateKeyPair,
  signCredentialJwt,
  verifyCredential,
} from 'credsmith';

const issuer = 'https://issuer.example/';
const signer = await generateKeyPair({ algorithm: 'ES256' });
const controllerDocument = {
  id: issuer,
  verificationMethod: [
    {
      id: `${issuer}#key-1`,
      type: 'JsonWebKey',
      controller: issuer,
      publicKeyJwk: exportPublicKey(signer, { format: 'jwk' }),
    },
  ],
  assertionMethod: [`${issuer}#key-1`],
};
const credential = buildOpenBadgeCredential({
  issuer,
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { id: 'https://issuer.example/courses/reading-public-data' },
    },
  },
});
const token = await signCredentialJwt(credential, { signer, verificationMethod: `${issuer}#key-1` });

// Without the document nobody can say whose key it is.
console.log(formatReport(await verifyCredential(token)));
console.log(formatReport(await verifyCredential(token, { documents: { [issuer]: controllerDocument } })));
