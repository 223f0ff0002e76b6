import { describe, expect, test } from 'vitest';
import { validateCredential } from '../../src/schema/index.js';
import { change, type Doc, fullBadge, fullCredential } from './samples.js';

const SUBJECT = '/credentialSubject';
const ACHIEVEMENT = '/credentialSubject/achievement';
const GRADE = `${ACHIEVEMENT}/resultDescription/0`;
const POINTS = `${ACHIEVEMENT}/resultDescription/1`;

function found(document: unknown): string[] {
  return validateCredential(document).problems.map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`);
}

const changed = (pointer: string, value: unknown) => found(change(fullBadge(), pointer, value));

describe('R-2.73: results fit their descriptions', () => {
  test.each<[string, string, unknown, string, string?]>([
    [
      'a description that is not there',
      `${SUBJECT}/result/0/resultDescription`,
      'urn:x:1',
      'RESULT_DESCRIPTION_NOT_FOUND',
    ],
    ['a level that is not there', `${SUBJECT}/result/0/achievedLevel`, 'urn:x:1', 'RUBRIC_LEVEL_NOT_FOUND'],
    [
      'a level of another description',
      `${SUBJECT}/result/1/achievedLevel`,
      'urn:example:level',
      'RUBRIC_LEVEL_NOT_FOUND',
    ],
    ['a required level that is not there', `${GRADE}/requiredLevel`, 'urn:x:1', 'RUBRIC_LEVEL_NOT_FOUND'],
    [
      'a required level of another description',
      `${POINTS}/requiredLevel`,
      'urn:example:level',
      'RUBRIC_LEVEL_NOT_FOUND',
    ],
    ['a value that is not allowed', `${SUBJECT}/result/0/value`, 'D', 'RESULT_VALUE_NOT_ALLOWED'],
    ['a required value that is not allowed', `${GRADE}/requiredValue`, 'D', 'RESULT_VALUE_NOT_ALLOWED'],
    ['a required value above the bounds', `${POINTS}/requiredValue`, '101', 'RESULT_VALUE_NOT_ALLOWED'],
    ['a value below the bounds', `${SUBJECT}/result/1/value`, '-0.5', 'RESULT_VALUE_NOT_ALLOWED'],
    ['a value above the bounds', `${SUBJECT}/result/1/value`, '100.01', 'RESULT_VALUE_NOT_ALLOWED'],
    ['bounds that are reversed', `${POINTS}/valueMin`, '100.5', 'VALUE_RANGE_REVERSED', `${POINTS}/valueMax`],
    ['no status where one is described', `${SUBJECT}/result/2/status`, undefined, 'RESULT_STATUS_MISSING'],
  ])('%s', (_name, pointer, value, code, at = pointer) => {
    expect(changed(pointer, value)).toEqual([`error ${code} ${at}`]);
  });

  test.each<[string, string, unknown]>([
    ['equal bounds', `${POINTS}/valueMin`, '100'],
    ['bounds that are no numbers', `${POINTS}/valueMin`, 'low'],
    ['a value that is no number', `${SUBJECT}/result/1/value`, 'excellent'],
    ['a required value on the bound', `${POINTS}/requiredValue`, '100'],
    ['a level of the linked description', `${SUBJECT}/result/0/achievedLevel`, 'urn:example:level'],
  ])('%s: fine', (_name, pointer, value) => {
    const document = change(fullBadge(), `${SUBJECT}/result/1/value`, '100');
    expect(found(change(document, pointer, value))).toEqual([]);
  });

  test('a result that names no description reaches a level of any of them', () => {
    const document = change(fullBadge(), `${SUBJECT}/result/0/resultDescription`, undefined);
    expect(found(document)).toEqual([]);
    const at = `${SUBJECT}/result/0/achievedLevel`;
    expect(found(change(document, at, 'urn:x:1'))).toEqual([`error RUBRIC_LEVEL_NOT_FOUND ${at}`]);
  });

  test('a single level is as good as an array', () => {
    const [level] = (
      fullBadge().credentialSubject as { achievement: { resultDescription: Doc[] } } & Doc
    ).achievement.resultDescription.flatMap((description) => description.rubricCriterionLevel) as Doc[];
    expect(changed(`${GRADE}/rubricCriterionLevel`, level)).toEqual([]);
  });

  test.each<[string, string, unknown, string]>([
    ['levels', `${GRADE}/rubricCriterionLevel`, [5], `WRONG_TYPE ${GRADE}/rubricCriterionLevel/0`],
    [
      'the id of a level',
      `${GRADE}/rubricCriterionLevel/0/id`,
      undefined,
      `MISSING_PROPERTY ${GRADE}/rubricCriterionLevel/0/id`,
    ],
    ['allowed values', `${GRADE}/allowedValue`, ['A', 5], `WRONG_TYPE ${GRADE}/allowedValue/1`],
    ['descriptions', `${ACHIEVEMENT}/resultDescription`, [], `TOO_FEW_ITEMS ${ACHIEVEMENT}/resultDescription`],
  ])('what is wrong with %s is reported there only', (_name, pointer, value, expected) => {
    expect(changed(pointer, value)).toEqual([`error ${expected}`]);
  });
});

describe('R-2.8: the dates have the names of their version', () => {
  test('the names of 1.1 are named as such', () => {
    expect(changed('/expirationDate', '2030-01-01T00:00:00Z')).toEqual(['error UNKNOWN_PROPERTY /expirationDate']);
    expect(changed('/issuanceDate', '2020-01-01T00:00:00Z')).toEqual(['error UNKNOWN_PROPERTY /issuanceDate']);
  });

  test('the older name instead of the required one is one fault', () => {
    const { validFrom, ...rest } = fullBadge();
    const { problems } = validateCredential({ ...rest, issuanceDate: validFrom });
    expect(problems.map(({ code, pointer, hint }) => [code, pointer, hint])).toEqual([
      ['MISSING_PROPERTY', '/validFrom', 'Is "issuanceDate" meant to be "validFrom"?'],
    ]);
  });
});

describe('R-2.71, R-2.72: the levels of a rubric stand from low to high', () => {
  const levels = (...points: (string | undefined)[]) =>
    changed(
      `${GRADE}/rubricCriterionLevel`,
      points.map((value, index) => ({
        id: `urn:x:level-${index}`,
        type: ['RubricCriterionLevel'],
        name: `Level ${index}`,
        ...(value === undefined ? {} : { points: value }),
      })),
    ).filter((text) => text.includes('RUBRIC_LEVELS_UNORDERED'));

  test('ascending, equal, not all with points, or no numbers', () => {
    for (const points of [['0', '2', '10.5'], ['1', '1'], ['3', undefined, '1'], ['high', 'low'], ['5']]) {
      expect(levels(...points)).toEqual([]);
    }
  });

  test('descending is a warning', () => {
    expect(levels('1', '3', '2')).toEqual([`warning RUBRIC_LEVELS_UNORDERED ${GRADE}/rubricCriterionLevel/2`]);
  });
});

describe('R-2.20, R-2.40: what several properties share', () => {
  test('a subject has an id or an identifier', () => {
    const document = change(change(fullBadge(), `${SUBJECT}/id`, undefined), `${SUBJECT}/identifier`, undefined);
    expect(found(document)).toEqual([`error SUBJECT_NOT_IDENTIFIED ${SUBJECT}`]);
  });

  test('criteria have an id or a narrative', () => {
    expect(changed(`${ACHIEVEMENT}/criteria`, { further: 'x' })).toEqual([
      `error CRITERIA_EMPTY ${ACHIEVEMENT}/criteria`,
    ]);
    expect(changed(`${ACHIEVEMENT}/criteria`, { id: 'https://a.example/1' })).toEqual([]);
    expect(changed(`${ACHIEVEMENT}/criteria`, { narrative: 'Dig.' })).toEqual([]);
  });
});

describe('R-1.6: the types of 1EdTech need the extensions context', () => {
  test.each<[string, string, unknown]>([
    ['credentialSchema', '/credentialSchema/0/type', undefined],
    ['credentialStatus', '/credentialStatus/type', { type: '1EdTechRevocationList', id: 'https://a.example/list' }],
    ['refreshService', '/refreshService/0/type', [{ type: ['1EdTechCredentialRefresh'], id: 'https://a.example/1' }]],
  ])('%s', (name, at, value) => {
    const document = value === undefined ? fullBadge() : change(fullBadge(), `/${name}`, value);
    expect(found(document)).toEqual([]);
    const without = change(document, '/@context/2', undefined);
    expect(found(name === 'credentialSchema' ? without : change(without, '/credentialSchema', undefined))).toEqual([
      `warning CONTEXT_MISSING ${at}`,
    ]);
  });

  test('other types do not', () => {
    const document = change(change(fullBadge(), '/@context/2', undefined), '/credentialSchema', undefined);
    expect(found(document)).toEqual([]);
  });
});

describe('R-2.110: one of the schemas is that of Open Badges', () => {
  const [standard] = fullBadge().credentialSchema as [Doc];
  const own = { id: 'https://a.example/schema', type: 'JsonSchema' };
  const warning = ['warning CREDENTIAL_SCHEMA_STANDARD_MISSING /credentialSchema'];

  test.each<[string, unknown, string[]]>([
    ['it alone', standard, []],
    ['it among others', [own, standard], []],
    ['only another', own, warning],
    ['another type', { ...standard, type: 'JsonSchema' }, warning],
    ['another place', { ...standard, id: 'https://a.example/schema' }, warning],
  ])('%s', (_name, value, expected) => {
    expect(changed('/credentialSchema', value)).toEqual(expected);
  });

  test('no schema at all is fine, and other credentials are free', () => {
    expect(changed('/credentialSchema', undefined)).toEqual([]);
    expect(found(change(fullCredential(), '/credentialSchema', own))).toEqual([]);
  });
});

describe('R-4.3: a hash with MD5 is a warning', () => {
  const at = `${SUBJECT}/identifier/0/identityHash`;

  test.each([`md5$${'ab'.repeat(16)}`, `MD5$${'AB'.repeat(16)}`])('%s', (hash) => {
    expect(changed(at, hash)).toEqual([`warning RECIPIENT_HASH_WEAK ${at}`]);
  });

  test('a plain identifier may look like one', () => {
    const plain = { type: 'IdentityObject', hashed: false, identityHash: 'md5$5', identityType: 'name' };
    expect(changed(`${SUBJECT}/identifier`, plain)).toEqual([]);
  });
});

describe('R-2.111: status entries', () => {
  const at = '/credentialStatus';
  const messages = (count: number) =>
    Array.from({ length: count }, (_, value) => ({ status: `0x${value.toString(16)}`, message: `Message ${value}` }));
  const entry = fullBadge().credentialStatus as Doc;

  test.each([
    [undefined, 2],
    [1, 2],
    [2, 4],
    [3, 8],
  ])('w3c 106: an entry of %s bits has %i messages', (statusSize, count) => {
    const size = statusSize === undefined ? {} : { statusSize };
    expect(changed(at, { ...entry, ...size, statusMessage: messages(count) })).toEqual([]);
    for (const wrong of [count - 1, count + 1, 1].filter((number) => number !== count)) {
      expect(changed(at, { ...entry, ...size, statusMessage: messages(wrong) })).toEqual([
        `error STATUS_MESSAGE_COUNT ${at}/statusMessage`,
      ]);
    }
  });

  test('w3c 106: more than one bit needs messages, one does not', () => {
    expect(changed(at, { ...entry, statusSize: 2 })).toEqual([`error MISSING_PROPERTY ${at}/statusMessage`]);
    expect(changed(at, { ...entry, statusSize: 1 })).toEqual([]);
    expect(changed(at, { ...entry, statusSize: 8, statusMessage: messages(2) })).toEqual([
      `error STATUS_MESSAGE_COUNT ${at}/statusMessage`,
    ]);
  });

  test.each([0, -1, 1.5, '2', 9, 2000])('w3c 106: %j is no size', (statusSize) => {
    expect(found(change(fullBadge(), at, { ...entry, statusSize }))).toHaveLength(1);
    expect(changed(`${at}/statusSize`, statusSize)[0]).toMatch(/^error (WRONG_TYPE|FORMAT_INVALID) \S+\/statusSize$/);
  });

  test.each(['01', '-1', '1.0', '0x1', ''])('w3c 105: %j is no index', (statusListIndex) => {
    expect(changed(`${at}/statusListIndex`, statusListIndex)).toEqual([`error FORMAT_INVALID ${at}/statusListIndex`]);
  });

  test('w3c 105: an index may have any size, and an id is not the URL of the list', () => {
    expect(changed(`${at}/statusListIndex`, '9'.repeat(40))).toEqual([]);
    expect(changed(`${at}/id`, entry.statusListCredential)).toEqual([`error VALUE_NOT_ALLOWED ${at}/id`]);
  });
});

describe('w3c 13: related resources', () => {
  const digestSRI = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

  test.each([fullBadge, fullCredential])('have a digest and an id of their own', (create) => {
    const first = { id: 'https://a.example/1', digestSRI };
    const attach = (...list: object[]) => found({ ...create(), relatedResource: list });
    expect(attach(first, { id: 'https://a.example/2', digestMultibase: ['uEiA', 'zQm'] })).toEqual([]);
    expect(attach(first, { id: 'https://a.example/2' })).toEqual([
      'error MISSING_PROPERTY /relatedResource/1/digestSRI',
    ]);
    expect(attach(first, first)).toEqual(['error RELATED_RESOURCE_REPEATED /relatedResource/1/id']);
    expect(attach({ digestSRI })).toEqual(['error MISSING_PROPERTY /relatedResource/0/id']);
    expect(found({ ...create(), relatedResource: ['https://a.example/1'] })).toEqual([
      'error WRONG_TYPE /relatedResource/0',
    ]);
    expect(attach({ ...first, digestSRI: 'md5-abc' })).toEqual(['error FORMAT_INVALID /relatedResource/0/digestSRI']);
    expect(attach({ ...first, digestSRI: `${digestSRI} sha512-AAAA` })).toEqual([]);
    expect(attach({ ...first, digestMultibase: '?' })).toEqual([
      'error FORMAT_INVALID /relatedResource/0/digestMultibase',
    ]);
  });
});

describe('R-2.114: proofs', () => {
  const proof = { type: 'DataIntegrityProof', created: '2025-03-01T09:00:00Z' };

  test.each<[string, unknown, string[]]>([
    ['of an unknown kind', { type: 'UnknownProof2030', jws: 'a..b' }, []],
    ['several', [proof, { type: ['Other'] }], []],
    ['without a type', {}, ['error MISSING_PROPERTY /proof/type']],
    ['as text', 'anything', ['error WRONG_TYPE /proof']],
    ['without offset', { ...proof, created: '2025-03-01T09:00:00' }, ['warning DATE_WITHOUT_ZONE /proof/created']],
    [
      'ending without offset',
      [{ ...proof, expires: '2030-01-01T00:00:00' }],
      ['warning DATE_WITHOUT_ZONE /proof/0/expires'],
    ],
    ['made on a day', { ...proof, created: '2025-03-01' }, ['error FORMAT_INVALID /proof/created']],
    ['with one domain', { ...proof, domain: 'a.example' }, []],
    ['with a numeric domain', { ...proof, domain: ['a.example', 5] }, ['error WRONG_TYPE /proof/domain/1']],
    [
      'with a key that is no URL',
      { ...proof, verificationMethod: 'key-1' },
      ['error FORMAT_INVALID /proof/verificationMethod'],
    ],
  ])('%s', (_name, value, expected) => {
    expect(found({ ...fullBadge(), proof: value })).toEqual(expected);
    expect(found({ ...fullCredential(), proof: value })).toEqual(expected);
  });
});

describe('R-7.10: endorsements, wherever they stand', () => {
  const endorsement = (id: string): Doc => ({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:example:endorsement',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: 'https://endorser.example',
    validFrom: '2025-03-01T09:00:00Z',
    credentialSubject: { id, type: ['EndorsementSubject'] },
    proof: { type: 'DataIntegrityProof' },
  });
  const creator = 'https://academy.example';
  const places: [string, string][] = [
    ['', fullBadge().id as string],
    [ACHIEVEMENT, 'https://academy.example/achievements/soil'],
    ['/issuer', creator],
    [`${ACHIEVEMENT}/creator`, creator],
    [`${SUBJECT}/source`, creator],
    ['/issuer/parentOrg', 'https://university.example'],
  ];

  test.each(places)('R-2.11: in %s', (place, id) => {
    const at = `${place}/endorsement`;
    expect(changed(at, [endorsement(id)])).toEqual([]);
    expect(changed(at, endorsement(id))).toEqual([]);
    expect(changed(at, [change(endorsement(id), '/name', undefined)])).toEqual([`error MISSING_PROPERTY ${at}/0/name`]);
    expect(changed(at, [change(endorsement(id), '/@context', undefined)])).toEqual([
      `error CONTEXT_MISSING ${at}/0/@context`,
    ]);
    expect(changed(at, [change(endorsement(id), '/@context/1', undefined)])).toEqual([
      `error CONTEXT_MISSING ${at}/0/@context`,
    ]);
    expect(changed(at, endorsement(id).id)).toEqual([`error WRONG_TYPE ${at}`]);
    const reversed = { ...endorsement(id), validUntil: '2025-01-01T00:00:00Z' };
    expect(changed(at, [reversed])).toEqual([`error VALIDITY_REVERSED ${at}/0/validUntil`]);
  });

  test.each(places)('R-7.11: about something else than %s', (place, id) => {
    const at = `${place}/endorsement`;
    expect(changed(at, [endorsement(id), endorsement('urn:example:other')])).toEqual([
      `warning ENDORSEMENT_SUBJECT_MISMATCH ${at}/1/credentialSubject/id`,
    ]);
  });

  test.each(places)('R-2.9: without a proof, in %s', (place, id) => {
    const at = `${place}/endorsement`;
    expect(changed(at, [change(endorsement(id), '/proof', undefined)])).toEqual([
      `warning PROOF_MISSING ${at}/0/proof`,
    ]);
  });

  test.each(places)('R-1.8: as a compact JWS, in %s', (place) => {
    const at = `${place}/endorsementJwt`;
    expect(changed(at, ['eyJh.eyJp.c2ln', 'a..b'])).toEqual([]);
    for (const wrong of ['a.b', 'a.b.c.d', '.b.c', 'a.b.', 'a.b.c=', 'a.b.c\n', ' a.b.c']) {
      expect(changed(at, [wrong])).toEqual([`error FORMAT_INVALID ${at}/0`]);
    }
  });

  test('R-2.104: on its own, recognised by its type or by that of its subject', () => {
    expect(found(endorsement('urn:x:1'))).toEqual([]);
    expect(found(change(endorsement('urn:x:1'), '/name', undefined))).toEqual(['error MISSING_PROPERTY /name']);
    expect(found(change(endorsement('urn:x:1'), '/type', ['VerifiableCredential']))).toEqual([
      'error MISSING_TYPE /type',
    ]);
    expect(found(change(endorsement('urn:x:1'), '/credentialSubject/id', undefined))).toEqual([
      'error MISSING_PROPERTY /credentialSubject/id',
    ]);
  });
});

describe('R-2.102: coordinates', () => {
  const at = '/issuer/address/geo';
  const geo = { type: 'GeoCoordinates', latitude: 0, longitude: 0 };
  test.each<[string, number, number]>([
    ['latitude', 90, 90.1],
    ['latitude', -90, -91],
    ['longitude', 180, 180.5],
    ['longitude', -180, -181],
  ])('%s: %d is on Earth and %d is not', (name, inside, outside) => {
    expect(changed(at, { ...geo, [name]: inside })).toEqual([]);
    expect(changed(at, { ...geo, [name]: outside })).toEqual([`error FORMAT_INVALID ${at}/${name}`]);
  });
});
