import { describe, expect, test } from 'vitest';
import {
  BUNDLED_CONTEXTS,
  contextDigest,
  contextDocument,
  isKnownContext,
  OPEN_BADGES_V3,
} from '../../src/contexts/index.js';
import { hasVectors, vectorJson } from '../helpers/vectors.js';

const FILES: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.jsonld',
  'https://www.w3.org/2018/credentials/v1': 'credentials-v1.jsonld',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': 'ob-v3p0-context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': 'ob-v3p0-context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': 'ob-v3p0-context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-context-3.0.3.2026-06-29.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': 'ob-v3p0-extensions.json',
  'https://w3id.org/security/data-integrity/v1': 'data-integrity-v1.jsonld',
  'https://w3id.org/security/data-integrity/v2': 'data-integrity-v2.jsonld',
  'https://w3id.org/security/multikey/v1': 'multikey-v1.jsonld',
};

describe('bundled contexts', () => {
  test.each([...BUNDLED_CONTEXTS])('R-6.10, D-9: %s is the pinned one', async (url, { digest }) => {
    expect(contextDigest(await contextDocument(url))).toBe(digest);
  });

  test.skipIf(!hasVectors).each(Object.entries(FILES))('D-9: %s equals the published file', async (url, file) => {
    expect(await contextDocument(url)).toEqual(vectorJson(`contexts/${file}`));
  });

  test('every bundled context is compared with a published file', () => {
    expect(Object.keys(FILES).sort()).toEqual([...BUNDLED_CONTEXTS.keys()].sort());
  });

  test('D-1: context-3.0.3 defines the terms that were added in 2026', async () => {
    const terms = (await contextDocument(OPEN_BADGES_V3))?.['@context'] as Record<string, unknown>;
    expect(terms).toHaveProperty('endorsementJwt');
    expect(terms).toHaveProperty('jti');
  });

  test('R-6.10: a supplied document cannot replace a bundled one', async () => {
    const forged = { '@context': { '@vocab': 'https://evil.example/' } };
    expect(await contextDocument(OPEN_BADGES_V3, { [OPEN_BADGES_V3]: forged })).not.toEqual(forged);
  });
});

describe('supplied contexts', () => {
  const url = 'https://example.org/context/v1';
  const document = { '@context': { term: 'https://example.org/term' } };

  test('objects and bytes are read, as copies', async () => {
    expect(await contextDocument(url, { [url]: document })).toEqual(document);
    expect(await contextDocument(url, { [url]: document })).not.toBe(document);
    expect(await contextDocument(url, { [url]: new TextEncoder().encode(JSON.stringify(document)) })).toEqual(document);
  });

  test('JSON text is read as well', async () => {
    expect(await contextDocument(url, { [url]: JSON.stringify(document) })).toEqual(document);
  });

  test.each([null, 'text', 42, [], {}, new Uint8Array([123])])('%j is no context', async (supplied) => {
    expect(await contextDocument(url, { [url]: supplied as object })).toBeUndefined();
  });

  test('inherited names are not documents', async () => {
    expect(isKnownContext('toString', {})).toBe(false);
    expect(await contextDocument('__proto__', {})).toBeUndefined();
  });
});

test('the digest depends on content, not on the order of keys', () => {
  expect(contextDigest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contextDigest({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(contextDigest({ a: [1, 2] })).not.toBe(contextDigest({ a: [2, 1] }));
});
