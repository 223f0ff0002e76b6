// What a user of the package may write, compiled and run against the packed package, not against src.
import * as everything from 'credsmith';
import {
  buildIdentityObject,
  buildOpenBadgeCredential,
  type CredsmithError,
  InvalidCredentialError,
  type OpenBadgeCredential,
  type OpenBadgeCredentialInput,
} from 'credsmith/build';
import { addCredits, type CreditSum, compareLevels, type LevelFrameworkId } from 'credsmith/frameworks';
import {
  didKey,
  exportKeyPair,
  exportPublicKey,
  generateKeyPair,
  importKeyPair,
  type Jwk,
  type KeyPair,
} from 'credsmith/keys';
import { createWorkerPool, type PoolSignResult, type WorkerPool } from 'credsmith/node';
import { type SchemaResult, validateCredential } from 'credsmith/schema';
import {
  type Secured,
  type SignCredentialsResult,
  type Signer,
  signCredential,
  signCredentialJwt,
  signCredentials,
} from 'credsmith/sign';
import {
  formatReport,
  type VerificationResult,
  type VerifyOptions,
  verifyCredential,
  verifyCredentials,
} from 'credsmith/verify';

const generated: KeyPair = await generateKeyPair();
const jwk: Jwk = exportKeyPair(generated, { format: 'jwk', secret: true });
const keyPair: KeyPair = await importKeyPair(jwk);
const signer: Signer = {
  algorithm: keyPair.algorithm,
  publicKey: exportPublicKey(keyPair, { format: 'jwk' }),
  sign: (message) => keyPair.sign(message),
};

const input: OpenBadgeCredentialInput = {
  issuer: { id: didKey(keyPair), name: 'Example University' },
  credentialSubject: {
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    identifier: buildIdentityObject({ identifier: 'learner@student.example', identityType: 'emailAddress' }),
    achievement: {
      name: 'Reading public data',
      description: 'A short course with a marked assignment.',
      criteria: { narrative: 'Submit one annotated analysis.' },
    },
  },
};
const credential: OpenBadgeCredential = buildOpenBadgeCredential(input);
const shape: SchemaResult = validateCredential(credential);
const secured: Secured<OpenBadgeCredential> = await signCredential(credential, { signer });
const token: string = await signCredentialJwt(credential, { signer });

const options: VerifyOptions = {
  now: new Date(),
  expectedRecipient: { identifier: 'learner@student.example', identityType: 'emailAddress' },
};
const fromObject: VerificationResult = await verifyCredential(secured, options);
const fromToken: VerificationResult = await verifyCredential(token, options);
const tampered: VerificationResult = await verifyCredential({ ...secured, name: 'Something else' }, options);

const signed: SignCredentialsResult<OpenBadgeCredential>[] = [];
for await (const entry of signCredentials([credential], { signer })) signed.push(entry);
const [first] = signed;
const one: Secured<OpenBadgeCredential> | undefined = first?.status === 'signed' ? first.credential : undefined;

const many: string[] = [];
for await (const { index, status } of verifyCredentials([one, {}])) many.push(`${index} ${status}`);

const pool: WorkerPool = createWorkerPool({ threads: 1 });
const texts: string[] = [];
const poolEntries: string[] = [];
const describe = (entry: PoolSignResult): string =>
  entry.status === 'failed' ? `failed ${(entry.error as CredsmithError).code}` : entry.status;
for await (const entry of pool.signCredentials([JSON.stringify(credential), '{}'], { signer: keyPair })) {
  poolEntries.push(`${entry.index} ${describe(entry)}`);
  if (entry.status === 'signed') texts.push(entry.credential);
}
const poolVerifies: string[] = [];
for await (const { index, status } of pool.verifyCredentials(texts)) poolVerifies.push(`${index} ${status}`);
await pool.close();

let refusal: CredsmithError | undefined;
try {
  buildOpenBadgeCredential({ ...input, issuer: 'no URL' });
} catch (error) {
  if (error instanceof InvalidCredentialError) refusal = error;
}

const framework: LevelFrameworkId = 'NFQ';
const sum: CreditSum = addCredits([{ state: 'amount', amount: '0.1', system: 'CEU' }]);

const outcomes = {
  valid: shape.valid,
  object: fromObject.verified,
  token: fromToken.verified,
  tampered: tampered.verified,
  name: fromObject.verified ? fromObject.credential.type : null,
  refusal: refusal?.code,
  sameFunctions: everything.verifyCredential === verifyCredential && everything.signCredential === signCredential,
  report: formatReport(fromObject).length > 0,
  level: compareLevels({ framework, level: '8' }, { framework: 'RQF', level: '5' }).outcome,
  credit: sum.total?.state,
  many,
  pool: poolEntries,
  poolVerifies,
};
console.log(JSON.stringify(outcomes));
