import { describe, expect, test } from 'vitest';
import { canonicalize, contextProblems, gate, termProblems } from '../../src/canonical/index.js';
import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';

const options = { documents: {}, limits: DEFAULT_LIMITS };
const found = async (document: JsonObject) =>
  (await canonicalize(document, options)).problems?.map(({ code, pointer }) => `${code} ${pointer}`).sort();

describe('safe mode', () => {
  test('a badge has a canonical form, and it does not depend on the order of keys or items', async () => {
    const document = badge();
    const reordered = Object.fromEntries(Object.entries(document).reverse()) as JsonObject;
    reordered.type = [...(document.type as string[])].reverse();
    const { canonical } = await canonicalize(document, options);
    expect(canonical?.split('\n').length).toBe(17);
    expect((await canonicalize(reordered, options)).canonical).toBe(canonical);
  });

  test('every undefined term, type and relative identifier is reported at its place', async () => {
    const document = badge('not-a-url');
    document.alignments = [{ type: ['Alignment'] }];
    (document.type as string[]).push('NoSuchType');
    document.evidence = [{ type: ['Evidence'], zip: 'x' }];
    expect(await found(document)).toEqual([
      'IRI_INVALID /issuer/id',
      'TERM_UNDEFINED /alignments',
      'TERM_UNDEFINED /evidence/0/zip',
      'TERM_UNDEFINED /type/2',
    ]);
  });

  test('at its place, although the same name is right at another', async () => {
    const document = badge({ id: 'https://a.example/', type: ['Profile'], name: 'Policy', email: 'a@a.example' });
    const subject = document.credentialSubject as JsonObject;
    const achievement = subject.achievement as JsonObject;
    subject.email = 'b@b.example';
    subject.grade = 'A';
    achievement.grade = { grade: 'B' };
    document.address = 'Kloosterstraat 1';
    document.termsOfUse = { type: 'Policy' };
    achievement.tag = ['page-1'];
    achievement.creator = { id: 'page-1', type: ['Profile'] };
    expect(await found(document)).toEqual([
      'IRI_INVALID /credentialSubject/achievement/creator/id',
      'TERM_UNDEFINED /address',
      'TERM_UNDEFINED /credentialSubject/achievement/grade',
      'TERM_UNDEFINED /credentialSubject/email',
      'TERM_UNDEFINED /credentialSubject/grade',
      'TERM_UNDEFINED /termsOfUse/type',
    ]);
  });

  test('an undefined term at very many places is reported at one of them at least, in bounded time', async () => {
    const items = Array.from({ length: 200 }, (_, index) => ({ type: ['Evidence'], zip: String(index) }));
    const places = await found({ ...badge(), evidence: items });
    expect(places?.length).toBeGreaterThan(0);
    expect(places?.every((place) => /^TERM_UNDEFINED \/evidence\/\d+\/zip$/.test(place))).toBe(true);
  });

  test.each([
    'https://a.example/ space',
    'https://a.example/>',
    'https://a.example/\n',
    '_:b0',
    'constructor',
    'https://a.example/"',
    'https://a.example/\\',
  ])('%j is not an identifier', async (id) => {
    const problems = await found({ ...badge(), id });
    expect(problems?.[0]).toMatch(/^(IRI_INVALID|JSON_LD_ERROR)/);
    expect(({} as Record<string, unknown>)['@id']).toBeUndefined();
  });

  test('the terms that jsonld alone would drop are kept apart from those of the newer context', async () => {
    const document = badge();
    document.endorsementJwt = ['e30.e30.e30'];
    expect((await canonicalize(document, options)).canonical).toContain('vocab.html#endorsementJwt');
  });
});

describe('an object is described at the first of its places', () => {
  const profile = { id: 'https://a.example/', type: ['Profile'], name: 'A' };
  const withCreator = (issuer: JsonValue, creator: JsonObject) => {
    const document: JsonObject = { ...badge(), issuer };
    (document.credentialSubject as { achievement: JsonObject }).achievement.creator = creator;
    return document;
  };

  test('the issuer, and not the creator who is the same', async () => {
    const bare = { id: profile.id, type: ['Profile'] };
    expect(await found(withCreator(profile, bare))).toBeUndefined();
    expect(await found(withCreator(profile.id, bare))).toBeUndefined();
  });

  test('but a profile at any of its places: no check reads more than its id', async () => {
    expect(await found(withCreator(profile.id, profile))).toBeUndefined();
    expect(await found(withCreator({ id: profile.id }, profile))).toBeUndefined();
  });

  test('unless credentials about it stand there, or an embedded credential is between the two places', async () => {
    const endorsement = {
      ...badge('https://reader.example/'),
      type: ['VerifiableCredential', 'EndorsementCredential'],
      credentialSubject: { id: profile.id, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
    };
    expect(await found(withCreator(profile.id, { ...profile, endorsement }))).toEqual(['NODE_CONFLICT /issuer']);
    const document: JsonObject = { ...badge(), issuer: profile.id };
    document.endorsement = [{ ...endorsement, issuer: profile }];
    expect(await found(document)).toEqual(['NODE_CONFLICT /issuer']);
  });

  test('and anything else at its first place', async () => {
    const document: JsonObject = { ...badge(), issuer: profile.id };
    document.evidence = [{ ...profile, type: ['Evidence'] }];
    expect(await found(document)).toEqual(['NODE_CONFLICT /issuer']);
  });

  test('of two subjects that refer to one achievement, both or none', async () => {
    const { achievement, ...rest } = badge().credentialSubject as { achievement: JsonObject; id: string };
    const subjects = (second: JsonValue) => ({
      ...badge(),
      credentialSubject: [
        { ...rest, achievement },
        { ...rest, id: 'urn:uuid:00000000-0000-4000-8000-000000000009', achievement: second },
      ],
    });
    expect(await found(subjects({ id: achievement.id as string }))).toEqual([
      'NODE_CONFLICT /credentialSubject/0/achievement/id',
    ]);
    expect(await found(subjects({ id: 'urn:uuid:00000000-0000-4000-8000-000000000010' }))).toBeUndefined();
  });

  test('a text that is no link is only a text', async () => {
    const document = badge({ ...profile, url: 'https://a.example/criteria' });
    const achievement = (document.credentialSubject as { achievement: JsonObject }).achievement;
    achievement.criteria = { id: 'https://a.example/criteria', narrative: 'Pass.' };
    document.evidence = [{ id: 'https://a.example/', type: ['Evidence'] }];
    expect(await found(document)).toBeUndefined();
  });

  test('an endorsement says who is endorsed by an id', async () => {
    const document = badge(profile.id);
    document.issuer = profile.id;
    document.endorsement = [
      {
        ...badge(),
        type: ['VerifiableCredential', 'EndorsementCredential'],
        credentialSubject: { id: profile.id, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
      },
    ];
    expect(await found(document)).toBeUndefined();
  });
});

describe('work that is too much', () => {
  test('a long id stands in every statement about its object, and in every link to it', async () => {
    const id = `urn:x:${'a'.repeat(300_000)}`;
    const evidence = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `urn:e:${index}`,
        type: ['Evidence', 'Profile'],
        image: { id },
      }));
    const named = (count: number) => ({ ...badge(), evidence: evidence(count) }) as JsonObject;
    const { problems } = await canonicalize(named(150), options);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'INPUT_TOO_LARGE', pointer: '', hint: expect.stringMatching(/ids/) }),
    ]);
    expect((await canonicalize(named(50), options)).canonical?.length).toBeGreaterThan(15_000_000);
    const typed = { ...badge(), evidence: [{ id, type: Array.from({ length: 200 }, () => 'Evidence') }] } as JsonObject;
    expect(await found(typed)).toEqual(['INPUT_TOO_LARGE ']);
    const proof = Object.fromEntries(
      ['created', 'expires', 'domain', 'challenge'].map((key) => [key, '2024-01-01T00:00:00Z']),
    );
    const endorsement = {
      ...badge(),
      id,
      type: ['VerifiableCredential'],
      proof: { type: 'DataIntegrityProof', ...proof },
    };
    expect(await found({ ...badge(), endorsement: Array.from({ length: 30 }, () => endorsement) })).toEqual([
      'INPUT_TOO_LARGE ',
    ]);
  });

  test('the data of an image as its id is fine', async () => {
    const image = { id: `data:image/png;base64,${'A'.repeat(1_000_000)}`, type: 'Image' };
    const document: JsonObject = { ...badge(), image: { ...image, caption: 'A' } };
    (document.credentialSubject as { achievement: JsonObject }).achievement.image = image;
    expect(await found(document)).toBeUndefined();
  });

  /** A tree of unnamed objects that differ in their leaves only, so that each level looks alike from above. */
  function tree(levels: number, children: number): JsonObject {
    let leaves = 0;
    const node = (depth: number): JsonObject =>
      depth === 0
        ? { type: ['Profile'], name: `leaf ${leaves++}` }
        : { type: ['Profile'], parentOrg: Array.from({ length: children }, () => node(depth - 1)) };
    const document = badge();
    const { id: _, ...subject } = document.credentialSubject as JsonObject;
    return { ...document, credentialSubject: { ...subject, source: node(levels) } };
  }

  test('a few look-alikes are fine', async () => {
    expect((await canonicalize(tree(3, 2), options)).canonical).toBeDefined();
    expect((await canonicalize(tree(1, 7), options)).canonical).toBeDefined();
  });

  test('a tree that doubles the work at each level is refused', async () => {
    expect(gate(tree(10, 2), 'rdf', DEFAULT_LIMITS).problems).toEqual([]);
    expect(await found(tree(10, 2))).toEqual(['CANONICALIZATION_TOO_COMPLEX undefined']);
  });

  test('time is bounded', async () => {
    const limits = { ...DEFAULT_LIMITS, canonicalizationTime: 1 };
    expect((await canonicalize(tree(3, 4), options)).canonical).toBeDefined();
    const { problems } = await canonicalize(tree(3, 4), { ...options, limits });
    expect(problems?.map(({ code }) => code)).toEqual(['CANONICALIZATION_TOO_COMPLEX']);
  });

  test('an aborted signal stops it', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(canonicalize(badge(), { ...options, signal })).rejects.toThrow('enough');
  });
});

test('the terms alone have the same faults', async () => {
  expect(await termProblems(badge(), options)).toEqual([]);
  const problems = await termProblems({ ...badge(), nope: 'x' }, options);
  expect(problems.map(({ code }) => code)).toEqual(['TERM_UNDEFINED']);
});

describe('contexts', () => {
  const problems = (context: JsonValue | undefined, documents = {}) => {
    const { '@context': _, ...rest } = badge();
    const document = context === undefined ? rest : { '@context': context, ...rest };
    return contextProblems(document, documents, DEFAULT_LIMITS).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  test.each<[string, JsonValue | undefined, string[]]>([
    ['missing', undefined, ['CONTEXT_MISSING /@context']],
    ['alone', CREDENTIALS_V2, []],
    ['of the older data model', ['https://www.w3.org/2018/credentials/v1'], []],
    ['swapped', [OPEN_BADGES_V3, CREDENTIALS_V2], ['CONTEXT_ORDER /@context/0']],
    ['unknown', [CREDENTIALS_V2, 'https://a.example/c'], ['CONTEXT_UNKNOWN /@context/1']],
    ['inline', [CREDENTIALS_V2, { name: 'urn:x' }], ['CONTEXT_INLINE /@context/1']],
    ['inline as a whole', { '@vocab': 'urn:x' }, ['CONTEXT_ORDER /@context', 'CONTEXT_INLINE /@context']],
    ['inherited name', [CREDENTIALS_V2, 'toString'], ['CONTEXT_UNKNOWN /@context/1']],
    [
      'too many',
      [CREDENTIALS_V2, ...Array.from({ length: 64 }, (_, i) => `https://a.example/${i}`)],
      ['INPUT_TOO_MANY_VALUES /@context'],
    ],
  ])('%s', (_, context, expected) => {
    expect(problems(context)).toEqual(expected);
  });

  test('one that the caller supplied is known', async () => {
    const documents = { 'https://a.example/c': { '@context': { shoe: 'https://a.example/shoe' } } };
    const document = { ...badge(), '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, 'https://a.example/c'], shoe: '42' };
    expect(contextProblems(document, documents, DEFAULT_LIMITS)).toEqual([]);
    const { canonical } = await canonicalize(document, { ...options, documents });
    expect(canonical).toContain('<https://a.example/shoe> "42"');
    // Supplying it once does not make it known for others.
    expect(await found(document)).toEqual(['JSON_LD_ERROR undefined']);
  });

  test('a document that is more than a context is none', () => {
    const documents = {
      'https://a.example/c': { id: 'https://a.example/c', '@context': { shoe: 'https://a.example/shoe' } },
    };
    const document = { ...badge(), '@context': [CREDENTIALS_V2, OPEN_BADGES_V3, 'https://a.example/c'] };
    expect(contextProblems(document, documents, DEFAULT_LIMITS).map(({ code }) => code)).toEqual(['CONTEXT_UNKNOWN']);
  });

  test('the contexts of embedded credentials count together', () => {
    const embedded = () => ({ '@context': [CREDENTIALS_V2, OPEN_BADGES_V3] });
    const document = { ...badge(), endorsement: Array.from({ length: 40 }, embedded) };
    expect(contextProblems(document, {}, DEFAULT_LIMITS).map(({ code }) => code)).toEqual(['INPUT_TOO_MANY_VALUES']);
  });

  test('embedded credentials are looked at as well', () => {
    const document = { ...badge(), endorsement: [{ '@context': [CREDENTIALS_V2, 'https://a.example/c'] }] };
    expect(contextProblems(document, {}, DEFAULT_LIMITS).map(({ pointer }) => pointer)).toEqual([
      '/endorsement/0/@context/1',
    ]);
  });
});

test('forms that share a time stop when it is over', async () => {
  const timeLeft = { milliseconds: 1_000 };
  const options = { documents: {}, limits: DEFAULT_LIMITS, timeLeft };
  expect((await canonicalize(badge(), options)).problems).toBeUndefined();
  expect(timeLeft.milliseconds).toBeLessThan(1_000);
  timeLeft.milliseconds = 0;
  const { problems } = await canonicalize(badge(), options);
  expect(problems?.map(({ code }) => code)).toEqual(['CANONICALIZATION_TOO_COMPLEX']);
});
