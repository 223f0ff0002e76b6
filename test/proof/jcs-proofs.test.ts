import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import { canonicalizeCovered } from '../../src/proof/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge, urn } from '../helpers/badge.js';

let keyPair: KeyPair;
let secured: JsonObject;
let jcs: JsonObject;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  secured = (await signCredential(badge(didKey(keyPair)), { signer: keyPair })) as unknown as JsonObject;
  jcs = {
    ...(secured.proof as JsonObject),
    id: urn(90),
    '@context': secured['@context'] as string[],
    cryptosuite: 'eddsa-jcs-2022',
  };
});

describe('a proof of a JCS suite, which has a context of its own', () => {
  test.each(['eddsa-jcs-2022', 'ecdsa-jcs-2019'])('%s leaves the proof beside it what it is', async (cryptosuite) => {
    const result = await verifyCredential({
      ...secured,
      proof: [secured.proof, { ...jcs, cryptosuite }] as JsonObject[],
    });
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).not.toContain('FORBIDDEN_KEY');
    expect(result.checks.find(({ id }) => id === 'format')?.status).toBe('passed');
    expect(result.verified).toBe(true);
  });

  test('is refused where another proof builds on it: its context would rename what that proof signs', async () => {
    const { canonical, problems } = await canonicalizeCovered(
      badge(),
      [
        { proof: secured.proof as JsonObject, pointer: '/proof/0' },
        { proof: jcs, pointer: '/proof/1' },
      ],
      { documents: {}, limits: DEFAULT_LIMITS },
    );
    expect(canonical).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ code: 'FORBIDDEN_KEY', severity: 'error', pointer: '/proof/1/@context' }),
    ]);
    const chained = { ...(secured.proof as JsonObject), previousProof: jcs.id as string };
    const result = await verifyCredential({ ...secured, proof: [jcs, chained] });
    expect(result.verified).toBe(false);
  });

  test('is refused in an embedded endorsement', async () => {
    const endorsement = {
      ...badge(),
      type: ['VerifiableCredential', 'EndorsementCredential'],
      credentialSubject: { id: urn(3), type: ['EndorsementSubject'] },
      proof: jcs,
    };
    const result = await verifyCredential({ ...secured, endorsement: [endorsement] });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ code: 'FORBIDDEN_KEY', pointer: '/endorsement/0/proof/@context' }),
    );
  });
});
