import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AchievementInput,
  buildAchievement,
  buildAddress,
  buildAlignment,
  buildEvidence,
  buildOpenBadgeCredential,
  buildProfile,
  buildResult,
  buildResultDescription,
  InvalidCredentialError,
  type OpenBadgeCredentialInput,
} from '../../src/entries/build.js';
import { validateCredential } from '../../src/schema/index.js';
import { change, fullBadge } from '../schema/samples.js';

const NOW = new Date('2025-06-01T10:00:00Z');
const W3C = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const ACHIEVEMENT = '/credentialSubject/achievement';

function minimal(): OpenBadgeCredentialInput {
  return {
    issuer: { id: 'https://academy.example', name: 'Example Academy' },
    credentialSubject: {
      id: 'did:example:learner',
      achievement: { name: 'Soil', description: 'Soil science.', criteria: { narrative: 'Pass the test.' } },
    },
  };
}

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `urn:example:${count}`;
  };
}

function build(input: unknown): Record<string, unknown> {
  return buildOpenBadgeCredential(input as OpenBadgeCredentialInput, { now: NOW, generateId: counter() }) as never;
}

function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InvalidCredentialError)) throw error;
    expect(error.code).toBe('ERR_CREDENTIAL_INVALID');
    return error.problems.map((problem) => `${problem.code} ${problem.pointer}`);
  }
  throw new Error('nothing was refused');
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('defaults', () => {
  test('R-1.6, R-2.1 to R-2.8: a minimal input becomes a complete badge', () => {
    const credential = build(minimal());
    expect(credential).toEqual({
      '@context': [W3C, BADGES],
      id: 'urn:example:1',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'https://academy.example', type: ['Profile'], name: 'Example Academy' },
      validFrom: '2025-06-01T10:00:00Z',
      credentialSubject: {
        id: 'did:example:learner',
        type: ['AchievementSubject'],
        achievement: {
          id: 'urn:example:2',
          type: ['Achievement'],
          name: 'Soil',
          description: 'Soil science.',
          criteria: { narrative: 'Pass the test.' },
        },
      },
    });
    expect(Object.keys(credential).slice(0, 3)).toEqual(['@context', 'id', 'type']);
    expect(validateCredential(credential)).toEqual({ valid: true, problems: [] });
  });

  test('identifiers are random UUIDs and validFrom is now', () => {
    const before = Date.now();
    const first = buildOpenBadgeCredential(minimal());
    const second = buildOpenBadgeCredential(minimal());
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = [first, second].flatMap((credential) => [credential.id, credential.credentialSubject.achievement.id]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(uuid);
    expect(Date.parse(first.validFrom)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(first.validFrom)).toBeLessThanOrEqual(Date.now());
  });

  test('a large badge comes out as it went in', () => {
    expect(build(fullBadge())).toEqual(fullBadge());
  });

  test('building what was built changes nothing', () => {
    const once = build(fullBadge());
    expect(build(once)).toEqual(once);
  });

  test('R-1.2: single values become arrays, empty arrays and undefined are left out', () => {
    const input = minimal();
    input.evidence = { name: 'Field book' };
    input.name = undefined;
    input.credentialSchema = [];
    Object.assign(input.credentialSubject.achievement, {
      tag: 'soil',
      alignment: { targetName: 'n', targetUrl: 'https://f.example/1' },
      resultDescription: { name: 'Grade', resultType: 'LetterGrade', allowedValue: 'A' },
    });
    const credential = build(input);
    expect(credential.evidence).toEqual([{ type: ['Evidence'], name: 'Field book' }]);
    expect(credential).not.toHaveProperty('name');
    expect(credential).not.toHaveProperty('credentialSchema');
    expect(credential).toMatchObject({
      credentialSubject: {
        achievement: {
          tag: ['soil'],
          alignment: [{ type: ['Alignment'], targetName: 'n' }],
          resultDescription: [{ id: 'urn:example:3', type: ['ResultDescription'], allowedValue: ['A'] }],
        },
      },
    });
  });

  test('R-1.4: the type of an image and of an identity object is one text', () => {
    const input = change(fullBadge(), '/image', { id: 'https://a.example/i.png' });
    expect(build(input).image).toEqual({ id: 'https://a.example/i.png', type: 'Image' });
  });

  test('R-2.7: an issuer that is text stays text', () => {
    expect(build({ ...minimal(), issuer: 'did:example:issuer' }).issuer).toBe('did:example:issuer');
  });

  test('dates are Date or text', () => {
    const dates = { validFrom: new Date('2025-01-01T00:00:00.250Z'), validUntil: '2026-01-01T00:00:00+02:00' };
    expect(build({ ...minimal(), ...dates })).toMatchObject({
      validFrom: '2025-01-01T00:00:00.250Z',
      validUntil: '2026-01-01T00:00:00+02:00',
    });
  });

  test.each([
    ['en-us', 'en-US'],
    ['EN', 'en'],
    ['SR-LATN-rs', 'sr-Latn-RS'],
    ['es-419', 'es-419'],
  ])('R-1.8: the language %s is written %s', (given, written) => {
    expect(build(change(fullBadge(), `${ACHIEVEMENT}/inLanguage`, given))).toMatchObject({
      credentialSubject: { achievement: { inLanguage: written } },
    });
  });

  test('R-2.111: one status, whose index is text', () => {
    const status = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: 7,
      statusListCredential: 'https://a.example/1',
    };
    const written = { ...status, statusListIndex: '7' };
    expect(build({ ...minimal(), credentialStatus: status }).credentialStatus).toEqual(written);
    expect(build({ ...minimal(), credentialStatus: [status] }).credentialStatus).toEqual(written);
    expect(faults(() => build({ ...minimal(), credentialStatus: [status, status] }))).toEqual([
      'WRONG_TYPE /credentialStatus',
    ]);
  });

  test('R-1.6: the extension context comes with the types of 1EdTech', () => {
    const credentialSchema = { id: 'https://a.example/schema.json', type: '1EdTechJsonSchemaValidator2019' };
    expect(build({ ...minimal(), credentialSchema })['@context']).toEqual([W3C, BADGES, EXTENSIONS]);
    const credentialStatus = { id: 'https://a.example/list', type: '1EdTechRevocationList' };
    expect(build({ ...minimal(), credentialStatus })['@context']).toEqual([W3C, BADGES, EXTENSIONS]);
    expect(build({ ...minimal(), '@context': [W3C, BADGES, EXTENSIONS] })['@context']).toEqual([
      W3C,
      BADGES,
      EXTENSIONS,
    ]);
  });

  test('R-2.3: the other name of the class is kept', () => {
    const type = ['AchievementCredential', 'VerifiableCredential'];
    expect(build({ ...minimal(), type }).type).toEqual(['VerifiableCredential', 'AchievementCredential']);
  });

  test('builders of parts', () => {
    expect(buildEvidence({ name: 'x' })).toEqual({ type: ['Evidence'], name: 'x' });
    expect(buildProfile({ id: 'did:example:a' })).toEqual({ id: 'did:example:a', type: ['Profile'] });
    expect(buildAddress({ addressCountryCode: 'IE' })).toEqual({ type: ['Address'], addressCountryCode: 'IE' });
    expect(buildResult({ value: 'A' })).toEqual({ type: ['Result'], value: 'A' });
    expect(buildAlignment({ targetName: 'n', targetUrl: 'https://f.example' }).type).toEqual(['Alignment']);
    expect(buildResultDescription({ name: 'n', resultType: 'Status' }, { generateId: counter() }).id).toBe(
      'urn:example:1',
    );
    const achievement = buildAchievement(minimal().credentialSubject.achievement as AchievementInput, {
      generateId: counter(),
    });
    expect(achievement).toMatchObject({ id: 'urn:example:1', type: ['Achievement'] });
    expect(build({ ...minimal(), credentialSubject: { id: 'did:example:a', achievement } })).toMatchObject({
      credentialSubject: { achievement },
    });
  });
});

describe('input and output', () => {
  test('input is never changed, and output shares nothing with it', () => {
    const input = deepFreeze({ ...fullBadge(), validFrom: new Date('2025-03-01T09:00:00Z') });
    const credential = build(input);
    const inside = new Set<unknown>();
    (function collect(value: unknown): void {
      if (typeof value !== 'object' || value === null) return;
      inside.add(value);
      Object.values(value).forEach(collect);
    })(input);
    (function check(value: unknown): void {
      if (typeof value !== 'object' || value === null) return;
      expect(inside.has(value)).toBe(false);
      expect(Object.isFrozen(value)).toBe(false);
      Object.values(value).forEach(check);
    })(credential);
  });

  test('with the clock and the identifiers given, the same input gives the same text', () => {
    expect(JSON.stringify(build(minimal()))).toBe(JSON.stringify(build(minimal())));
  });
});

describe('refusals', () => {
  test('every fault is listed, with pointers into the credential that would have been built', () => {
    const input = {
      foo: 1,
      type: 'Foo',
      issuer: { id: 'academy', nmae: 'A' },
      evidence: { name: 5 },
      validFrom: '2025-01-01T00:00:00',
      validUntil: new Date(Number.NaN),
      credentialSubject: {
        achievement: {
          achievementType: 'badge',
          alignments: [],
          description: Number.NaN,
          criteria: {},
          version: null,
          tag: [new Map()],
          creator: 5,
        },
      },
    };
    expect(faults(() => build(input)).sort()).toEqual(
      [
        'UNKNOWN_PROPERTY /foo',
        'TERM_UNDEFINED /type/2',
        'FORMAT_INVALID /issuer/id',
        'UNKNOWN_PROPERTY /issuer/nmae',
        'WRONG_TYPE /evidence/0/name',
        'DATE_WITHOUT_ZONE /validFrom',
        'FORMAT_INVALID /validUntil',
        'SUBJECT_NOT_IDENTIFIED /credentialSubject',
        `MISSING_PROPERTY ${ACHIEVEMENT}/name`,
        `VALUE_NOT_ALLOWED ${ACHIEVEMENT}/achievementType`,
        `UNKNOWN_PROPERTY ${ACHIEVEMENT}/alignments`,
        `VALUE_NOT_JSON ${ACHIEVEMENT}/description`,
        `CRITERIA_EMPTY ${ACHIEVEMENT}/criteria`,
        `NULL_VALUE ${ACHIEVEMENT}/version`,
        `VALUE_NOT_JSON ${ACHIEVEMENT}/tag/0`,
        `WRONG_TYPE ${ACHIEVEMENT}/creator`,
      ].sort(),
    );
  });

  test('a misspelt property is recognised', () => {
    const input = change(fullBadge(), `${ACHIEVEMENT}/alignments`, []);
    try {
      build(input);
      expect.unreachable();
    } catch (error) {
      expect((error as InvalidCredentialError).problems[0]?.hint).toBe('Did you mean "alignment"?');
      expect((error as Error).message).toContain(`${ACHIEVEMENT}/alignments`);
    }
  });

  test.each<[string, string, unknown, string[]]>([
    ['no issuer id', '/issuer/id', undefined, ['MISSING_PROPERTY /issuer/id']],
    ['R-2.9: a proof', '/proof', {}, ['UNKNOWN_PROPERTY /proof']],
    ['an array of subjects', '/credentialSubject', [], ['WRONG_TYPE /credentialSubject']],
    ['a Date where no date belongs', '/name', new Date(), ['VALUE_NOT_JSON /name']],
    ['a Date for a day', '/issuer/dateOfBirth', new Date(), ['VALUE_NOT_JSON /issuer/dateOfBirth']],
    ['a date without zone', '/awardedDate', '2025-01-01T00:00:00', ['DATE_WITHOUT_ZONE /awardedDate']],
    ['an unknown status type', '/credentialStatus/type', 'MyStatus', ['TERM_UNDEFINED /credentialStatus/type']],
    [
      'an unknown schema type',
      '/credentialSchema/0/type',
      'MySchema',
      ['TERM_UNDEFINED /credentialSchema/0/type', 'CREDENTIAL_SCHEMA_STANDARD_MISSING /credentialSchema'],
    ],
    ['a property of a closed class', '/image/width', 5, ['UNKNOWN_PROPERTY /image/width']],
    ['a sparse array', `${ACHIEVEMENT}/tag`, new Array(1), [`VALUE_NOT_JSON ${ACHIEVEMENT}/tag/0`]],
    ['a null subject', '/credentialSubject', null, ['NULL_VALUE /credentialSubject']],
    ['a null context', '/@context', null, ['NULL_VALUE /@context/3']],
    ['a class instance', '/issuer', new (class Issuer {})(), ['VALUE_NOT_JSON /issuer']],
    ['a function', `${ACHIEVEMENT}/name`, () => 'x', [`VALUE_NOT_JSON ${ACHIEVEMENT}/name`]],
    ['a bigint', `${ACHIEVEMENT}/creditsAvailable`, 5n, [`VALUE_NOT_JSON ${ACHIEVEMENT}/creditsAvailable`]],
    [
      'infinity',
      `${ACHIEVEMENT}/creditsAvailable`,
      Number.POSITIVE_INFINITY,
      [`VALUE_NOT_JSON ${ACHIEVEMENT}/creditsAvailable`],
    ],
    ['another context that is no URL', '/@context', 'more', ['FORMAT_INVALID /@context/3']],
  ])('%s', (_name, pointer, value, expected) => {
    const input = JSON.parse(JSON.stringify(fullBadge()));
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() as string;
    const node = steps.reduce((parent, step) => parent[step], input);
    if (value === undefined) delete node[last];
    else node[last] = value;
    expect(faults(() => build(input))).toEqual(expected);
  });

  test('own __proto__, cycles and depth', () => {
    const polluted = JSON.parse('{"__proto__":{"x":1},"id":"did:example:a"}');
    expect(faults(() => build({ ...minimal(), issuer: polluted }))).toEqual(['FORBIDDEN_KEY /issuer/__proto__']);
    const issuer: Record<string, unknown> = { id: 'did:example:a' };
    issuer.parentOrg = issuer;
    expect(faults(() => build({ ...minimal(), issuer }))).toEqual(['VALUE_NOT_JSON /issuer/parentOrg']);
    let nested: unknown = { id: 'did:example:a' };
    for (let level = 0; level < 10_000; level++) nested = { id: 'did:example:a', parentOrg: nested };
    expect(faults(() => build({ ...minimal(), issuer: nested }))[0]).toMatch(/^INPUT_TOO_DEEP/);
  });

  test('result links are checked in the whole credential', () => {
    const input = change(fullBadge(), '/credentialSubject/result/0/resultDescription', 'urn:example:none');
    expect(faults(() => build(input))).toEqual([
      'RESULT_DESCRIPTION_NOT_FOUND /credentialSubject/result/0/resultDescription',
    ]);
  });

  test('a warning refuses nothing', () => {
    expect(build(change(fullBadge(), '/credentialSubject/creditsEarned', 4))).toMatchObject({
      credentialSubject: { creditsEarned: 4 },
    });
  });

  test('an identifier that the caller generates is checked', () => {
    expect(faults(() => buildOpenBadgeCredential(minimal(), { generateId: () => 'no uri' }))).toEqual([
      'FORMAT_INVALID /id',
      `FORMAT_INVALID ${ACHIEVEMENT}/id`,
    ]);
  });

  test.each([undefined, null, 5, 'text', [], () => 1, Symbol('x')])(
    '%s as input is a mistake of the caller',
    (input) => {
      expect(() => build(input)).toThrow(expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' }));
    },
  );

  test('options that are none are a mistake of the caller', () => {
    const type = expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
    expect(() => buildOpenBadgeCredential(minimal(), null as never)).toThrow(type);
    expect(() => buildOpenBadgeCredential(minimal(), { now: '2025' as never })).toThrow(type);
    expect(() => buildOpenBadgeCredential(minimal(), { generateId: 'x' as never })).toThrow(type);
    expect(() => buildOpenBadgeCredential(minimal(), { now: new Date(Number.NaN) })).toThrow(
      expect.objectContaining({ name: 'TypeError', code: 'ERR_INVALID_ARG_VALUE' }),
    );
  });
});

describe('further contexts', () => {
  const context = 'https://example.org/context';

  test('R-11.1: open the classes for properties and types that they define', () => {
    const input = {
      ...minimal(),
      '@context': context,
      type: 'ExampleCredential',
      extra: { list: [1, 'a', { deep: true }] },
    };
    const credential = build(change(input as never, `${ACHIEVEMENT}/accessibility`, 'high'));
    expect(credential).toMatchObject({
      '@context': [W3C, BADGES, context],
      type: ['VerifiableCredential', 'OpenBadgeCredential', 'ExampleCredential'],
      extra: { list: [1, 'a', { deep: true }] },
      credentialSubject: { achievement: { accessibility: 'high' } },
    });
  });

  test('but not the closed classes, nor for null and values that JSON does not have', () => {
    const input = {
      ...minimal(),
      '@context': [context],
      extra: { a: null, b: Number.NaN },
      image: { id: 'urn:example:i', width: 5 },
    };
    expect(faults(() => build(input)).sort()).toEqual([
      'NULL_VALUE /extra/a',
      'UNKNOWN_PROPERTY /image/width',
      'VALUE_NOT_JSON /extra/b',
    ]);
  });

  test('a type that is an absolute URI needs none', () => {
    const type = ['https://example.org/types#Special'];
    expect(build({ ...minimal(), type }).type).toEqual(['VerifiableCredential', 'OpenBadgeCredential', ...type]);
  });
});

describe('garbage', () => {
  const garbage = fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withBigInt: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  const pointers: string[] = [];
  (function collect(value: unknown, pointer: string): void {
    if (pointer) pointers.push(pointer);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) collect(item, `${pointer}/${key}`);
  })(fullBadge(), '');

  function attempt(run: () => unknown): void {
    try {
      expect(validateCredential(run()).valid).toBe(true);
    } catch (error) {
      if (error instanceof InvalidCredentialError) {
        const places = error.problems.map((problem) => problem.pointer);
        expect(new Set(places).size).toBe(places.length);
        expect(error.problems.length).toBeGreaterThan(0);
      } else {
        expect(error).toMatchObject({ name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
      }
    }
  }

  test('as input is refused with a coded error', () => {
    fc.assert(
      fc.property(garbage, (value) => attempt(() => build(value))),
      { numRuns: 500 },
    );
  });

  test('inside an input is refused with a coded error, or gives a valid credential', () => {
    const contexts = fc.constantFrom(undefined, ['https://example.org/context']);
    fc.assert(
      fc.property(fc.constantFrom(...pointers), garbage, contexts, (pointer, value, context) => {
        const input = fullBadge() as Record<string, unknown>;
        if (context) input['@context'] = context;
        const steps = pointer.split('/').slice(1);
        const last = steps.pop() as string;
        const node = steps.reduce<Record<string, unknown>>(
          (parent, step) => (parent[step] ?? {}) as Record<string, unknown>,
          input,
        );
        if (typeof node === 'object') node[last] = value;
        attempt(() => build(input));
      }),
      { numRuns: 2000 },
    );
  });
});
