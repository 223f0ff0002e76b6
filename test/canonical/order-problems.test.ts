import { describe, expect, test } from 'vitest';
import { orderProblems } from '../../src/canonical/index.js';
import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge, urn } from '../helpers/badge.js';

const context = (version: string) => `https://purl.imsglobal.org/spec/ob/v3p0/context${version}.json`;
const levels = ['Basic', 'Advanced'].map((name, index) => ({
  id: urn(20 + index),
  type: ['RubricCriterionLevel'],
  name,
  points: `${index}`,
}));

function withResult(members: JsonObject, contexts: string[] = [CREDENTIALS_V2, OPEN_BADGES_V3], issuer?: string) {
  const document = badge(issuer);
  (document.credentialSubject as { achievement: JsonObject }).achievement.resultDescription = [
    { id: urn(10), type: ['ResultDescription'], name: 'Grade', resultType: 'LetterGrade', ...members },
  ];
  return { ...document, '@context': contexts };
}

const found = (document: JsonObject) =>
  orderProblems(document).map(({ code, severity, pointer }) => `${code} ${severity} ${pointer}`);

describe('order that a signature over RDF does not cover', () => {
  const at = (key: string) => [`ORDER_NOT_SIGNED warning /credentialSubject/achievement/resultDescription/0/${key}`];

  test.each([
    ['', true],
    ['-3.0.1', true],
    ['-3.0.2', false],
    ['-3.0.3', false],
  ])('allowed values under context%s.json: %s', (version, expected) => {
    const document = withResult({ allowedValue: ['C', 'B', 'A'] }, [CREDENTIALS_V1, context(version)]);
    expect(found(document)).toEqual(expected ? at('allowedValue') : []);
    expect(found(withResult({ allowedValue: ['C'] }, [CREDENTIALS_V1, context(version)]))).toEqual([]);
  });

  test.each(['', '-3.0.1', '-3.0.2', '-3.0.3'])('levels of a rubric under context%s.json', (version) => {
    const contexts = [CREDENTIALS_V1, context(version)];
    expect(found(withResult({ rubricCriterionLevel: levels }, contexts))).toEqual(at('rubricCriterionLevel'));
    expect(found(withResult({ rubricCriterionLevel: levels.slice(1) }, contexts))).toEqual([]);
  });

  test('an embedded credential has contexts of its own', () => {
    const inner = withResult({ allowedValue: ['C', 'B'] }, [CREDENTIALS_V1, context('')]);
    expect(found({ ...badge(), endorsement: [inner] })).toEqual([
      'ORDER_NOT_SIGNED warning /endorsement/0/credentialSubject/achievement/resultDescription/0/allowedValue',
    ]);
    const { '@context': _, ...rest } = inner;
    expect(found({ '@context': [context('')], endorsement: [withResult({ allowedValue: ['C', 'B'] })], rest })).toEqual(
      ['ORDER_NOT_SIGNED warning /rest/credentialSubject/achievement/resultDescription/0/allowedValue'],
    );
  });

  test('a badge with a rubric verifies, with the warning; and its hint says what tells the order', async () => {
    const keyPair = await generateKeyPair();
    const document = withResult({ rubricCriterionLevel: levels }, undefined, didKey(keyPair));
    const secured = await signCredential(document as JsonObject, { signer: keyPair });
    const result = await verifyCredential(secured);
    expect(result.verified).toBe(true);
    expect(result.checks.find(({ id }) => id === 'context')).toMatchObject({
      status: 'passed',
      problems: [{ code: 'ORDER_NOT_SIGNED', hint: expect.stringMatching(/"points" or "level"/) }],
    });
  });
});
