import { describe, expect, test } from 'vitest';
import { canonicalize } from '../../src/canonical/index.js';
import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';

const URL = 'https://context.example/v1';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const documents = {
  [URL]: { '@context': { score: { '@id': 'https://context.example/score', '@type': `${XSD}double` } } },
};

const found = async (document: JsonObject) =>
  (await canonicalize(document, { documents, limits: DEFAULT_LIMITS })).problems?.map((p) => `${p.code} ${p.pointer}`);

function withSubject(members: JsonObject, context: JsonValue[] = []): JsonObject {
  const document = badge();
  return {
    ...document,
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, ...context],
    credentialSubject: { ...(document.credentialSubject as JsonObject), ...members },
  };
}

describe('a text where JSON has a value of its own is signed like that value', () => {
  const hashed = (value: JsonValue) => ({
    identifier: [{ type: 'IdentityObject', identityType: 'name', identityHash: 'x', hashed: value }],
  });

  test.each<[JsonObject, string]>([
    [hashed('true'), '/credentialSubject/identifier/0/hashed'],
    [hashed('false'), '/credentialSubject/identifier/0/hashed'],
    [{ creditsEarned: '1.5E0' }, '/credentialSubject/creditsEarned'],
    [{ creditsEarned: '3' }, '/credentialSubject/creditsEarned'],
  ])('%j', async (members, pointer) => {
    expect(await found(withSubject(members))).toEqual([`FORBIDDEN_VALUE ${pointer}`]);
  });

  test('also under a context that the caller supplied', async () => {
    expect(await found(withSubject({ score: '2.5E0' }, [URL]))).toEqual(['FORBIDDEN_VALUE /credentialSubject/score']);
    expect(await found(withSubject({ score: 2.5 }, [URL]))).toBeUndefined();
  });

  test('what JSON cannot write, and texts that are texts, stay', async () => {
    expect(await found(withSubject({ score: 'INF' }, [URL]))).toBeUndefined();
    expect(await found(withSubject({ role: 'true', licenseNumber: '1.5E0' }))).toBeUndefined();
    expect(await found(withSubject({ ...hashed(true), creditsEarned: 3 }))).toBeUndefined();
  });
});
