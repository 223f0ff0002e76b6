import { describe, expect, test } from 'vitest';
import { validateCredential } from '../../src/schema/index.js';
import { hasVectors, vectorJson } from '../helpers/vectors.js';
import { change, fullCredential } from './samples.js';

function expectOne(document: unknown, code: string, pointer: string): void {
  const { valid, problems } = validateCredential(document);
  expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]]);
  expect(valid).toBe(false);
}

describe('R-2.12: a credential that is no badge follows the W3C data model', () => {
  test('one with every property is valid', () => {
    expect(validateCredential(fullCredential())).toEqual({ valid: true, problems: [] });
  });

  test.each<[string, string, unknown]>([
    ['w3c 3: a single type', '/type', 'VerifiableCredential'],
    ['w3c 4: no id', '/id', undefined],
    ['w3c 5: issuer as URL', '/issuer', 'https://issuer.example'],
    ['w3c 6: one subject', '/credentialSubject', { memberOf: 'Club' }],
    ['w3c 6: subject that is only an id', '/credentialSubject', { id: 'did:example:a' }],
    ['w3c 7: no dates', '/validFrom', undefined],
    ['w3c 12: plain name', '/name', 'Membership'],
    ['w3c 19: arrays where single values were', '/evidence', [{ type: 'Evidence' }]],
  ])('%s', (_name, pointer, value) => {
    expect(validateCredential(change(fullCredential(), pointer, value)).problems).toEqual([]);
  });

  test.each<[string, string, unknown, string, string?]>([
    ['w3c 1: no context', '/@context', undefined, 'CONTEXT_MISSING'],
    ['w3c 1: another context first', '/@context/0', 'https://example.com', 'CONTEXT_MISSING', '/@context'],
    ['w3c 1: number as context', '/@context/1', 5, 'WRONG_TYPE'],
    ['w3c 1: boolean as context', '/@context/2', true, 'WRONG_TYPE'],
    ['w3c 1: text with a space as context', '/@context/1', 'https ://example.com', 'FORMAT_INVALID'],
    ['w3c 2: a lone text as context', '/@context', 'https://www.w3.org/ns/credentials/v2', 'WRONG_TYPE'],
    ['w3c 3: no type', '/type', undefined, 'MISSING_PROPERTY'],
    ['w3c 3: other types', '/type', ['ExampleCredential'], 'MISSING_TYPE'],
    ['w3c 3: no types', '/type', [], 'TOO_FEW_ITEMS'],
    ['w3c 3: type that is no text', '/type', 5, 'WRONG_TYPE'],
    ['w3c 3: one type that is no text', '/type/1', 5, 'WRONG_TYPE'],
    ['w3c 4: id is null', '/id', null, 'NULL_VALUE'],
    ['w3c 4: id is an array', '/id', ['urn:example:a'], 'WRONG_TYPE'],
    ['w3c 4: id is relative', '/id', 'a/b', 'FORMAT_INVALID'],
    ['w3c 4: id of a subject', '/credentialSubject/1/id', 'not a url', 'FORMAT_INVALID'],
    ['w3c 4: id of evidence', '/evidence/id', 5, 'WRONG_TYPE'],
    ['w3c 5: no issuer', '/issuer', undefined, 'MISSING_PROPERTY'],
    ['w3c 5: issuer without id', '/issuer', {}, 'MISSING_PROPERTY', '/issuer/id'],
    ['w3c 5: issuer that is no URL', '/issuer', 'Issuer', 'FORMAT_INVALID'],
    ['w3c 5: array of issuers', '/issuer', ['did:example:issuer'], 'WRONG_TYPE'],
    ['w3c 6: no subject', '/credentialSubject', undefined, 'MISSING_PROPERTY'],
    ['w3c 6: empty subject', '/credentialSubject', {}, 'MISSING_PROPERTY'],
    ['w3c 6: no subjects', '/credentialSubject', [], 'TOO_FEW_ITEMS'],
    ['w3c 6: one empty subject', '/credentialSubject/1', {}, 'MISSING_PROPERTY'],
    ['w3c 6: subject as text', '/credentialSubject', 'did:example:a', 'WRONG_TYPE'],
    ['w3c 7: date without zone', '/validFrom', '2025-03-01T09:00:00', 'DATE_WITHOUT_ZONE'],
    ['w3c 7: several dates', '/validFrom', ['2025-03-01T09:00:00Z'], 'WRONG_TYPE'],
    ['w3c 9: dates reversed', '/validUntil', '2025-03-01T08:59:59Z', 'VALIDITY_REVERSED'],
    ...['credentialStatus', 'termsOfUse', 'evidence', 'refreshService', 'confidenceMethod', 'renderMethod'].map(
      (name): [string, string, unknown, string, string] => [
        `w3c 11: ${name} without type`,
        `/${name}`,
        {},
        'MISSING_PROPERTY',
        `/${name}/type`,
      ],
    ),
    ['w3c 11: numeric type', '/evidence/type', 5, 'WRONG_TYPE'],
    ['w3c 11: schema without id', '/credentialSchema/id', undefined, 'MISSING_PROPERTY'],
    ['w3c 12: further key', '/name/0', { '@value': 'x', url: 'y' }, 'UNKNOWN_PROPERTY', '/name/0/url'],
    ['w3c 12: direction', '/description/@direction', 'up', 'VALUE_NOT_ALLOWED'],
    ['w3c 12: number', '/issuer/name', 5, 'WRONG_TYPE'],
  ])('%s is refused', (_name, pointer, value, code, at = pointer) => {
    expectOne(change(fullCredential(), pointer, value), code, at);
  });
});

test('w3c 12: a language map lacks the value, and a language is no key of a value object', () => {
  const { problems } = validateCredential(change(fullCredential(), '/name', { en: 'x' }));
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'MISSING_PROPERTY /name/@value',
    'UNKNOWN_PROPERTY /name/en',
  ]);
});

test('a document that names no badge type but describes a badge is held against the badge schema', () => {
  const subject = { id: 'did:example:a', type: 'AchievementSubject' };
  const { problems } = validateCredential({ ...fullCredential(), credentialSubject: subject });
  expect(problems.map((problem) => problem.pointer)).toContain('/credentialSubject/achievement');
  expect(problems.map((problem) => `${problem.code} ${problem.pointer}`)).toContain('MISSING_TYPE /type');
});

describe.skipIf(!hasVectors)('official documents are valid', () => {
  test.each([
    ...[1, 4, 11, 12, 13, 18, 20, 21, 23].map((n) => `vc-data-model/schema/verifiable-credential/example-${n}.json`),
    'vc-di-eddsa/TestVectors/eddsa-rdfc-2022/employ/signedDataInt.json',
    'vc-di-ecdsa/TestVectors/ecdsa-sd-2023/prc/derivedRevealDocument.json',
  ])('%s', (path) => {
    expect(validateCredential(vectorJson(path))).toEqual({ valid: true, problems: [] });
  });

  test('the badge of the implementation guide', () => {
    const { unsigned } = vectorJson('open-badges/ob-3.0-eddsa-rdfc-2022.json');
    expect(validateCredential(unsigned)).toEqual({ valid: true, problems: [] });
  });
});
