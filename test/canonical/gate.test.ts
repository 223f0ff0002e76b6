import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gate } from '../../src/canonical/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import { badge } from '../helpers/badge.js';

const codes = (input: unknown, form: 'rdf' | 'bytes' = 'rdf', limits = DEFAULT_LIMITS) =>
  gate(input, form, limits).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe('what the gate lets through', () => {
  test('a badge, as an equal copy that shares nothing with the input', () => {
    const input = badge();
    const { document, problems } = gate(input, 'rdf', DEFAULT_LIMITS);
    expect(problems).toEqual([]);
    expect(document).toEqual(input);
    expect(document?.credentialSubject).not.toBe(input.credentialSubject);
  });

  test('the same badge as text', () => {
    expect(gate(JSON.stringify(badge(), null, 2), 'rdf', DEFAULT_LIMITS)).toEqual({
      document: badge(),
      problems: [],
    });
  });

  test('language values, with language or direction', () => {
    expect(codes({ name: { '@value': 'Badge', '@language': 'en' } })).toEqual([]);
    expect(
      codes({
        name: [
          { '@value': 'Badge', '@language': 'en' },
          { '@value': 'شارة', '@direction': 'rtl' },
        ],
      }),
    ).toEqual([]);
  });

  test('@context at the top and on embedded credentials', () => {
    expect(
      codes({ '@context': ['a'], endorsement: [{ '@context': ['a'] }], verifiableCredential: { '@context': 'a' } }),
    ).toEqual([]);
  });

  test('a property that is undefined is not there, as in JSON.stringify', () => {
    expect(gate({ a: undefined, b: 'c' }, 'rdf', DEFAULT_LIMITS)).toEqual({ document: { b: 'c' }, problems: [] });
  });

  test('a type that is an IRI, of a class that no bundled context has', () => {
    expect(codes({ a: { type: ['A', 'https://vocabulary.example/Course'] } })).toEqual([]);
  });

  test('objects of another realm and without a prototype', () => {
    expect(codes(Object.assign(Object.create(null), { a: 'b' }))).toEqual([]);
  });
});

describe('what the gate refuses', () => {
  test.each<[string, unknown, string]>([
    ['null', { a: null }, 'NULL_VALUE /a'],
    ['a function', { a: () => 1 }, 'VALUE_NOT_JSON /a'],
    ['a bigint', { a: 1n }, 'VALUE_NOT_JSON /a'],
    ['a Date', { a: new Date(0) }, 'VALUE_NOT_JSON /a'],
    ['a Map', { a: new Map() }, 'VALUE_NOT_JSON /a'],
    ['a class instance', { a: new (class Foo {})() }, 'VALUE_NOT_JSON /a'],
    ['an empty array', { a: [] }, 'EMPTY_ARRAY /a'],
    ['a nested array', { a: [['b']] }, 'NESTED_ARRAY /a/0'],
    ['a repeated text', { a: ['b', 'c', 'b'] }, 'DUPLICATE_ITEM /a/2'],
    [
      'a repeated proof, whatever the order of its keys: the credential is signed without it',
      {
        proof: [
          { b: 1, c: 2 },
          { c: 2, b: 1 },
        ],
      },
      'DUPLICATE_ITEM /proof/1',
    ],
    [
      'a language value again, in another case of its tag',
      {
        a: [
          { '@value': 'b', '@language': 'en' },
          { '@value': 'b', '@language': 'EN' },
        ],
      },
      'DUPLICATE_ITEM /a/1',
    ],
    ['the same node twice', { a: ['urn:x', { id: 'urn:x' }] }, 'DUPLICATE_ITEM /a/1'],
    ['two literals that RDF writes alike', { a: [true, 'true'] }, 'DUPLICATE_ITEM /a/1'],
    ['a small exponent, which is signed as 0', { a: 1e-7 }, 'NUMBER_NOT_EXACT /a'],
    ['more digits than are signed', { a: 0.10000000000000002 }, 'NUMBER_NOT_EXACT /a'],
    ['an unsafe integer', { a: 2 ** 53 }, 'NUMBER_NOT_EXACT /a'],
    ['NaN', { a: Number.NaN }, 'VALUE_NOT_JSON /a'],
    ['-0', { a: -0 }, 'NUMBER_NOT_EXACT /a'],
    ['half of a surrogate pair', { a: '\ud800' }, 'LONE_SURROGATE /a'],
    ['half of a surrogate pair in a key', { '\ud800': 'a' }, 'LONE_SURROGATE /\ud800'],
    ['@id', { '@id': 'urn:x' }, 'FORBIDDEN_KEY /@id'],
    ['@nest', { '@nest': { validUntil: 'x' } }, 'FORBIDDEN_KEY /@nest'],
    [
      'a credential where none is embedded',
      { evidence: { type: ['VerifiableCredential'] } },
      'FORBIDDEN_VALUE /evidence/type',
    ],
    [
      'a credential in the place of a schema',
      { credentialSchema: { type: ['VerifiableCredential', 'JsonSchemaCredential'] } },
      'FORBIDDEN_VALUE /credentialSchema/type',
    ],
    [
      'a type as the IRI of a name that the contexts have',
      { a: { type: ['A', 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement'] } },
      'FORBIDDEN_VALUE /a/type/1',
    ],
    [
      'more types than an object can have',
      { type: Array.from({ length: 17 }, (_, i) => `T${i}`) },
      'INPUT_TOO_MANY_VALUES /type',
    ],
    ['the name of a class as a key, which has the IRI of a property', { Criteria: 'x' }, 'FORBIDDEN_KEY /Criteria'],
    ['@graph', { '@graph': ['x'] }, 'FORBIDDEN_KEY /@graph'],
    ['@index', { '@index': 'x' }, 'FORBIDDEN_KEY /@index'],
    ['an absolute IRI as key', { 'https://a.example/b': 'x' }, 'FORBIDDEN_KEY /https:~1~1a.example~1b'],
    ['@context below the top', { a: { '@context': ['x'] } }, 'FORBIDDEN_KEY /a/@context'],
    ['@context on a proof', { proof: { '@context': ['x'] } }, 'FORBIDDEN_KEY /proof/@context'],
    ['a typed value', { a: { '@value': 'x', '@type': 'y' } }, 'FORBIDDEN_KEY /a/@type'],
    ['a language value that is only a text', { a: { '@value': 'x' } }, 'FORBIDDEN_VALUE /a'],
    ['__proto__ as a value', { issuer: '__proto__' }, 'FORBIDDEN_VALUE /issuer'],
    ['__proto__ as an own key', JSON.parse('{"__proto__": {"a": "b"}}'), 'FORBIDDEN_KEY /__proto__'],
    ['constructor as a key', { a: { constructor: 'x' } }, 'FORBIDDEN_KEY /a/constructor'],
    ['prototype as a key inside @context', { '@context': { prototype: 'x' } }, 'FORBIDDEN_KEY /@context/prototype'],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual([expected]);
  });

  test.each([null, undefined, 1, true, 'x', '[]', '"text"', Symbol('x'), [{}]])('%s instead of an object', (input) => {
    const { document, problems } = gate(input, 'rdf', DEFAULT_LIMITS);
    expect(document).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  test('a getter that throws, a proxy that throws, a cycle', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const getter = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(codes(getter)).toEqual(['VALUE_NOT_JSON ']);
    expect(codes(proxy)).toEqual(['VALUE_NOT_JSON ']);
    expect(codes(cycle)).toEqual(['VALUE_NOT_JSON /self']);
  });

  test('a getter is read once', () => {
    let reads = 0;
    const input = Object.defineProperty({}, 'a', { enumerable: true, get: () => `value ${reads++}` });
    expect(gate(input, 'rdf', DEFAULT_LIMITS).document).toEqual({ a: 'value 0' });
    expect(reads).toBe(1);
  });
});

describe('JSON text', () => {
  test.each([
    ['{"a":1,"a":2}', 'JSON_DUPLICATE_KEY /a'],
    ['{"a":{"b":1,"\\u0062":2}}', 'JSON_DUPLICATE_KEY /a/b'],
    ['{"x":[{"a":":,{"},{"a":"\\"","a":"\\\\"}]}', 'JSON_DUPLICATE_KEY /x/1/a'],
    ['{"a":{"k":1},"b":{"k":2},"a":3}', 'JSON_DUPLICATE_KEY /a'],
  ])('%s', (text, expected) => {
    expect(codes(text)).toContain(expected);
  });

  test.each(['', '{', '{"a":}', "{'a':1}", '{"a":1}x', '\ufeff{}', '{"a":01}', 'NaN'])('%j is not JSON', (text) => {
    expect(codes(text)).toEqual(['JSON_SYNTAX_ERROR ']);
  });

  test('any object that JSON.stringify wrote has no duplicate key', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.json()), (object) => {
        const { problems } = gate(JSON.stringify(object), 'rdf', DEFAULT_LIMITS);
        expect(problems.map(({ code }) => code)).not.toContain('JSON_DUPLICATE_KEY');
      }),
    );
  });

  test('a key written twice is found, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.json()), fc.string(), fc.json(), (object, key, value) => {
        fc.pre(!['__proto__', 'constructor', 'prototype'].includes(key));
        const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
        const rest = JSON.stringify({ z: object }).slice(1);
        expect(codes(`{${member},${member},${rest}`).some((found) => found.startsWith('JSON_DUPLICATE_KEY'))).toBe(
          true,
        );
      }),
    );
  });
});

describe('two objects with one id', () => {
  const issuer = { id: 'https://a.example/', type: ['Profile'], name: 'A' };

  test('equal ones, and bare ones, are fine', () => {
    expect(codes({ issuer, creator: { ...issuer, type: 'Profile' } })).toEqual([]);
    expect(codes({ issuer, creator: { id: issuer.id, type: ['Profile'] } })).toEqual([]);
    expect(codes({ creator: { id: issuer.id }, issuer })).toEqual([]);
  });

  test('an endorsement, criteria and a related resource add what is theirs', () => {
    const achievement = {
      id: 'urn:a',
      name: 'A',
      criteria: { id: 'urn:a', narrative: 'x' },
      endorsement: [{ credentialSubject: { id: 'urn:a', type: ['EndorsementSubject'], endorsementComment: 'x' } }],
    };
    expect(codes({ credentialSubject: { achievement }, relatedResource: { id: 'urn:a', digestSRI: 'x' } })).toEqual([]);
    const more = { ...achievement, endorsement: [{ credentialSubject: { id: 'urn:a', tag: 'x' } }] };
    expect(codes({ credentialSubject: { achievement: more } })).toEqual([
      'NODE_CONFLICT /credentialSubject/achievement/endorsement/0/credentialSubject/tag',
    ]);
  });

  test('one that says less than the outermost is a warning', () => {
    const creator = { id: issuer.id, name: 'A' };
    const [found, ...others] = gate({ issuer, achievement: { creator } }, 'rdf', DEFAULT_LIMITS).problems;
    expect(found).toMatchObject({ code: 'NODE_REPEATED', severity: 'warning', pointer: '/achievement/creator' });
    expect(others).toEqual([]);
  });

  test('one that says more than the outermost is refused: the fact could have been moved there', () => {
    expect(codes({ issuer, achievement: { related: { ...issuer, email: 'a@a.example' } } })).toEqual([
      'NODE_CONFLICT /achievement/related/email',
    ]);
    expect(codes({ id: 'urn:c', name: 'A', refreshService: { id: 'urn:c', type: 'X', validUntil: 'x' } })).toEqual([
      'NODE_CONFLICT /refreshService/type',
    ]);
    expect(codes({ issuer: { id: 'urn:x', name: 'A' }, credentialSubject: { id: 'urn:x' } })).toEqual([
      'NODE_CONFLICT /issuer/name',
    ]);
    const linked = [{ id: 'urn:a' }, { id: 'urn:b', spouse: { id: 'urn:a', name: 'A' } }];
    expect(codes({ credentialSubject: linked })).toEqual(['NODE_CONFLICT /credentialSubject/1/spouse/name']);
  });

  describe('a profile, or an image, may be described at any of its places', () => {
    const full = { ...issuer, email: 'a@a.example' };
    const severities = (input: object) =>
      gate(input, 'rdf', DEFAULT_LIMITS).problems.map(
        ({ code, pointer, severity }) => `${code} ${pointer} ${severity}`,
      );

    test('one that says more than the outermost is a warning', () => {
      for (const first of [issuer, { id: issuer.id, type: 'Profile' }, { id: issuer.id }]) {
        expect(severities({ issuer: first, achievement: { creator: full } })).toEqual([
          'NODE_REPEATED /achievement/creator warning',
        ]);
      }
      const image = { id: 'urn:i', type: 'Image' };
      expect(severities({ image, achievement: { image: { ...image, caption: 'A' } } })).toEqual([
        'NODE_REPEATED /achievement/image warning',
      ]);
      expect(severities({ issuer: { id: 'urn:x', parentOrg: full }, achievement: { creator: issuer } })).toEqual([
        'NODE_REPEATED /issuer/parentOrg warning',
      ]);
    });

    test('a contradiction is refused, also of two that say more', () => {
      expect(codes({ issuer, achievement: { creator: { ...full, name: 'B' } } })).toEqual([
        'NODE_CONFLICT /achievement/creator/name',
      ]);
      expect(codes({ issuer, a: { creator: full }, b: { source: { ...full, email: 'b@a.example' } } })).toEqual([
        'NODE_REPEATED /a/creator',
        'NODE_CONFLICT /b/source/email',
      ]);
    });

    test.each<[string, object, string]>([
      ['other kind of place', { issuer, a: { related: full } }, '/a/related/email'],
      ['a profile and an image', { issuer, a: { image: full } }, '/a/image/email'],
      ['another type', { issuer, a: { creator: { ...issuer, type: ['Profile', 'Other'] } } }, '/a/creator/type'],
      [
        'credentials',
        { issuer, a: { creator: { ...issuer, endorsement: { id: 'urn:e' } } } },
        '/a/creator/endorsement',
      ],
      ['their tokens', { issuer, a: { creator: { ...issuer, endorsementJwt: 'x' } } }, '/a/creator/endorsementJwt'],
      ['an embedded credential', { issuer, endorsement: [{ issuer: full }] }, '/endorsement/0/issuer/email'],
      ['two embedded credentials', { endorsement: [{ issuer }, { issuer: full }] }, '/endorsement/1/issuer/email'],
      ['a place that repeats a profile', { issuer, a: { creator: full }, b: full }, '/b/email'],
    ])('but not across %s', (_, input, pointer) => {
      expect(codes(input)).toContain(`NODE_CONFLICT ${pointer}`);
    });
  });

  test('an embedded credential is not written twice with less: its end could be left out', () => {
    const one = { id: 'urn:e', type: ['EndorsementCredential'], name: 'E', validUntil: 'x' };
    const { validUntil: _, ...less } = one;
    const found = (second: object) =>
      gate({ endorsement: [one], a: { endorsement: [second] } }, 'rdf', DEFAULT_LIMITS).problems.map(
        ({ code, severity, pointer }) => `${code} ${severity} ${pointer}`,
      );
    expect(found(less)).toEqual(['NODE_REPEATED error /a/endorsement/0']);
    expect(found({ id: 'urn:e', name: 'E' })).toEqual(['NODE_REPEATED error /a/endorsement/0']);
    expect(found(one)).toEqual([]);
    expect(found({ id: 'urn:e', type: ['EndorsementCredential'] })).toEqual([]);
  });

  test('what belongs to a mention is not something else at the object itself: the two could be exchanged', () => {
    const id = 'urn:x';
    expect(codes({ evidence: { id, narrative: 'Failed.' }, a: { criteria: { id, narrative: 'Passed.' } } })).toEqual([
      'NODE_CONFLICT /a/criteria/narrative',
    ]);
    expect(codes({ evidence: { id, digestSRI: 'a' }, relatedResource: [{ id, digestSRI: 'b' }] })).toEqual([
      'NODE_CONFLICT /relatedResource/0/digestSRI',
    ]);
    const subject = { id, type: ['EndorsementSubject'], endorsementComment: 'a' };
    expect(codes({ evidence: { id, endorsementComment: 'b' }, endorsement: { credentialSubject: subject } })).toEqual([
      'NODE_CONFLICT /endorsement/credentialSubject/endorsementComment',
    ]);
  });

  test('a mention adds no type but the one of an endorsed object', () => {
    const id = 'urn:x';
    const endorsed = (type: string[]) => ({
      evidence: { id, type: ['Evidence'] },
      endorsement: { credentialSubject: { id, type } },
    });
    expect(codes(endorsed(['EndorsementSubject', 'Evidence']))).toEqual([]);
    expect(codes(endorsed(['EndorsementSubject', 'Honours']))).toEqual([
      'NODE_CONFLICT /endorsement/credentialSubject/type',
    ]);
    expect(codes({ evidence: { id, type: 'Evidence' }, relatedResource: { id, type: 'Video' } })).toEqual([
      'NODE_CONFLICT /relatedResource/type',
    ]);
    expect(codes({ evidence: { id, type: 'Evidence' }, relatedResource: { id, type: 'Evidence' } })).toEqual([]);
  });

  test('one that has another type is refused, even a bare one', () => {
    expect(codes({ issuer, creator: { id: issuer.id, type: ['Profile', 'Other'] } })).toEqual([
      'NODE_CONFLICT /creator/type',
    ]);
    expect(codes({ a: { id: 'urn:x', type: 'A' }, b: { id: 'urn:x', type: 'B' } })).toEqual(['NODE_CONFLICT /b/type']);
  });

  test('a contradiction is refused', () => {
    expect(codes({ issuer, creator: { ...issuer, name: 'B' } })).toEqual(['NODE_CONFLICT /creator/name']);
    expect(codes({ a: { id: 'urn:x', p: '1' }, b: { id: 'urn:x', q: '2' } })).toEqual(['NODE_CONFLICT /b/q']);
  });

  const endorsement = (comment: string, proof?: object) => ({
    type: ['VerifiableCredential', 'EndorsementCredential'],
    credentialSubject: { id: 'urn:a', type: ['EndorsementSubject'], endorsementComment: comment },
    ...(proof ? { proof } : {}),
  });
  const endorsed = (...list: object[]) => ({
    credentialSubject: { achievement: { id: 'urn:a', name: 'A', endorsement: list } },
  });

  test('comments of two endorsements of one thing could be exchanged, unless each is signed itself', () => {
    expect(codes(endorsed(endorsement('Poor.'), endorsement('Excellent.')))).toEqual([
      'NODE_CONFLICT /credentialSubject/achievement/endorsement/1/credentialSubject/endorsementComment',
    ]);
    expect(codes(endorsed(endorsement('Poor.', { nonce: 'a' }), endorsement('Excellent.', { nonce: 'b' })))).toEqual(
      [],
    );
    expect(codes(endorsed(endorsement('Fine.'), { ...endorsement('Fine.'), name: 'x' }))).toEqual([]);
  });

  test('wherever the two endorsements stand', () => {
    const list = { credentialSubject: { achievement: { id: 'urn:a', endorsement: endorsement('Poor.') } } };
    expect(codes({ ...list, issuer: { id: 'urn:i', endorsement: endorsement('Excellent.') } })).toEqual([
      'NODE_CONFLICT /issuer/endorsement/credentialSubject/endorsementComment',
    ]);
  });

  test('what belongs to a mention does not stand at the node that it is about', () => {
    const criteria = { id: 'urn:x', narrative: 'Pass.' };
    expect(codes({ evidence: { id: 'urn:x', narrative: 'Pass.' }, a: { criteria } })).toEqual([]);
    expect(codes({ evidence: { id: 'urn:x', narrative: 'Pass.' }, a: { criteria: { id: 'urn:x' } } })).toEqual([
      'NODE_CONFLICT /evidence/narrative',
    ]);
    const [achievement] = [{ id: 'urn:a', type: ['Achievement', 'EndorsementSubject'] }];
    expect(codes({ credentialSubject: { achievement: { ...achievement, endorsement: endorsement('x') } } })).toEqual([
      'NODE_CONFLICT /credentialSubject/achievement/type',
    ]);
  });

  test('a digest adds to an image, wherever the image stands', () => {
    const image = { id: 'urn:i', type: 'Image', caption: 'A' };
    const relatedResource = [{ id: 'urn:i', digestSRI: 'x' }];
    expect(codes({ relatedResource, credentialSubject: { achievement: { image } } })).toEqual([]);
  });

  test('of equally deep places the alphabet decides, and not the order of keys', () => {
    const full = { id: 'urn:x', p: '1' };
    for (const document of [
      { a: { id: 'urn:x' }, b: full },
      { b: full, a: { id: 'urn:x' } },
    ]) {
      expect(codes(document)).toEqual(['NODE_CONFLICT /b/p']);
    }
    expect(codes({ b: { id: 'urn:x' }, a: full })).toEqual([]);
  });

  const hint = (input: object) => gate(input, 'rdf', DEFAULT_LIMITS).problems[0]?.hint;

  test('the hint says what an issuer can change', () => {
    const related = { ...issuer, email: 'a@a.example' };
    expect(hint({ issuer, achievement: { related } })).toMatch(/^Write "email" at \/issuer too/);
    const image = { id: 'urn:i', type: 'Image', caption: 'Front' };
    expect(hint({ image, achievement: { image: { ...image, caption: 'Back' } } })).toMatch(
      /^Write the same "caption" in both, or give one an id of its own, for example the same URL with a fragment$/,
    );
    const evidence = [
      { id: 'https://a.example/1', name: 'A' },
      { id: 'https://a.example/1', name: 'B' },
    ];
    expect(hint({ evidence })).toMatch(/^Make one object of the two, or give one an id of its own/);
    expect(hint({ tag: ['a', 'a'] })).toBe('Remove it');
  });

  test('of a learner who is the issuer, that both say the same or the learner has another id', () => {
    const expected = 'Give both the same "type" and the same members, or give the learner another id';
    expect(hint({ issuer, credentialSubject: { id: issuer.id, type: ['AchievementSubject'] } })).toBe(expected);
    const both = { ...issuer, type: ['Profile', 'AchievementSubject'] };
    expect(codes({ issuer: both, credentialSubject: both })).toEqual([]);
  });

  test('and what the hint says is let through', () => {
    const email = 'a@a.example';
    expect(codes({ issuer: { ...issuer, email }, achievement: { creator: { ...issuer, email } } })).toEqual([]);
    const image = { id: 'https://a.example/1', type: 'Image', caption: 'Front' };
    const other = { ...image, id: `${image.id}#back`, caption: 'Back' };
    expect(codes({ image, achievement: { image: other }, evidence: [image, other] })).toEqual([]);
  });

  test('proofs are graphs of their own', () => {
    expect(codes({ id: 'urn:x', a: '1', proof: { id: 'urn:x', a: '2' } })).toEqual([]);
  });
});

test('two equal objects without id are two objects', () => {
  const twice = [{ value: '5' }, { value: '5' }];
  expect(codes({ result: twice })).toEqual([]);
  expect(
    codes({
      a: [
        { '@value': 'x', '@language': 'nl' },
        { '@value': 'x', '@language': 'NL' },
      ],
    }),
  ).toEqual(['DUPLICATE_ITEM /a/1']);
  expect(
    codes({
      a: [
        { '@value': 'x', '@language': 'nl' },
        { '@value': 'x', '@language': 'fr' },
      ],
    }),
  ).toEqual([]);
});

describe('a proof of a JCS suite has a context of its own', () => {
  const proof = { cryptosuite: 'eddsa-jcs-2022', '@context': ['x'] };

  test('at the top, alone or beside others', () => {
    expect(codes({ proof })).toEqual([]);
    expect(codes({ proof: [{ cryptosuite: 'eddsa-rdfc-2022' }, { ...proof, cryptosuite: 'ecdsa-jcs-2019' }] })).toEqual(
      [],
    );
  });

  test.each<[object, string]>([
    [{ endorsement: [{ proof }] }, '/endorsement/0/proof/@context'],
    [{ a: { proof } }, '/a/proof/@context'],
    [{ proof: { a: proof } }, '/proof/a/@context'],
    [{ proof: { ...proof, cryptosuite: 'eddsa-rdfc-2022' } }, '/proof/@context'],
    [{ proof: { ...proof, cryptosuite: ['eddsa-jcs-2022'] } }, '/proof/@context'],
  ])('and nowhere else: %j', (input, pointer) => {
    expect(codes(input)).toEqual([`FORBIDDEN_KEY ${pointer}`]);
  });
});

describe('where the bytes are signed', () => {
  test.each([{ a: [] }, { a: ['b', 'b'] }, { a: 1e-7 }, { a: { id: 'urn:x', p: '1' }, b: { id: 'urn:x', p: '2' } }])(
    '%j is worth a warning',
    (input) => {
      const { problems } = gate(input, 'bytes', DEFAULT_LIMITS);
      expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    },
  );

  test('everything else is refused all the same', () => {
    expect(gate({ a: null }, 'bytes', DEFAULT_LIMITS).problems[0]?.severity).toBe('error');
    expect(gate({ '@nest': 'x' }, 'bytes', DEFAULT_LIMITS).problems[0]?.severity).toBe('error');
  });
});

describe('limits', () => {
  test('length of a key, which every pointer below it repeats', () => {
    expect(codes({ ['k'.repeat(1025)]: { a: null } })).toEqual(['INPUT_TOO_LARGE ']);
    expect(
      codes(`{"${'k'.repeat(16_400)}":{${Array.from({ length: 2000 }, (_, i) => `"${i}":null`).join()}}}`),
    ).toEqual(['INPUT_TOO_LARGE ']);
  });

  test('length of the text', () => {
    expect(codes(' '.repeat(9 * 1024 * 1024))).toEqual(['INPUT_TOO_LARGE ']);
  });

  test('depth, as object and as text', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 10_000; level++) deep = { a: deep };
    expect(codes(deep)[0]).toMatch(/^INPUT_TOO_DEEP/);
    expect(codes(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)[0]).toMatch(/^INPUT_TOO_DEEP/);
  });

  test('items of an array, also of one that only claims to be long', () => {
    expect(codes({ a: Array.from({ length: 1001 }, (_, index) => `${index}`) })).toEqual(['INPUT_TOO_MANY_VALUES /a']);
    expect(codes({ a: new Array(2 ** 32 - 1) })).toEqual(['INPUT_TOO_MANY_VALUES /a']);
  });

  test('values of a text are counted before it is parsed', () => {
    expect(codes(`{"a":[${'0,'.repeat(20_000)}0]}`)).toEqual(['INPUT_TOO_MANY_VALUES ']);
  });

  test('what was not read as a whole is not judged', () => {
    const large = { a: Array.from({ length: 30 }, () => Array.from({ length: 900 }, () => ({ b: 'x' }))) };
    const { document, problems } = gate(large, 'rdf', DEFAULT_LIMITS);
    expect(document).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ code: 'INPUT_TOO_MANY_VALUES' })]);
    const functions = { a: [() => 1, () => 2], b: ['x', 'y'] };
    expect(codes(functions)).toEqual(['VALUE_NOT_JSON /a/0', 'VALUE_NOT_JSON /a/1']);
    const nulls = { a: Array.from({ length: 200 }, (_, index) => (index < 100 ? null : 'x')), b: ['y', 'z'] };
    expect(new Set(codes(nulls).map((found) => found.split(' ')[0]))).toEqual(new Set(['NULL_VALUE']));
  });

  test('values, also when one object stands in many places', () => {
    let bomb: Record<string, unknown> = { a: 'x' };
    for (let level = 0; level < 30; level++) bomb = { a: bomb, b: bomb };
    expect(codes(bomb)).toEqual([expect.stringMatching(/^INPUT_TOO_MANY_VALUES /)]);
  });

  test('problems', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, null]));
    expect(gate(many, 'rdf', DEFAULT_LIMITS).problems.length).toBe(100);
  });
});

test('never throws, and never lets a forbidden name through', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true }),
      (input) => {
        const { document } = gate(input, 'rdf', DEFAULT_LIMITS);
        if (document) expect(Object.hasOwn(document, '__proto__')).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
