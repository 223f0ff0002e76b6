import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject, KeyPair, Trace } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { SHAPES } from '../helpers/shapes.js';

const CREATED = '2025-01-01T00:00:00Z';
const NOW = new Date('2025-06-01T00:00:00Z');
const CONTEXT = 'https://example.org/context';
const documents = { [CONTEXT]: { '@context': { nickname: 'https://example.org/nickname' } } };

let signer: KeyPair;

beforeAll(async () => {
  signer = await generateKeyPair();
});

/** Why jsonld was needed, each time that it was. */
function reasons(): { trace: Trace; found: string[] } {
  const found: string[] = [];
  return {
    found,
    trace: (step, bytes) => void (step === 'generalPath' && found.push(new TextDecoder().decode(bytes))),
  };
}

function withNickname(): JsonObject {
  const document = badge(didKey(signer));
  return { ...document, '@context': [...(document['@context'] as string[]), CONTEXT], nickname: 'Reader' };
}

describe('with compiled contexts and without', () => {
  test.each(SHAPES.map((shape) => [shape.name, shape] as const))(
    '%s has one signature',
    async (_, { create, skip }) => {
      const credential = create(didKey(signer));
      const { trace, found } = reasons();
      const secured = await signCredential(credential, { signer, created: CREATED, trace });
      expect(found).toEqual([]);
      expect(await signCredential(credential, { signer, created: CREATED, fastPath: false })).toEqual(secured);
      const fast = await verifyCredential(secured, { now: NOW, skip, trace });
      expect(found).toEqual([]);
      expect(await verifyCredential(secured, { now: NOW, skip, fastPath: false })).toEqual(fast);
    },
  );
});

describe('trace says why jsonld was needed', () => {
  test('for a context that is not bundled', async () => {
    const { trace, found } = reasons();
    const secured = await signCredential(withNickname(), { signer, documents, trace });
    // The credential, and the options of the proof.
    expect(found).toEqual(['context', 'context']);
    expect((await verifyCredential(secured, { documents, trace })).verified).toBe(true);
    expect(found).toHaveLength(4);
  });

  test('for a term that is not defined, which is still an error', async () => {
    const { trace, found } = reasons();
    const credential = { ...badge(didKey(signer)), unheard: 'of' };
    await expect(signCredential(credential, { signer, trace, validate: false })).rejects.toMatchObject({
      problems: [{ code: 'TERM_UNDEFINED', pointer: '/unheard' }],
    });
    expect(found).toEqual(['property unheard']);
  });

  test('in tokens too', async () => {
    const { trace, found } = reasons();
    const token = await signCredentialJwt(badge(didKey(signer)), { signer, trace });
    expect((await verifyCredential(token, { trace })).verified).toBe(true);
    expect(found).toEqual([]);
    await verifyCredential(await signCredentialJwt(withNickname(), { signer, documents }), { documents, trace });
    expect(found).toEqual(['context']);
  });
});

test.each([null, 'yes', 1])('fastPath: %j is a mistake', async (fastPath) => {
  const options = { signer, fastPath: fastPath as never };
  await expect(signCredential(badge(didKey(signer)), options)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' });
  await expect(verifyCredential({}, { fastPath: fastPath as never })).rejects.toMatchObject({
    code: 'ERR_INVALID_ARG_TYPE',
  });
});
