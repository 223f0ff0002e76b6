// Checked by `tsc -p test/tsconfig.json`: each line after @ts-expect-error must not compile, everything else must.
import { generateKeyPairSync, sign } from 'node:crypto';
import { buildOpenBadgeCredential } from '../../src/entries/build.js';
import {
  derToP1363,
  didKey,
  exportKeyPair,
  exportPublicKey,
  generateKeyPair,
  importKeyPair,
  type Signer,
} from '../../src/entries/keys.js';
import { signCredential, signCredentialJwt } from '../../src/entries/sign.js';
import { type VerifyOptions, verifyCredential } from '../../src/entries/verify.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer: Signer = {
  algorithm: 'Ed25519',
  publicKey: publicKey.export({ format: 'jwk' }),
  sign: async (message) => sign(null, message, privateKey),
};
didKey(publicKey.export({ format: 'jwk' }));
importKeyPair(privateKey.export({ format: 'jwk' }));
const webKey = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign'])) as CryptoKeyPair;
importKeyPair(await crypto.subtle.exportKey('jwk', webKey.privateKey));

importKeyPair(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
importKeyPair({ secretKeyMultibase: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq' });
// @ts-expect-error A Multikey without any key is none.
importKeyPair({ type: 'Multikey', controller: 'https://issuer.example' });

const keyPair = await generateKeyPair();
exportKeyPair(keyPair, { format: 'pem', secret: true }) satisfies string;
exportPublicKey(keyPair, { format: 'pem' }) satisfies string;
exportPublicKey(keyPair, { format: 'multikey' }).publicKeyMultibase satisfies string;
derToP1363(new Uint8Array(70), 'ES256') satisfies Uint8Array;
// @ts-expect-error Ed25519 signatures are never in DER.
derToP1363(new Uint8Array(70), 'Ed25519');

const scale = ['F', 'E', 'D', 'C', 'B', 'A'] as const;
const credential = buildOpenBadgeCredential({
  issuer: didKey(keyPair),
  credentialSubject: {
    id: 'did:example:learner',
    achievement: {
      name: 'Soil',
      description: 'Soil science.',
      criteria: { narrative: 'Pass the test.' },
      resultDescription: { name: 'Grade', resultType: 'LetterGrade', allowedValue: scale },
    },
  },
});
const secured = await signCredential(credential, { signer, created: new Date(), expires: undefined });
const proofs: unknown = secured.proof;
await signCredential(secured, { signer, id: 'urn:proof:2', previousProof: ['urn:proof:1'] });
const subject: string | undefined = secured.credentialSubject.id;
const token: string = await signCredentialJwt(credential, { signer, header: 'jwk' });

const result = await verifyCredential(token, { documents: { 'https://issuer.example/': '{}' } });
await verifyCredential(token, { fetch, didResolver: async (did) => ({ didDocument: { id: did } }) });
await verifyCredential(token, { fetch: globalThis.fetch, limits: { fetches: 4 } });
await signCredential(credential, { signer, fetch: (url, init) => globalThis.fetch(url, init) });

if (result.verified) result.credential.type satisfies string | string[];
else result.credential satisfies null;
for (const report of result.checks[3]?.proofs ?? []) report.securing?.controller satisfies string | undefined;

// @ts-expect-error -- a check that cannot be left out
({ skip: ['issuer'] }) satisfies VerifyOptions;
// @ts-expect-error -- an algorithm that cannot be allowed
({ algorithms: ['HS256'] }) satisfies VerifyOptions;
// @ts-expect-error -- an identifier without its kind
({ expectedRecipient: { identifier: 'a@example.org' } }) satisfies VerifyOptions;
const both = { id: 'urn:x', identifier: 'a@example.org', identityType: 'emailAddress' } as const;
// @ts-expect-error -- two recipients at once
({ expectedRecipient: both }) satisfies VerifyOptions;
// @ts-expect-error -- an option that does not exist
({ trustedIssuer: [] }) satisfies VerifyOptions;
// @ts-expect-error -- a fetch that gives text
({ fetch: async () => 'text' }) satisfies VerifyOptions;
// @ts-expect-error -- no signer
signCredential(credential, {});
// @ts-expect-error -- a position instead of an id
signCredential(credential, { signer, previousProof: 0 });
// @ts-expect-error -- a suite that is not there
signCredential(credential, { signer, suite: 'eddsa-2022' });
// @ts-expect-error -- an algorithm that is not there
generateKeyPair({ algorithm: 'HS256' });

export { proofs, subject };
