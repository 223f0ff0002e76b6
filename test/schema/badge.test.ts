import { describe, expect, test } from 'vitest';
import { validateCredential } from '../../src/schema/index.js';
import { change, type Doc, fullBadge } from './samples.js';

const SUBJECT = '/credentialSubject';
const ACHIEVEMENT = '/credentialSubject/achievement';

function expectOne(document: unknown, code: string, pointer: string): void {
  const { valid, problems } = validateCredential(document);
  expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer]]);
  expect(valid).toBe(false);
  expect(problems[0]?.detail).not.toBe('');
}

function expectValid(document: unknown): void {
  expect(validateCredential(document)).toEqual({ valid: true, problems: [] });
}

test('a large badge is valid, as an object and as text', () => {
  expectValid(fullBadge());
  expectValid(JSON.stringify(fullBadge()));
});

describe('every required property', () => {
  const required: [string, string[]][] = [
    ['R-2.2, R-2.3, R-2.6, R-2.7, R-2.8', ['/id', '/type', '/issuer', '/validFrom', '/credentialSubject']],
    ['R-2.20', [`${SUBJECT}/type`, `${SUBJECT}/achievement`]],
    ['R-2.30', ['id', 'type', 'name', 'description', 'criteria'].map((name) => `${ACHIEVEMENT}/${name}`)],
    ['R-2.50', ['/evidence/0/type']],
    ['R-2.60', ['type', 'targetName', 'targetUrl'].map((name) => `${ACHIEVEMENT}/alignment/0/${name}`)],
    ['R-2.70', [`${SUBJECT}/result/0/type`]],
    ['R-2.71', ['id', 'type', 'name', 'resultType'].map((name) => `${ACHIEVEMENT}/resultDescription/1/${name}`)],
    ['R-2.90', ['/issuer/id', '/issuer/type', `${ACHIEVEMENT}/creator/id`, `${SUBJECT}/source/type`]],
    ['R-2.100', ['/image/id', '/image/type']],
    ['R-2.101', ['/issuer/address/type']],
    ['R-4.1', ['type', 'hashed', 'identityHash', 'identityType'].map((name) => `${SUBJECT}/identifier/0/${name}`)],
    ['R-2.110', ['/credentialSchema/0/id', '/credentialSchema/0/type']],
    [
      'R-2.111',
      ['type', 'statusPurpose', 'statusListIndex', 'statusListCredential'].map((n) => `/credentialStatus/${n}`),
    ],
  ];
  const cases = required.flatMap(([rule, pointers]) => pointers.map((pointer) => [rule, pointer] as const));
  test.each(cases)('%s: %s', (_rule, pointer) => {
    // Without its type, the status is of no known kind, so that nothing else is required of it.
    expectOne(change(fullBadge(), pointer, undefined), 'MISSING_PROPERTY', pointer);
  });

  test('a misspelt property is named in the hint', () => {
    const document = change(change(fullBadge(), `${ACHIEVEMENT}/name`, undefined), `${ACHIEVEMENT}/Name`, 'Soil');
    expect(validateCredential(document).problems[0]?.hint).toContain('"Name"');
  });
});

describe('every enumeration', () => {
  test.each([
    ['R-3.1', `${ACHIEVEMENT}/achievementType`, 'microcredential', 'MicroCredential'],
    ['R-3.2', `${ACHIEVEMENT}/alignment/0/targetType`, 'cfitem', 'CFItem'],
    ['R-3.3', `${SUBJECT}/identifier/0/identityType`, 'emailAdress', 'emailAddress'],
    ['R-3.4', `${ACHIEVEMENT}/resultDescription/0/resultType`, 'LetterGrad', 'LetterGrade'],
    ['R-3.5', `${SUBJECT}/result/2/status`, 'completed', 'Completed'],
  ])('%s: %s', (_rule, pointer, wrong, meant) => {
    const document = change(fullBadge(), pointer, wrong);
    expectOne(document, 'VALUE_NOT_ALLOWED', pointer);
    expect(validateCredential(document).problems[0]?.hint).toContain(`Did you mean "${meant}"?`);
    expectOne(change(fullBadge(), pointer, 'something else entirely'), 'VALUE_NOT_ALLOWED', pointer);
    expectOne(change(fullBadge(), pointer, 7), 'WRONG_TYPE', pointer);
  });

  const extensible = [
    `${ACHIEVEMENT}/achievementType`,
    `${ACHIEVEMENT}/alignment/0/targetType`,
    `${SUBJECT}/identifier/0/identityType`,
    `${ACHIEVEMENT}/resultDescription/0/resultType`,
  ];
  test.each(extensible)('R-3.6: %s takes extension terms', (pointer) => {
    expectValid(change(fullBadge(), pointer, 'ext:EQF-Level_6.a'));
    for (const wrong of ['ext:', 'ext:my term', 'my ext:x !', 'ext:a|b', ' ext:a', 'Ext:a', 'ext:a\n']) {
      expectOne(change(fullBadge(), pointer, wrong), 'VALUE_NOT_ALLOWED', pointer);
    }
  });

  test('R-3.5: the status of a result takes none', () => {
    expectOne(
      change(fullBadge(), `${SUBJECT}/result/2/status`, 'ext:Done'),
      'VALUE_NOT_ALLOWED',
      `${SUBJECT}/result/2/status`,
    );
  });

  const achievementTypes =
    'Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma';
  test.each([
    ['R-3.1', `${ACHIEVEMENT}/achievementType`, 31, achievementTypes],
    [
      'R-3.2',
      `${ACHIEVEMENT}/alignment/0/targetType`,
      7,
      'ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL',
    ],
    [
      'R-3.3',
      `${SUBJECT}/identifier/0/identityType`,
      19,
      'name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier',
    ],
    [
      'R-3.4',
      `${ACHIEVEMENT}/resultDescription/0/resultType`,
      12,
      'GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status',
    ],
    ['R-3.5', `${SUBJECT}/result/2/status`, 7, 'Completed Enrolled Failed InProgress OnHold Provisional Withdrew'],
  ])('%s: all values of %s', (_rule, pointer, count, list) => {
    const values = list.split(' ');
    expect(values).toHaveLength(count);
    for (const value of values) {
      const codes = validateCredential(change(fullBadge(), pointer, value)).problems.map((problem) => problem.code);
      expect(codes).not.toContain('VALUE_NOT_ALLOWED');
    }
  });
});

describe('R-1.6: contexts', () => {
  const [w3c, badges] = fullBadge()['@context'] as [string, string];
  test.each<[string, unknown, string, string]>([
    ['none', undefined, 'CONTEXT_MISSING', '/@context'],
    ['a single text', 'https://example.com/x', 'WRONG_TYPE', '/@context'],
    ['the single W3C context', w3c, 'WRONG_TYPE', '/@context'],
    ['an object', {}, 'WRONG_TYPE', '/@context'],
    ['no entries', [], 'CONTEXT_MISSING', '/@context'],
    ['only the W3C context', [w3c], 'CONTEXT_MISSING', '/@context'],
    ['only the Open Badges context', [badges], 'CONTEXT_MISSING', '/@context'],
    ['swapped', [badges, w3c], 'CONTEXT_ORDER', '/@context/0'],
    ['Open Badges third', [w3c, 'https://example.com/x', badges], 'CONTEXT_ORDER', '/@context/1'],
    ['something before', ['https://example.com/x', w3c, badges], 'CONTEXT_ORDER', '/@context/0'],
    [
      'other version form',
      [w3c, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.json'],
      'CONTEXT_MISSING',
      '/@context',
    ],
    ['http', [w3c, badges.replace('https', 'http')], 'CONTEXT_MISSING', '/@context'],
    ['a dot that is another letter', [w3c, badges.replace('.org', 'xorg')], 'CONTEXT_MISSING', '/@context'],
    ['a number after', [w3c, badges, 5], 'WRONG_TYPE', '/@context/2'],
    ['null after', [w3c, badges, null], 'NULL_VALUE', '/@context/2'],
    ['a URL with a space after', [w3c, badges, 'https ://example.com'], 'FORMAT_INVALID', '/@context/2'],
    ['a relative URL after', [w3c, badges, 'context.json'], 'FORMAT_INVALID', '/@context/2'],
  ])('%s is refused', (_name, contexts, code, pointer) => {
    const { '@context': _, credentialSchema: __, ...document } = fullBadge();
    expectOne(contexts === undefined ? document : { ...document, '@context': contexts }, code, pointer);
  });

  test.each(['context.json', 'context-3.0.1.json', 'context-3.0.10.json', 'context-3.12.0.json'])(
    '%s is read',
    (name) => {
      const url = `https://purl.imsglobal.org/spec/ob/v3p0/${name}`;
      expectValid({
        ...change(fullBadge(), '/credentialSchema', undefined),
        '@context': [w3c, url, 'https://example.com/more', { term: 'https://example.com/t' }],
      });
    },
  );
});

describe('what published schemas let pass is refused', () => {
  test('R-2.20: subject with neither id nor identifier', () => {
    const document = change(change(fullBadge(), `${SUBJECT}/id`, undefined), `${SUBJECT}/identifier`, undefined);
    expectOne(document, 'SUBJECT_NOT_IDENTIFIED', SUBJECT);
    expectValid(change(fullBadge(), `${SUBJECT}/id`, undefined));
    expectValid(change(fullBadge(), `${SUBJECT}/identifier`, undefined));
  });

  test.each<[string, string, unknown, string, string?]>([
    ['R-2.40: empty criteria', `${ACHIEVEMENT}/criteria`, {}, 'CRITERIA_EMPTY'],
    ['R-2.3: another type', '/type', 'Foo', 'MISSING_TYPE'],
    ['R-2.3: other types', '/type', ['Foo'], 'MISSING_TYPE'],
    ['R-2.3: VerifiableCredential alone', '/type', 'VerifiableCredential', 'MISSING_TYPE'],
    ['R-2.3: badge type alone', '/type', 'OpenBadgeCredential', 'MISSING_TYPE'],
    ['R-2.3: badge type alone in an array', '/type', ['AchievementCredential'], 'MISSING_TYPE'],
    ['R-2.30: another type of achievement', `${ACHIEVEMENT}/type`, 'Foo', 'MISSING_TYPE'],
    ['R-2.30: other types of achievement', `${ACHIEVEMENT}/type`, ['Foo', 'Bar'], 'MISSING_TYPE'],
    ['R-2.20: another type of subject', `${SUBJECT}/type`, ['Foo'], 'MISSING_TYPE'],
    ['R-2.90: issuer with id only', '/issuer', { id: 'https://academy.example' }, 'MISSING_PROPERTY', '/issuer/type'],
    ['D-8: language map', `${ACHIEVEMENT}/name`, { en: 'x' }, 'WRONG_TYPE'],
    ['D-8: value object', '/name', { '@value': 'x', '@language': 'en' }, 'WRONG_TYPE'],
    ['D-8: several names', '/name', ['x'], 'WRONG_TYPE'],
    ['R-2.6: array of subjects', SUBJECT, [fullBadge().credentialSubject], 'WRONG_TYPE'],
    ['R-2.100: image as text', '/image', 'https://academy.example/image.png', 'WRONG_TYPE'],
    ['R-2.31: creator as URI', `${ACHIEVEMENT}/creator`, 'https://academy.example', 'WRONG_TYPE'],
    ['R-1.4: type of an image as array', '/image/type', ['Image'], 'WRONG_TYPE'],
    ['R-1.4: type of an identity object as array', `${SUBJECT}/identifier/0/type`, ['IdentityObject'], 'WRONG_TYPE'],
    ['R-2.100: another type of image', '/image/type', 'Picture', 'MISSING_TYPE'],
    ['R-1.7: further property of an image', '/image/width', 5, 'UNKNOWN_PROPERTY'],
    ['R-1.7: further property of an identity object', `${SUBJECT}/identifier/0/name`, 'x', 'UNKNOWN_PROPERTY'],
    ['R-1.8: date-time without zone', '/validFrom', '2025-03-01T09:00:00', 'DATE_WITHOUT_ZONE'],
    ['R-1.8: date only', '/validFrom', '2025-03-01', 'FORMAT_INVALID'],
    ['R-1.8: awardedDate without zone', '/awardedDate', '2025-03-01T09:00:00', 'DATE_WITHOUT_ZONE'],
    [
      'R-1.8: activityStartDate without zone',
      `${SUBJECT}/activityStartDate`,
      '2025-01-01T09:00:00',
      'DATE_WITHOUT_ZONE',
    ],
    ['R-1.8: no such day', '/validFrom', '2025-02-29T09:00:00Z', 'FORMAT_INVALID'],
    ['R-1.8: date of birth with time', '/issuer/dateOfBirth', '1980-02-29T00:00:00Z', 'FORMAT_INVALID'],
    ['R-1.8: no such day of birth', '/issuer/dateOfBirth', '1981-02-29', 'FORMAT_INVALID'],
    ['R-1.8: relative URI', '/id', 'credentials/1', 'FORMAT_INVALID'],
    ['R-1.8: URI with a space', '/issuer/url', 'https ://academy.example', 'FORMAT_INVALID'],
    ['R-1.8: URL without host', `${ACHIEVEMENT}/alignment/0/targetUrl`, 'https://', 'FORMAT_INVALID'],
    ['R-1.8: URI with control character', '/id', 'urn:a\u0007', 'FORMAT_INVALID'],
    ['R-1.8: URI with angle bracket', '/id', 'urn:a>b', 'FORMAT_INVALID'],
    ['R-1.8: URI with line feed at the end', '/id', 'urn:a\n', 'FORMAT_INVALID'],
    ['R-1.8: e-mail', '/issuer/email', 'nobody', 'FORMAT_INVALID'],
    ['R-1.8: country code', '/issuer/address/addressCountryCode', 'IRL', 'FORMAT_INVALID'],
    ['R-1.8: language', `${ACHIEVEMENT}/inLanguage`, 'English language', 'FORMAT_INVALID'],
    ['R-4.3: hash of no known form', `${SUBJECT}/identifier/0/identityHash`, 'sha256$abc', 'FORMAT_INVALID'],
    ['R-1.2: number as text', `${SUBJECT}/creditsEarned`, '3', 'WRONG_TYPE'],
    ['R-1.2: text as number', `${SUBJECT}/result/0/value`, 87, 'WRONG_TYPE'],
    ['R-1.2: null', '/description', null, 'NULL_VALUE'],
    ['R-1.2: empty array', '/evidence', [], 'TOO_FEW_ITEMS'],
    ['R-1.2: empty array of types', '/evidence/0/type', [], 'TOO_FEW_ITEMS'],
    ['R-2.7: issuer as number', '/issuer', 5, 'WRONG_TYPE'],
    ['R-2.7: array of issuers', '/issuer', ['https://academy.example'], 'WRONG_TYPE'],
    ['R-2.7: issuer that is no URI', '/issuer', 'Example Academy', 'FORMAT_INVALID'],
    ['R-2.11: evidence as URL', '/evidence/0', 'https://academy.example/evidence', 'WRONG_TYPE'],
    ['R-2.32: tag as number', `${ACHIEVEMENT}/tag/1`, 5, 'WRONG_TYPE'],
    ['R-2.111: status index that is no number', '/credentialStatus/statusListIndex', '-1', 'FORMAT_INVALID'],
    ['R-2.111: negative status index', '/credentialStatus/statusListIndex', -1, 'FORMAT_INVALID'],
    ['R-2.111: status as URL', '/credentialStatus', 'https://academy.example/status', 'WRONG_TYPE'],
  ])('%s', (_name, pointer, value, code, at = pointer) => {
    expectOne(change(fullBadge(), pointer, value), code, at);
  });
});

describe('lenient reading', () => {
  const arrays = [
    '/evidence',
    '/evidence/0/type',
    '/credentialSchema',
    '/issuer/type',
    `${SUBJECT}/type`,
    `${SUBJECT}/identifier`,
    `${ACHIEVEMENT}/type`,
    `${ACHIEVEMENT}/alignment`,
    `${ACHIEVEMENT}/alignment/0/type`,
    `${SUBJECT}/result/0/alignment`,
  ];
  test.each(arrays)('R-1.3: %s as a single value', (pointer) => {
    let node: unknown = fullBadge();
    for (const step of pointer.split('/').slice(1)) node = (node as Record<string, unknown>)[step];
    expectValid(change(fullBadge(), pointer, (node as unknown[])[0]));
  });

  test.each<[string, string, unknown]>([
    ['R-2.7: issuer as URI', '/issuer', 'did:example:issuer'],
    ['R-2.90: bare profile', '/issuer', { id: 'did:example:issuer', type: ['Profile'] }],
    ['R-2.3: the other name', '/type', ['AchievementCredential', 'VerifiableCredential', 'ext']],
    ['R-1.8: language in lower case', `${ACHIEVEMENT}/inLanguage`, 'en-us'],
    ['R-2.10: array of statuses', '/credentialStatus', [fullBadge().credentialStatus]],
    ['R-2.111: status without id, of another kind', '/credentialStatus', { type: '1EdTechRevocationList' }],
    ['R-1.7: further properties', `${ACHIEVEMENT}/accessibility`, [{ any: 'thing' }]],
    ['R-2.9: a proof of any kind', '/proof', { type: 'UnknownProof2030', any: 'thing' }],
    [
      'R-4.2: plain identifier',
      `${SUBJECT}/identifier`,
      { type: 'IdentityObject', hashed: false, identityHash: 'a', identityType: 'name' },
    ],
    ['R-4.3: hex in capitals', `${SUBJECT}/identifier/0/identityHash`, `sha256$${'AB'.repeat(32)}`],
    ['R-2.100: data URI', '/image/id', `data:image/png;base64,${'A'.repeat(100_000)}=`],
  ])('%s', (_name, pointer, value) => {
    expectValid(change(fullBadge(), pointer, value));
  });

  test('R-2.111: a status index that is a number is a warning', () => {
    const { valid, problems } = validateCredential(change(fullBadge(), '/credentialStatus/statusListIndex', 7));
    expect(valid).toBe(true);
    expect(problems).toMatchObject([
      { code: 'WRONG_TYPE', severity: 'warning', pointer: '/credentialStatus/statusListIndex' },
    ]);
  });
});

describe('rules', () => {
  test.each<[string, string, unknown, string, string]>([
    ['R-2.8: validity', '/validUntil', '2025-03-01T09:59:59+01:00', 'VALIDITY_REVERSED', '/validUntil'],
    [
      'R-2.21: activity',
      `${SUBJECT}/activityEndDate`,
      '2024-12-31T23:59:59Z',
      'ACTIVITY_REVERSED',
      `${SUBJECT}/activityEndDate`,
    ],
    [
      'R-2.70: description not found',
      `${SUBJECT}/result/0/resultDescription`,
      'urn:example:other',
      'RESULT_DESCRIPTION_NOT_FOUND',
      `${SUBJECT}/result/0/resultDescription`,
    ],
    [
      'R-2.70: status missing',
      `${SUBJECT}/result/2/status`,
      undefined,
      'RESULT_STATUS_MISSING',
      `${SUBJECT}/result/2/status`,
    ],
    [
      'R-2.73: not in the list',
      `${SUBJECT}/result/0/value`,
      'D',
      'RESULT_VALUE_NOT_ALLOWED',
      `${SUBJECT}/result/0/value`,
    ],
    [
      'R-2.73: above the maximum',
      `${SUBJECT}/result/1/value`,
      '100.5',
      'RESULT_VALUE_NOT_ALLOWED',
      `${SUBJECT}/result/1/value`,
    ],
    [
      'R-2.73: below the minimum',
      `${SUBJECT}/result/1/value`,
      '-1',
      'RESULT_VALUE_NOT_ALLOWED',
      `${SUBJECT}/result/1/value`,
    ],
  ])('%s', (_name, pointer, value, code, at) => {
    expectOne(change(fullBadge(), pointer, value), code, at);
  });

  test('R-2.8: validity may end at the instant it begins, whatever the offset', () => {
    expectValid(change(fullBadge(), '/validUntil', '2025-03-01T10:00:00+01:00'));
  });

  test('R-2.73: single values in place of arrays are followed', () => {
    const document = change(fullBadge(), `${SUBJECT}/result`, {
      type: 'Result',
      resultDescription: 'urn:example:one',
      value: 'x',
    });
    const description = {
      id: 'urn:example:one',
      type: 'ResultDescription',
      name: 'n',
      resultType: 'Result',
      allowedValue: 'y',
    };
    expectOne(
      change(document, `${ACHIEVEMENT}/resultDescription`, description),
      'RESULT_VALUE_NOT_ALLOWED',
      `${SUBJECT}/result/value`,
    );
  });

  test('more credits than available is a warning', () => {
    const { valid, problems } = validateCredential(change(fullBadge(), `${SUBJECT}/creditsEarned`, 4));
    expect(valid).toBe(true);
    expect(problems).toMatchObject([
      { code: 'CREDITS_EXCEED_AVAILABLE', severity: 'warning', pointer: `${SUBJECT}/creditsEarned` },
    ]);
  });

  test('a fault that the schema reports is not reported again by a rule', () => {
    expectOne(change(fullBadge(), `${SUBJECT}/id`, 5), 'WRONG_TYPE', `${SUBJECT}/id`);
    expectOne(change(fullBadge(), `${ACHIEVEMENT}/criteria`, []), 'WRONG_TYPE', `${ACHIEVEMENT}/criteria`);
    expectOne(change(fullBadge(), '/validUntil', '2020-01-01T00:00:00'), 'DATE_WITHOUT_ZONE', '/validUntil');
  });
});

test('every fault is listed, each once', () => {
  let document: Doc = fullBadge();
  document = change(document, '/id', undefined);
  document = change(document, `${ACHIEVEMENT}/criteria`, {});
  document = change(document, `${ACHIEVEMENT}/achievementType`, 'x y');
  document = change(document, '/evidence/0/type', 'Foo');
  document = change(document, '/validUntil', '2000-01-01T00:00:00Z');
  const found = validateCredential(document).problems.map((problem) => `${problem.code} ${problem.pointer}`);
  expect(found.sort()).toEqual([
    `CRITERIA_EMPTY ${ACHIEVEMENT}/criteria`,
    'MISSING_PROPERTY /id',
    'MISSING_TYPE /evidence/0/type',
    'VALIDITY_REVERSED /validUntil',
    `VALUE_NOT_ALLOWED ${ACHIEVEMENT}/achievementType`,
  ]);
});
