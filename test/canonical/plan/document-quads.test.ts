import { describe, expect, test } from 'vitest';
import { createActiveContexts, documentQuads, isUncovered, readTables } from '../../../src/canonical/plan/index.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_V3, TABLES } from '../../../src/contexts/index.js';
import type { JsonObject } from '../../../src/types/index.js';
import { badge, urn } from '../../helpers/badge.js';
import { everythingBadge } from '../../helpers/everything.js';
import { SHAPES } from '../../helpers/shapes.js';

const contexts = createActiveContexts(readTables(TABLES));
const convert = (document: JsonObject, longest = 1e6) => documentQuads(document, contexts(), longest);

describe('what compiled contexts cover', () => {
  test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', (_, { create }) => {
    expect(convert(create('https://issuer.example')).quads.length).toBeGreaterThan(5);
  });

  test('a badge with every property of every class', async () => {
    expect(
      convert((await everythingBadge('https://issuer.example')) as unknown as JsonObject).quads.length,
    ).toBeGreaterThan(300);
  });

  test('the options of a proof', () => {
    const options = {
      '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2025-01-01T00:00:00Z',
      verificationMethod: 'https://issuer.example#key-1',
      proofPurpose: 'assertionMethod',
    };
    const objects = convert(options).quads.map(({ object }) => object);
    expect(objects).toContain('<https://w3id.org/security#assertionMethod>');
    expect(objects).toContain('"eddsa-rdfc-2022"^^<https://w3id.org/security#cryptosuiteString>');
  });
});

function subject(members: object): JsonObject {
  const { credentialSubject, ...rest } = badge();
  return { ...rest, credentialSubject: { ...(credentialSubject as JsonObject), ...members } } as JsonObject;
}

/** Documents that are left to jsonld, and why. */
const UNCOVERED: readonly [reason: string, document: JsonObject][] = [
  ['context', { ...badge(), '@context': [CREDENTIALS_V2, 'https://example.org/context'] }],
  ['context', { ...badge(), '@context': [CREDENTIALS_V2, { term: 'https://example.org/term' }] }],
  ['context', { ...badge(), '@context': [CREDENTIALS_V2, null] } as unknown as JsonObject],
  ['context', { ...badge(), '@context': [CREDENTIALS_V1, CREDENTIALS_V2] }],
  ['property unheard', { ...badge(), unheard: 'of' }],
  ['property @type', { ...badge(), '@type': 'VerifiableCredential' }],
  ['property @graph', { ...badge(), '@graph': [] }],
  ['property __proto__', JSON.parse(JSON.stringify(badge()).replace('"name"', '"__proto__"'))],
  ['property toString', { ...badge(), toString: 'x' } as unknown as JsonObject],
  ['empty array', { ...badge(), type: [] }],
  ['empty array', { ...badge(), evidence: [] }],
  ['empty document', { '@context': CREDENTIALS_V2, id: urn(1) }],
  ['empty graph', { ...badge(), proof: { id: urn(1) } }],
  ['type that is no text', { ...badge(), type: ['VerifiableCredential', 1] }],
  ['type with a context', subject({ type: ['Achievement', 'Result'] })],
  ['type with a context', subject({ type: ['AchievementSubject', 'cnf'] })],
  ['identifier', { ...badge(), type: ['VerifiableCredential', 'Unheard'] }],
  ['identifier', { ...badge(), id: 'relative' }],
  ['identifier', { ...badge(), id: '_:b0' }],
  ['identifier', { ...badge(), id: 'https://issuer.example/a b' }],
  ['identifier', { ...badge(), id: 'https://issuer.example/\u00a0' }],
  ['identifier', { ...badge(), id: 1 }],
  ['identifier', { ...badge(), issuer: '__proto__' }],
  ['compact IRI', { ...badge(), id: 'issuer:1' }],
  ['keyword as value', subject({ type: ['AchievementSubject', 'id'] })],
  ['value', subject({ narrative: null })],
  ['value', subject({ narrative: [['nested']] })],
  ['value', { ...badge(), proof: 'https://issuer.example/proof' }],
  ['value', subject({ creditsEarned: 1e-7 })],
  ['value of another type', subject({ source: 1 })],
  ['value of another type', subject({ activityStartDate: 2024 })],
  ['text of another type', subject({ creditsEarned: '1.5' })],
  ['value object', { ...badge(), name: { '@value': 'A badge', '@type': 'https://example.org/type' } }],
  ['value object', { ...badge(), name: { '@value': 1, '@language': 'en' } }],
  ['language', { ...badge(), name: { '@value': 'A badge', '@language': '' } }],
  ['language', { ...badge(), name: { '@value': 'A badge', '@language': 'not_a_tag' } }],
  ['direction', { ...badge(), name: { '@value': 'A badge', '@direction': 'up' } }],
];

describe('what is left to jsonld', () => {
  test.each(UNCOVERED)('%s: %j', (reason, document) => {
    expect(() => convert(document)).toThrow(expect.toSatisfy(isUncovered));
    expect(() => convert(document)).toThrow(reason);
  });

  test('statements that are longer than the limit', () => {
    expect(() => convert(badge(), 100)).toThrow('statements too long');
  });
});

test('contexts that documents choose are forgotten in time', () => {
  const active = createActiveContexts(readTables(TABLES));
  const badges = () => active().withContext([CREDENTIALS_V2, OPEN_BADGES_V3]);
  const first = active();
  const types = TABLES.strings.filter((name) => badges()?.term(name)?.definition.scoped);
  for (const one of types) {
    for (const other of types) for (const third of types) badges()?.withTypes([one, other, third]);
  }
  expect(active()).not.toBe(first);
});
