// A verifier that fetches the document of a did:web issuer. The fetch is the caller's: it decides what may be reached.
import {
  buildOpenBadgeCredential,
  exportPublicKey,
  formatReport,
  generateKeyPair,
  signCredential,
  verifyCredential,
} from 'credsmith';

const issuer = 'did:web:issuer.example';
const signer = await generateKeyPair();
const verificationMethod = `${issuer}#key-1`;
const { publicKeyMultibase } = exportPublicKey(signer, { format: 'multikey' });
const published = {
  id: issuer,
  verificationMethod: [{ id: verificationMethod, type: 'Multikey', controller: issuer, publicKeyMultibase }],
  assertionMethod: [verificationMethod],
};
const credential = buildOpenBadgeCredential({
  issuer,
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis.' },
    },
  },
});
const badge = await signCredential(credential, { signer, verificationMethod });

// Stands in for globalThis.fetch, so that the example runs without a network.
async function fetch(url) {
  console.log('GET', url);
  return url === 'https://issuer.example/.well-known/did.json'
    ? Response.json(published)
    : new Response(null, { status: 404 });
}

console.log(formatReport(await verifyCredential(badge, { fetch })));
