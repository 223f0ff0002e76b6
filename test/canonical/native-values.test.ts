import { describe, expect, test } from 'vitest';
import { canonicalize } from '../../src/canonical/index.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';

const URL = 'https://context.example/v1';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const documents = {
  [URL]: {
    '@context': {
      score: { '@id': 'https://context.example/score', '@type': `${XSD}double` },
      measure: { '@id': 'https://context.example/measure', '@type': `${XSD}float` },
      ...Object.fromEntries(
        ['decimal', 'integer', 'nonNegativeInteger', 'positiveInteger', 'negativeInteger', 'nonPositiveInteger']
          .concat(['long', 'int', 'short', 'byte', 'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'])
          .concat(['string', 'anyURI', 'dateTime'])
          .map((type) => [`x-${type}`, { '@id': `https://context.example/${type}`, '@type': XSD + type }]),
      ),
      tree: { '@id': 'https://context.example/tree', '@type': '@json' },
    },
  },
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

test('what jsonld would sign as NaN, whatever it is, is refused', async () => {
  expect(await found(withSubject({ score: 'INF' }, [URL]))).toEqual(['JSON_LD_ERROR undefined']);
  expect(await found(withSubject({ score: 'any text' }, [URL]))).toEqual(['JSON_LD_ERROR undefined']);
});

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
    expect(await found(withSubject({ measure: 'INF' }, [URL]))).toBeUndefined();
    expect(await found(withSubject({ role: 'true', licenseNumber: '1.5E0' }))).toBeUndefined();
    expect(await found(withSubject({ ...hashed(true), creditsEarned: 3 }))).toBeUndefined();
  });
});

test.each(
  [
    'decimal',
    'integer',
    'nonNegativeInteger',
    'positiveInteger',
    'nonPositiveInteger',
    'negativeInteger',
    'long',
    'int',
  ].concat(['short', 'byte', 'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte']),
)('also of the type %s', async (type) => {
  const key = `x-${type}`;
  expect(await found(withSubject({ [key]: '5' }, [URL]))).toEqual([`FORBIDDEN_VALUE /credentialSubject/${key}`]);
  expect(await found(withSubject({ [key]: 5 }, [URL]))).toBeUndefined();
});

describe('a number or a boolean where the context says something else is signed like its text', () => {
  test.each(['string', 'anyURI', 'dateTime'])('%s', async (type) => {
    const key = `x-${type}`;
    const expected = [`FORBIDDEN_VALUE /credentialSubject/${key}`];
    expect(await found(withSubject({ [key]: 5 }, [URL]))).toEqual(expected);
    expect(await found(withSubject({ [key]: true }, [URL]))).toEqual(expected);
    expect(await found(withSubject({ [key]: ['a', 1.5] }, [URL]))).toEqual([`${expected}/1`]);
    expect(await found(withSubject({ [key]: '5' }, [URL]))).toBeUndefined();
  });

  test('JSON as a whole, and values without a type, stay', async () => {
    expect(await found(withSubject({ tree: [1, true, 'x'] }, [URL]))).toBeUndefined();
  });

  test.each(['context.json', 'context-3.0.1.json', 'context-3.0.2.json'])(
    'places on Earth under %s too',
    async (name) => {
      const geo = { type: 'GeoCoordinates', latitude: 50.8798, longitude: 4.7005 };
      const issuer = { id: 'https://issuer.example/', type: ['Profile'], address: { type: ['Address'], geo } };
      const { validFrom: issuanceDate, ...rest } = badge(issuer);
      const contexts = [CREDENTIALS_V1, `https://purl.imsglobal.org/spec/ob/v3p0/${name}`];
      expect(await found({ ...rest, issuanceDate, '@context': contexts } as JsonObject)).toBeUndefined();
    },
  );
});
