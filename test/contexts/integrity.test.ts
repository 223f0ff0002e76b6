import { expect, test, vi } from 'vitest';
import { CREDENTIALS_V2, contextDocument } from '../../src/contexts/index.js';
import { ContextError } from '../../src/errors.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

// A package that was replaced, or updated without anybody looking.
vi.mock('@digitalbazaar/credentials-context', () => ({
  contexts: new Map([['https://www.w3.org/ns/credentials/v2', { '@context': { '@vocab': 'https://evil.example/' } }]]),
}));

test('a bundled context that is not the pinned one is an error', () => {
  expect(() => contextDocument(CREDENTIALS_V2)).toThrow(ContextError);
  expect(() => contextDocument(CREDENTIALS_V2)).toThrow(expect.objectContaining({ code: 'ERR_CONTEXT_INTEGRITY' }));
});

test('and nothing is verified with it', async () => {
  const result = await verifyCredential({ ...badge(), proof: {} });
  expect(result.verified).toBe(false);
  expect(result.checks.find(({ id }) => id === 'context')?.status).not.toBe('passed');
});
