import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as peer from '@digitalbazaar/vc';
import { beforeAll, describe, expect, test } from 'vitest';
import { contextDocument } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { exportKeyPair, generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { SHAPES } from '../helpers/shapes.js';

const didKeyDriver = driver();
didKeyDriver.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from });

async function documentLoader(url: string): Promise<object> {
  const document = url.startsWith('did:key:') ? await didKeyDriver.get({ url }) : contextDocument(url);
  if (!document) throw new Error(`${url} is not known`);
  return { contextUrl: null, documentUrl: url, document };
}

// The status entries of the shapes point to lists that nobody hosts.
const checkStatus = async () => ({ verified: true });

const peerVerifies = (credential: object) =>
  peer.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus,
  });

async function peerIssues(credential: object, keyPair: KeyPair): Promise<JsonObject> {
  const did = didKey(keyPair);
  const { publicKeyMultibase, secretKeyMultibase } = exportKeyPair(keyPair, { format: 'multikey', secret: true });
  const key = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: `${did}#${publicKeyMultibase}`,
    controller: did,
    publicKeyMultibase,
    secretKeyMultibase,
  });
  const suite = new DataIntegrityProof({ cryptosuite, signer: key.signer() });
  return (await peer.issue({ credential: structuredClone(credential), suite, documentLoader })) as JsonObject;
}

/** Every leaf that carries a fact, changed one at a time. */
const TAMPERED: [name: string, edit: (credential: JsonObject) => void][] = [
  ['another id', (credential) => Object.assign(credential, { id: 'urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff' })],
  ['another start', (credential) => Object.assign(credential, { validFrom: '2024-06-01T00:00:00Z' })],
  ['another subject', (credential) => Object.assign(credential.credentialSubject as object, { id: 'did:example:eve' })],
  [
    'another proof time',
    (credential) => Object.assign(credential.proof as object, { created: '2024-06-01T00:00:00Z' }),
  ],
];

describe.each(SHAPES)('@digitalbazaar/vc, eddsa-rdfc-2022: $name', ({ create, skip }) => {
  let keyPair: KeyPair;
  let credential: JsonObject;

  beforeAll(async () => {
    keyPair = await generateKeyPair();
    credential = create(didKey(keyPair));
  });

  test('verifies what we sign', async () => {
    expect(await peerVerifies(await signCredential(credential, { signer: keyPair }))).toMatchObject({ verified: true });
  });

  test('issues what we verify', async () => {
    const issued = await peerIssues(credential, keyPair);
    const result = await verifyCredential(issued, { skip });
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.verified).toBe(true);
    expect(await verifyCredential(JSON.stringify(issued), { skip })).toEqual(result);
  });

  test('both sign the same bytes: one time, one signature', async () => {
    const issued = await peerIssues(credential, keyPair);
    const { created } = issued.proof as { created: string };
    const secured = await signCredential(credential, { signer: keyPair, created });
    expect(secured.proof).toEqual(issued.proof);
  });

  test.each(TAMPERED)('both refuse %s', async (_, edit) => {
    for (const secured of [
      await signCredential(credential, { signer: keyPair }),
      await peerIssues(credential, keyPair),
    ]) {
      const tampered = structuredClone(secured) as JsonObject;
      edit(tampered);
      expect((await peerVerifies(tampered)).verified).toBe(false);
      const result = await verifyCredential(tampered, { skip });
      expect(result.verified).toBe(false);
      expect(result.problems.map(({ code }) => code)).toContain('SIGNATURE_INVALID');
    }
  });
});

test('both refuse a credential that another key signed', async () => {
  const [issuer, thief] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  for (const { create, skip } of SHAPES) {
    const forged = await signCredential(create(didKey(issuer)), {
      signer: thief,
      verificationMethod: `${didKey(thief)}#${didKey(thief).slice('did:key:'.length)}`,
      allowForeignVerificationMethod: true,
    });
    expect((await peerVerifies(forged)).verified).toBe(false);
    const result = await verifyCredential(forged, { skip });
    expect(result.verified).toBe(false);
    expect(result.problems.map(({ code }) => code)).toContain('ISSUER_KEY_MISMATCH');
  }
});
