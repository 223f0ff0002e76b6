import { expect, test, vi } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

// A part of the library that does not load, as when a file of a web application is gone.
vi.mock('@digitalbazaar/credentials-context', () => {
  throw new Error('Failed to fetch dynamically imported module');
});

test('what cannot be loaded says nothing about the credential', async () => {
  const signer = await generateKeyPair();
  const secured = await signCredential(badge(didKey(signer)), { signer });
  const { checks, verified } = await verifyCredential(secured, { fastPath: false });
  expect(verified).toBe(false);
  expect(checks.find(({ id }) => id === 'context')).toMatchObject({
    status: 'undetermined',
    problems: [{ code: 'INTERNAL_ERROR' }],
  });
  await expect(signCredential(badge(didKey(signer)), { signer, fastPath: false })).rejects.not.toMatchObject({
    code: 'ERR_CREDENTIAL_INVALID',
  });
});
