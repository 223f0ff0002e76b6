// The secret key stays where it is: a signer is an algorithm and a function. Key management services give the public key
// as PEM, and ECDSA signatures in DER.
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  buildOpenBadgeCredential,
  derToP1363,
  didKey,
  exportKeyPair,
  exportPublicKey,
  signCredentialJwt,
  verifyCredential,
} from 'credsmith';

/** Stands for the service: it signs, and only its public key can be had. */
function openKeyService() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }),
    sign: async (message) => sign('sha256', message, privateKey),
  };
}

const service = openKeyService();
const signer = {
  algorithm: 'ES256',
  publicKey: exportPublicKey(service.publicKeyPem, { format: 'jwk' }),
  sign: async (message) => derToP1363(await service.sign(message), 'ES256'),
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
const token = await signCredentialJwt(credential, { signer });
console.log('verified:', (await verifyCredential(token)).verified);

try {
  exportKeyPair(signer, { format: 'jwk', secret: true });
} catch (error) {
  console.log('the secret:', error.code);
}
