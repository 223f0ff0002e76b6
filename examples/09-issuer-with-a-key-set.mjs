// A platform with several issuers publishes the keys of its tokens as one JWK Set, and says in each key whose it is.
import {
  buildOpenBadgeCredential,
  exportPublicKey,
  generateKeyPair,
  signCredentialJwt,
  verifyCredential,
} from 'credsmith';

const issuer = 'https://platform.example/issuers/nova';
const keySet = 'https://platform.example/.well-known/jwks.json';
const signer = await generateKeyPair({ algorithm: 'RS256' });
const published = { keys: [{ ...exportPublicKey(signer, { format: 'jwk' }), kid: 'key-1', use: 'sig', iss: issuer }] };

const credential = buildOpenBadgeCredential({
  issuer: { id: issuer, name: 'Nova Academy' },
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis.' },
    },
  },
});

// The issuer's id is another URL than that of the keys, so signing wants to see that the set has the key.
const documents = { [keySet]: published };
const token = await signCredentialJwt(credential, { signer, verificationMethod: `${keySet}#key-1`, documents });

for (const options of [{}, { documents }]) {
  const { verified, problems } = await verifyCredential(token, options);
  console.log(verified, problems.map(({ code }) => code).join());
}
