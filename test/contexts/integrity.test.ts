import { expect, test, vi } from 'vitest';
import { CREDENTIALS_V2, contextDocument } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { ContextError } from '../../src/errors.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

// A package that was replaced, or updated without anybody looking.
vi.mock('@digitalbazaar/credentials-context', () => ({
  contexts: new Map([['https://www.w3.org/ns/credentials/v2', { '@context': { '@vocab': 'https://evil.example/' } }]]),
}));

test('R-6.10: a bundled context that is not the pinned one is an error', async () => {
  await expect(contextDocument(CREDENTIALS_V2)).rejects.toThrow(ContextError);
  await expect(contextDocument(CREDENTIALS_V2)).rejects.toMatchObject({ code: 'ERR_CONTEXT_INTEGRITY' });
});

test('R-6.10: nothing is verified with it', async () => {
  const result = await verifyCredential({ ...badge(), proof: {} }, { fastPath: false });
  expect(result.verified).toBe(false);
  expect(result.checks.find(({ id }) => id === 'context')).toMatchObject({
    status: 'undetermined',
    problems: [{ code: 'INTERNAL_ERROR' }],
  });
});

test('R-6.10: nothing is signed with it', async () => {
  const signer = await generateKeyPair();
  await expect(signCredential(badge(didKey(signer)), { signer, fastPath: false })).rejects.toThrow(ContextError);
});

test('R-6.10: what was compiled from the pinned ones does not depend on it', async () => {
  const signer = await generateKeyPair();
  const secured = await signCredential(badge(didKey(signer)), { signer });
  expect((await verifyCredential(secured)).verified).toBe(true);
});
