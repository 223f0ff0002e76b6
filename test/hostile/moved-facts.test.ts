import { beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

/*
 * The credential is a node of its graph like any other. Where its id stands a second time, its end and its status could
 * be written there: the statements are the same, and whoever looks at the credential finds neither.
 */

let keyPair: KeyPair;
let document: JsonObject;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  document = {
    ...badge(didKey(keyPair)),
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS],
    validFrom: '2020-05-31T00:00:00Z',
    validUntil: '2021-01-01T00:00:00Z',
    credentialStatus: {
      id: 'https://issuer.example/status#1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: 'https://issuer.example/status',
    },
  };
});

const options = () => ({ signer: keyPair, created: '2020-06-01T00:00:00Z' });
const verify = (file: JsonObject) => verifyCredential(file, { now: new Date('2025-01-01T00:00:00Z') });

describe('the end and the status cannot be moved to another mention of the credential', () => {
  test('a refresh service with the id of the credential is not even signed', async () => {
    const refreshService = { id: document.id as string, type: '1EdTechCredentialRefresh' };
    await expect(signCredential({ ...document, refreshService }, options())).rejects.toMatchObject({
      problems: [expect.objectContaining({ code: 'NODE_CONFLICT', pointer: '/refreshService/type' })],
    });
  });

  test('an endorsement of the credential', async () => {
    const subject = { id: document.id as string, type: ['EndorsementSubject'], endorsementComment: 'Well done.' };
    const endorsement = {
      '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
      id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: 'https://endorser.example/',
      validFrom: '2020-05-31T00:00:00Z',
      credentialSubject: subject,
    };
    const secured = (await signCredential(
      { ...document, endorsement: [endorsement] },
      options(),
    )) as unknown as JsonObject;
    const { validUntil, credentialStatus, ...rest } = structuredClone(secured);
    const [moved] = rest.endorsement as [JsonObject];
    expect(
      (await verifyCredential(secured, { now: new Date('2020-12-01T00:00:00Z'), skip: ['status'] })).verified,
    ).toBe(true);
    const type = ['EndorsementSubject', 'VerifiableCredential'];
    Object.assign(moved.credentialSubject as object, { type, validUntil, credentialStatus });
    const result = await verify(rest as JsonObject);
    expect(result.checks[0]).toMatchObject({ id: 'format', status: 'failed' });
    expect(result.problems.map(({ code }) => code)).toContain('NODE_CONFLICT');
    expect(result.verified).toBe(false);
  });
});

test('nor to a link that a supplied context spells in another way', async () => {
  const url = 'https://context.example/v1';
  const partOf = { '@id': 'https://context.example/partOf', '@type': '@id' };
  const context = { ex: 'https://issuer.example/badges/', uid: '@id', partOf };
  const documents = { [url]: { '@context': context } };
  const id = 'https://issuer.example/badges/1';
  const linked = {
    ...document,
    '@context': [...(document['@context'] as string[]), url],
    id,
    credentialSubject: { ...(document.credentialSubject as JsonObject), partOf: id },
  };
  const secured = (await signCredential(linked, { ...options(), documents })) as unknown as JsonObject;
  for (const mention of [{ id: 'ex:1' }, { uid: id }, { id }]) {
    const { validUntil, credentialStatus, ...rest } = structuredClone(secured);
    const moved = { ...mention, type: ['VerifiableCredential'], validUntil, credentialStatus };
    const file = { ...rest, credentialSubject: { ...(rest.credentialSubject as JsonObject), partOf: moved } };
    const result = await verifyCredential(file, { now: new Date('2025-01-01T00:00:00Z'), documents });
    expect(result.verified).toBe(false);
  }
});

test.each<[string, (subject: JsonObject) => JsonObject]>([
  ['a prefix', (rest) => ({ ...rest, knows: { id: 'ex:1', type: ['AchievementSubject'], role: 'Speaker' } })],
  [
    'an alias of @id',
    (rest) => ({ ...rest, knows: { uid: rest.id as string, type: ['AchievementSubject'], role: 'Speaker' } }),
  ],
])('facts of the subject cannot be moved to a link that is spelled with %s', async (_, move) => {
  const url = 'https://context.example/v1';
  const knows = { '@id': 'https://context.example/knows', '@type': '@id' };
  const documents = { [url]: { '@context': { ex: 'https://learner.example/', uid: '@id', knows } } };
  const id = 'https://learner.example/1';
  const subject = { ...(badge().credentialSubject as JsonObject), id };
  const credential = {
    ...badge(didKey(keyPair)),
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, url],
    credentialSubject: { ...subject, role: 'Speaker', knows: id },
  };
  const secured = (await signCredential(credential, { signer: keyPair, documents })) as unknown as JsonObject;
  expect((await verifyCredential(secured, { documents })).verified).toBe(true);
  const result = await verifyCredential({ ...secured, credentialSubject: move(subject) }, { documents });
  expect(result.problems.map(({ code }) => code)).toContain('FORBIDDEN_KEY');
  expect(result.verified).toBe(false);
});

test.each([{ id: 'ex:1' }, { uid: 'https://learner.example/1' }])('nor all of them, to %j', async (mention) => {
  const url = 'https://context.example/v1';
  const about = { '@id': 'https://context.example/about', '@type': '@id' };
  const documents = { [url]: { '@context': { ex: 'https://learner.example/', uid: '@id', about } } };
  const subject = { id: 'https://learner.example/1', name: 'A learner' };
  const credential = {
    '@context': [CREDENTIALS_V2, url],
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: ['VerifiableCredential'],
    issuer: didKey(keyPair),
    credentialSubject: subject,
    about: subject.id,
  };
  const secured = (await signCredential(credential, { signer: keyPair, documents })) as unknown as JsonObject;
  expect((await verifyCredential(secured, { documents })).verified).toBe(true);
  const about_ = { ...mention, name: subject.name };
  const result = await verifyCredential(
    { ...secured, credentialSubject: { id: subject.id }, about: about_ },
    { documents },
  );
  expect(result.verified).toBe(false);
});

test('keys of an index map are not signed, so there is none', async () => {
  const url = 'https://context.example/v1';
  const courses = { '@id': 'https://context.example/courses', '@container': '@index' };
  const credential = {
    ...badge(didKey(keyPair)),
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, url],
    courses: { passed: 'Law' },
  };
  const signing = signCredential(credential, { signer: keyPair, documents: { [url]: { '@context': { courses } } } });
  await expect(signing).rejects.toMatchObject({ problems: [expect.objectContaining({ code: 'FORBIDDEN_KEY' })] });
});
