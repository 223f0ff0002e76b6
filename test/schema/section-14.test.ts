import { describe, expect, test } from 'vitest';
import { CREDENTIALS_V2 } from '../../src/contexts/index.js';
import { buildAchievement } from '../../src/entries/build.js';
import { verifyCredential } from '../../src/entries/verify.js';
import { validateCredential } from '../../src/schema/index.js';
import { change, type Doc, fullBadge } from './samples.js';

const ACHIEVEMENT = '/credentialSubject/achievement';

const errors = (document: unknown) =>
  validateCredential(document)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);

const geo = { type: 'GeoCoordinates', latitude: 53.3, longitude: -6.2 };
const entry = { type: 'IdentifierEntry', identifier: '1', identifierType: 'identifier' };

describe('section 14: what the published schemas let pass is refused', () => {
  test('no proof at all: valid in shape, and never verified', async () => {
    expect(errors(fullBadge())).toEqual([]);
    const { verified, checks } = await verifyCredential(fullBadge(), { skip: ['schema', 'status'] });
    expect(verified).toBe(false);
    expect(checks.find(({ id }) => id === 'proof')).toMatchObject({
      status: 'failed',
      problems: [{ code: 'PROOF_MISSING', pointer: '/proof' }],
    });
  });

  test.each<[string, string, unknown, string, string?]>([
    ['an empty array of proofs', '/proof', [], 'TOO_FEW_ITEMS'],
    ['criteria: {}', `${ACHIEVEMENT}/criteria`, {}, 'CRITERIA_EMPTY'],
    ['a single context of somebody else', '/@context', 'https://example.com/x', 'WRONG_TYPE'],
    ['an empty object as context', '/@context', {}, 'WRONG_TYPE'],
    ['type: "Foo"', '/type', 'Foo', 'MISSING_TYPE'],
    ['type: "VerifiableCredential"', '/type', 'VerifiableCredential', 'MISSING_TYPE'],
    ['achievement.type: "Foo"', `${ACHIEVEMENT}/type`, 'Foo', 'MISSING_TYPE'],
    ['issuer with nothing but id', '/issuer', { id: 'https://a.example' }, 'MISSING_PROPERTY', '/issuer/type'],
    ['a language map', '/name', { en: 'x' }, 'WRONG_TYPE'],
    ['a value object', '/name', { '@value': 'x', '@language': 'en' }, 'WRONG_TYPE'],
    [
      'an achievement type that is no extension term',
      `${ACHIEVEMENT}/achievementType`,
      'my ext:x !',
      'VALUE_NOT_ALLOWED',
    ],
  ])('%s', (_name, pointer, value, code, at = pointer) => {
    expect(errors(change(fullBadge(), pointer, value))).toEqual([`${code} ${at}`]);
  });

  test('R-2.20: a subject without id and identifier', () => {
    const subject = { ...(fullBadge().credentialSubject as Doc) };
    delete subject.id;
    delete subject.identifier;
    expect(errors({ ...fullBadge(), credentialSubject: subject })).toEqual([
      'SUBJECT_NOT_IDENTIFIED /credentialSubject',
    ]);
  });

  test('R-3.6: an extension term may have a hyphen', () => {
    expect(errors(change(fullBadge(), `${ACHIEVEMENT}/achievementType`, 'ext:a-b'))).toEqual([]);
  });
});

describe('section 14: what the published schemas refuse is refused', () => {
  test.each<[string, string, unknown, string, string?]>([
    ['R-2.6: an array of subjects', '/credentialSubject', [fullBadge().credentialSubject], 'WRONG_TYPE'],
    ['R-2.100: an image as text', '/image', 'https://academy.example/image.png', 'WRONG_TYPE'],
    ['R-2.31: a creator as URI', `${ACHIEVEMENT}/creator`, 'https://academy.example', 'WRONG_TYPE'],
    ['R-2.90: a parent organisation as URI', '/issuer/parentOrg', 'https://university.example', 'WRONG_TYPE'],
    ['R-1.4: Image with an array of types', '/image/type', ['Image'], 'WRONG_TYPE'],
    [
      'R-1.4: GeoCoordinates with an array of types',
      '/issuer/address/geo',
      { ...geo, type: ['GeoCoordinates'] },
      'WRONG_TYPE',
      '/issuer/address/geo/type',
    ],
    [
      'R-1.4: IdentityObject with an array of types',
      '/credentialSubject/identifier/0/type',
      ['IdentityObject'],
      'WRONG_TYPE',
    ],
    [
      'R-1.4: IdentifierEntry with an array of types',
      '/issuer/otherIdentifier',
      { ...entry, type: ['IdentifierEntry'] },
      'WRONG_TYPE',
      '/issuer/otherIdentifier/type',
    ],
    ['R-1.8: a date-time without zone', '/validFrom', '2025-03-01T09:00:00', 'DATE_WITHOUT_ZONE'],
    ['R-1.8: a date only', '/validFrom', '2025-03-01', 'FORMAT_INVALID'],
    [
      'R-1.6: contexts in the wrong order',
      '/@context',
      [(fullBadge()['@context'] as string[])[1], CREDENTIALS_V2],
      'CONTEXT_ORDER',
      '/@context/0',
    ],
  ])('%s', (_name, pointer, value, code, at = pointer) => {
    expect(errors(change(fullBadge(), pointer, value))).toEqual([`${code} ${at}`]);
  });
});

describe('section 14: what the published schemas refuse without a reason is read', () => {
  const status = fullBadge().credentialStatus as Doc;
  const { id: _, ...withoutId } = status;
  test.each<[string, string, unknown]>([
    ['R-2.10: an array of statuses', '/credentialStatus', [status, { ...withoutId, statusPurpose: 'suspension' }]],
    ['R-2.111: a status without id', '/credentialStatus', withoutId],
    ['R-1.8: a language in lower case', `${ACHIEVEMENT}/inLanguage`, 'en-us'],
    ['R-1.6: context-3.0.10.json', '/@context/1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.10.json'],
  ])('%s', (_name, pointer, value) => {
    expect(validateCredential(change(fullBadge(), pointer, value))).toEqual({ valid: true, problems: [] });
  });

  test('R-1.8: and the language is written in its usual case', () => {
    const input = { name: 'Soil', description: 'Soil.', criteria: { narrative: 'Dig.' }, inLanguage: 'en-us' };
    expect(buildAchievement(input).inLanguage).toBe('en-US');
  });
});
