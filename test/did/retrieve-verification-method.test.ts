import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  controllerOf,
  createResolver,
  didJwk,
  didKey,
  type MethodOutcome,
  resolveController,
  retrieveVerificationMethod,
} from '../../src/did/index.js';
import { findMethodWithKey } from '../../src/did/retrieve-verification-method.js';
import { importPublicKey, samePublicKey } from '../../src/keys/index.js';
import { encodeBase58btc } from '../../src/lib/index.js';
import { hasVectors, LONG_FORM_KEY, readVectors, W3C_KEYS } from '../keys/vectors.js';

const MULTIBASE = W3C_KEYS.Ed25519.publicKeyMultibase;
const KEY = importPublicKey(MULTIBASE);
const P256 = importPublicKey(W3C_KEYS.ES256.publicKeyMultibase);
const DID = `did:key:${MULTIBASE}`;
/** The key alone, as `Ed25519VerificationKey2018` has it. */
const BASE58 = encodeBase58btc(KEY.bytes as Uint8Array).slice(1);
const ISSUER = 'https://issuer.example/profile';
const URL_1 = `${ISSUER}#key-1`;
const NOW = new Date('2026-01-01T00:00:00Z');

const METHOD = { id: URL_1, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIBASE };
const DOCUMENT = { id: ISSUER, verificationMethod: [METHOD], assertionMethod: [URL_1] };

const withMethod = (members: object) => ({ ...DOCUMENT, verificationMethod: [{ ...METHOD, ...members }] });

function without(name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(METHOD).filter(([key]) => key !== name));
}

const from = (documents: object) => createResolver({ documents: documents as Record<string, object> });

function retrieve(
  url: unknown,
  documents: object = {},
  purpose: 'assertionMethod' | 'authentication' = 'assertionMethod',
) {
  return retrieveVerificationMethod(url as string, purpose, from(documents), { now: NOW });
}

const fromDocument = (document: unknown, url = URL_1) => retrieve(url, { [ISSUER]: document });

async function summary(pending: MethodOutcome | Promise<MethodOutcome>): Promise<string> {
  const outcome = await pending;
  const key = outcome.key && samePublicKey(outcome.key, KEY) ? ', key' : '';
  if (outcome.kind === 'method') return `method${key}`;
  return `${outcome.problem.code}${outcome.undetermined ? ', undetermined' : ''}${key}`;
}

describe('CID 1.0, 3.3, Retrieve Verification Method: success', () => {
  test('a method that is listed for the purpose', async () => {
    expect(await fromDocument(DOCUMENT)).toEqual({
      kind: 'method',
      authenticated: true,
      key: KEY,
      verificationMethod: URL_1,
      controller: ISSUER,
      warnings: [],
    });
  });

  test('a method that is embedded in the relationship', async () => {
    expect(await summary(fromDocument({ id: ISSUER, assertionMethod: [METHOD] }))).toBe('method, key');
    expect(await summary(fromDocument({ id: ISSUER, assertionMethod: METHOD }))).toBe('method, key');
  });

  test('relative identifiers are resolved against the document', async () => {
    const method = { ...METHOD, id: '#key-1' };
    const document = { id: ISSUER, verificationMethod: [method], assertionMethod: ['#key-1'] };
    expect(await fromDocument(document)).toMatchObject({ kind: 'method', verificationMethod: URL_1 });
    expect(await summary(fromDocument({ id: ISSUER, assertionMethod: [method] }))).toBe('method, key');
  });

  test.each([
    ['JsonWebKey', { publicKeyJwk: KEY.jwk }],
    ['JsonWebKey2020', { publicKeyJwk: { ...KEY.jwk, kid: 'key-1', alg: 'EdDSA', use: 'sig' } }],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: MULTIBASE }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: BASE58 }],
  ])('w3c 44: a method of type %s', async (type, material) => {
    const method = { ...without('publicKeyMultibase'), type, ...material };
    expect(await summary(fromDocument({ ...DOCUMENT, verificationMethod: [method] }))).toBe('method, key');
  });

  test('other methods of the document may be of any type', async () => {
    const others = [{ id: '#eth', type: 'EcdsaSecp256k1RecoveryMethod2020' }, {}, { id: 7 }];
    const document = { ...DOCUMENT, verificationMethod: [...others, METHOD], keyAgreement: [{ id: '#x' }, 'no url'] };
    expect(await summary(fromDocument(document))).toBe('method, key');
  });

  test('a document as UTF-8 text, and a did:web document', async () => {
    expect(await summary(fromDocument(new TextEncoder().encode(JSON.stringify(DOCUMENT))))).toBe('method, key');
    const did = 'did:web:issuer.example%3A8443:profile';
    const method = { ...METHOD, id: `${did}#key-1`, controller: did };
    const document = { id: did, verificationMethod: [method], assertionMethod: ['#key-1'] };
    expect(await summary(retrieve(`${did}#key-1`, { [did]: document }))).toBe('method, key');
  });

  test('did:key and did:jwk need no document', async () => {
    for (const purpose of ['assertionMethod', 'authentication'] as const) {
      expect(await summary(retrieve(`${DID}#${MULTIBASE}`, {}, purpose))).toBe('method, key');
      expect(await summary(retrieve(`${didJwk(MULTIBASE)}#0`, {}, purpose))).toBe('method, key');
    }
  });

  test('w3c 123: a did:jwk without fragment means its only key, with a warning; no other fragment does', async () => {
    const did = didJwk(MULTIBASE);
    const outcome = await retrieve(did);
    expect(outcome).toMatchObject({ kind: 'method', controller: did, verificationMethod: `${did}#0` });
    expect(outcome.warnings).toMatchObject([{ code: 'VERIFICATION_METHOD_WITHOUT_FRAGMENT', severity: 'warning' }]);
    for (const fragment of ['1', '00', 'key-1', MULTIBASE]) {
      expect((await retrieve(`${did}#${fragment}`)).kind, fragment).toBe('problem');
    }
    expect(await summary(retrieve(`${did}?a#0`))).toBe('VERIFICATION_METHOD_URL_INVALID');
  });

  test('a did:key without fragment means its only key, with a warning', async () => {
    const outcome = await retrieve(DID);
    expect(outcome).toMatchObject({ kind: 'method', controller: DID, verificationMethod: `${DID}#${MULTIBASE}` });
    expect(outcome.warnings).toMatchObject([{ code: 'VERIFICATION_METHOD_WITHOUT_FRAGMENT', severity: 'warning' }]);
  });
});

describe('w3c 122: what is relative in a document', () => {
  const did = 'did:web:issuer.example';
  const relative = (outcome: MethodOutcome) => [outcome.kind, ...outcome.warnings.map(({ code }) => code)];

  test.each<[string, string, string, object]>([
    ['an id', ISSUER, `${ISSUER}#key-1`, { id: 'profile#key-1' }],
    ['an id with a path', ISSUER, 'https://issuer.example/keys/1', { id: '/keys/1' }],
    ['an id with a colon in its path', ISSUER, 'https://issuer.example/keys:1', { id: '/keys:1' }],
    ['a controller', ISSUER, `${ISSUER}#key-1`, { controller: '/profile' }],
    ['a DID URL with a path', did, `${did}/keys#1`, { id: '/keys#1' }],
    ['a DID URL with a query', did, `${did}?a=b#1`, { id: '?a=b#1' }],
  ])('%s is resolved against the id of the document, with a warning', async (_, id, url, members) => {
    const method = { ...METHOD, id: url, controller: id, ...members };
    const document = { id, assertionMethod: [method] };
    const resolver = from({ [id]: document });
    const resolved = await resolveController(id, resolver);
    if (resolved.kind !== 'document') throw new Error(resolved.problem.detail);
    const outcome = findMethodWithKey(resolved.document, KEY, 'assertionMethod', { now: NOW });
    expect(outcome && relative(outcome)).toEqual(['method', 'RELATIVE_REFERENCE']);
    expect(outcome?.verificationMethod).toBe(url);
  });

  test('a relationship', async () => {
    const outcome = await fromDocument({ ...DOCUMENT, assertionMethod: ['profile#key-1'] });
    expect(relative(outcome)).toEqual(['method', 'RELATIVE_REFERENCE']);
  });

  test('the controller of a key document, against the URL of that document', async () => {
    const url = 'https://issuer.example/keys/1';
    const documents = {
      [url]: { ...METHOD, id: url, controller: '../profile' },
      [ISSUER]: { id: ISSUER, assertionMethod: [url] },
    };
    expect(relative(await retrieve(url, documents))).toEqual(['method', 'RELATIVE_REFERENCE']);
    const elsewhere = { ...documents, [url]: { ...METHOD, id: url, controller: 'profile' } };
    expect(await summary(retrieve(url, elsewhere))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND, undetermined, key');
  });

  test('"#" and a name are usual, and need no warning', async () => {
    const document = { id: ISSUER, verificationMethod: [{ ...METHOD, id: '#key-1' }], assertionMethod: ['#key-1'] };
    expect(relative(await fromDocument(document))).toEqual(['method']);
  });

  test('a bare name after a DID, and what is no reference, name nothing', async () => {
    for (const id of ['key-1', 'a b', '', '<', '//', `${'a'.repeat(10_000)}`]) {
      const document = { id: did, assertionMethod: [{ ...METHOD, id, controller: did }] };
      expect(await summary(retrieve(`${did}#key-1`, { [did]: document }))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    }
  });
});

describe('CID 1.0, 3.3, Retrieve Verification Method: one step after the other', () => {
  test('not a URL', async () => {
    const urls = [
      '',
      'key-1',
      '#key-1',
      'a b:c',
      `${URL_1}#x`,
      `${ISSUER}#`,
      `${DID}#`,
      `${ISSUER}# `,
      'https:',
      '\u0000',
    ];
    urls.push(`https://${'a'.repeat(100_000)}#k`, '__proto__');
    for (const url of [...urls, null, undefined, 7, {}, [URL_1], Symbol('s')]) {
      expect(await summary(retrieve(url)), String(url).slice(0, 60)).toBe('VERIFICATION_METHOD_URL_INVALID');
    }
  });

  test('the document cannot be had', async () => {
    expect(await summary(retrieve(URL_1))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND, undetermined');
    expect(await summary(retrieve(ISSUER))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND, undetermined');
    expect(await summary(retrieve('did:web:issuer.example#key-1'))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND, undetermined');
    expect(await summary(retrieve('did:ion:abc#key-1'))).toBe('DID_METHOD_UNSUPPORTED, undetermined');
    expect(await summary(retrieve('did:ion:abc'))).toBe('DID_METHOD_UNSUPPORTED, undetermined');
    expect(await summary(retrieve(`did:key:1:${MULTIBASE}#${MULTIBASE}`))).toBe('DID_INVALID');
    expect(await summary(retrieve('did:web:#key-1'))).toBe('DID_INVALID');
  });

  test('the document does not conform', async () => {
    expect(await summary(fromDocument({ ...DOCUMENT, id: undefined }))).toBe('CONTROLLER_DOCUMENT_INVALID');
    expect(await summary(fromDocument({ ...DOCUMENT, verificationMethod: 7 }))).toBe('CONTROLLER_DOCUMENT_INVALID');
    expect(await summary(fromDocument('{}'))).toBe('CONTROLLER_DOCUMENT_INVALID');
  });

  test('the document has another id', async () => {
    expect(await summary(fromDocument({ ...DOCUMENT, id: `${ISSUER}/` }))).toBe('CONTROLLER_DOCUMENT_ID_MISMATCH');
  });

  test('the method is not in the document', async () => {
    expect(await summary(fromDocument(DOCUMENT, `${ISSUER}#key-2`))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    expect(await summary(fromDocument({ ...DOCUMENT, verificationMethod: [] }))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    expect(await summary(fromDocument(DOCUMENT, ISSUER))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    expect(await summary(retrieve(`${DID}#key-1`))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    expect(await summary(retrieve(`${didJwk(MULTIBASE)}#1`))).toBe('VERIFICATION_METHOD_NOT_FOUND');
    // did:key: the fragment must equal the multibase value, even if it is another good key.
    const other = LONG_FORM_KEY.publicKeyMultibase;
    expect(await retrieve(`${DID}#${other}`)).toMatchObject({
      kind: 'problem',
      problem: { code: 'VERIFICATION_METHOD_NOT_FOUND' },
    });
  });

  test.each([
    ['no type', without('type')],
    ['two types', { ...METHOD, type: ['Multikey'] }],
    ['no controller', without('controller')],
    ['two controllers', { ...METHOD, controller: [ISSUER] }],
    ['no key', without('publicKeyMultibase')],
    ['a key that is no text', { ...METHOD, publicKeyMultibase: { toString: MULTIBASE } }],
    ['a JWK that is no object', { ...without('publicKeyMultibase'), type: 'JsonWebKey', publicKeyJwk: 'x' }],
    ['two forms of the key', { ...METHOD, publicKeyJwk: KEY.jwk }],
    ['another form beside it', { ...METHOD, publicKeyBase58: 'x' }],
    ['the form of another type', { ...METHOD, type: 'JsonWebKey' }],
    [
      'a private JWK',
      { ...without('publicKeyMultibase'), type: 'JsonWebKey', publicKeyJwk: { ...KEY.jwk, d: 'AAAA' } },
    ],
    ['a secret key', { ...METHOD, secretKeyMultibase: W3C_KEYS.Ed25519.secretKeyMultibase }],
    ['a private key', { ...METHOD, privateKeyJwk: {} }],
    [
      'a private key in base58',
      {
        ...without('publicKeyMultibase'),
        type: 'Ed25519VerificationKey2018',
        publicKeyBase58: BASE58,
        privateKeyBase58: 'x',
      },
    ],
    ['a key in base58 that is multibase', { ...METHOD, type: 'Ed25519VerificationKey2018' }],
    [
      'a type for Ed25519 and a P-256 key',
      { ...METHOD, type: 'Ed25519VerificationKey2020', publicKeyMultibase: W3C_KEYS.ES256.publicKeyMultibase },
    ],
  ])('the method does not conform: %s', async (_, method) => {
    const outcome = await fromDocument({ ...DOCUMENT, verificationMethod: [method] });
    expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'VERIFICATION_METHOD_INVALID' } });
    expect(JSON.stringify(outcome)).not.toContain(W3C_KEYS.Ed25519.secretKeyMultibase);
  });

  test('the method is of a type that is not known', async () => {
    const method = { ...METHOD, type: 'EcdsaSecp256k1VerificationKey2019' };
    expect(await summary(fromDocument(withMethod(method)))).toBe('VERIFICATION_METHOD_INVALID, undetermined');
    expect(await summary(fromDocument(withMethod({ type: '__proto__' })))).toBe(
      'VERIFICATION_METHOD_INVALID, undetermined',
    );
  });

  test('the method has another controller; its key is given nevertheless', async () => {
    const document = withMethod({ controller: 'https://other.example' });
    expect(await summary(fromDocument(document))).toBe('VERIFICATION_METHOD_INVALID, key');
    const document2 = withMethod({ controller: URL_1 });
    expect(await summary(fromDocument(document2))).toBe('VERIFICATION_METHOD_INVALID, key');
  });

  test('two methods have the id', async () => {
    const twice = { ...DOCUMENT, verificationMethod: [METHOD, { ...METHOD, id: '#key-1' }] };
    expect(await summary(fromDocument(twice))).toBe('VERIFICATION_METHOD_INVALID');
    const embedded = {
      ...DOCUMENT,
      authentication: [{ ...METHOD, publicKeyMultibase: W3C_KEYS.ES256.publicKeyMultibase }],
    };
    expect(await summary(fromDocument(embedded))).toBe('VERIFICATION_METHOD_INVALID');
  });

  test('the method is not listed for the purpose; its key is given nevertheless', async () => {
    const missing = 'VERIFICATION_RELATIONSHIP_MISSING, key';
    expect(await summary(retrieve(URL_1, { [ISSUER]: DOCUMENT }, 'authentication'))).toBe(missing);
    expect(await summary(fromDocument({ ...DOCUMENT, assertionMethod: undefined }))).toBe(missing);
    expect(await summary(fromDocument({ ...DOCUMENT, assertionMethod: [] }))).toBe(missing);
    expect(await summary(fromDocument({ ...DOCUMENT, assertionMethod: ['key-1', ISSUER, `${URL_1}0`] }))).toBe(missing);
    expect(await summary(fromDocument({ id: ISSUER, authentication: [METHOD] }))).toBe(missing);
    expect(await summary(fromDocument({ id: ISSUER, capabilityInvocation: [METHOD] }))).toBe(missing);
    const encryption = didJwk(P256.jwk).replace('did:jwk:', '');
    const jwk = { ...JSON.parse(Buffer.from(encryption, 'base64url').toString()), use: 'enc' };
    const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    expect(await summary(retrieve(`${did}#0`))).toBe('VERIFICATION_RELATIONSHIP_MISSING');
  });

  test('CID 1.0, 2.2: not to be used at or after expires or revoked; the key is given nevertheless', async () => {
    const cases: [object, string][] = [
      [{ expires: '2026-01-01T00:00:00Z' }, 'KEY_EXPIRED, key'],
      [{ expires: '2026-01-01T01:00:00+01:00' }, 'KEY_EXPIRED, key'],
      [{ expires: '2025-12-31T23:59:59.999' }, 'KEY_EXPIRED, key'],
      [{ expires: '2026-01-01T00:00:00.001Z' }, 'method, key'],
      [{ revoked: '2026-01-01T00:00:00Z' }, 'KEY_REVOKED, key'],
      [{ revoked: '2030-01-01T00:00:00Z' }, 'method, key'],
      [{ revoked: '2020-01-01T00:00:00Z', expires: '2020-01-01T00:00:00Z' }, 'KEY_REVOKED, key'],
      [{ expires: 'never' }, 'VERIFICATION_METHOD_INVALID, key'],
      [{ expires: null }, 'VERIFICATION_METHOD_INVALID, key'],
      [{ revoked: 0 }, 'VERIFICATION_METHOD_INVALID, key'],
      [{ revoked: ['2030-01-01T00:00:00Z'] }, 'VERIFICATION_METHOD_INVALID, key'],
    ];
    for (const [members, expected] of cases) {
      expect(await summary(fromDocument(withMethod(members))), JSON.stringify(members)).toBe(expected);
    }
  });

  test('an invalid date counts as too late', async () => {
    const documents = { [ISSUER]: withMethod({ expires: '2030-01-01T00:00:00Z' }) };
    const now = new Date(Number.NaN);
    expect(await summary(retrieveVerificationMethod(URL_1, 'assertionMethod', from(documents), { now }))).toBe(
      'KEY_EXPIRED, key',
    );
    expect(await summary(retrieveVerificationMethod(URL_1, 'assertionMethod', from(documents)))).toBe('method, key');
  });

  test('the key is not good, or of a type that is not known', async () => {
    expect(await summary(fromDocument(withMethod({ publicKeyMultibase: `${MULTIBASE}0` })))).toBe('KEY_INVALID');
    const smallOrder = encodeBase58btc(Uint8Array.of(0xed, 0x01, 1, ...new Uint8Array(31)));
    expect(await summary(fromDocument(withMethod({ publicKeyMultibase: smallOrder })))).toBe('KEY_INVALID');
    expect(await summary(fromDocument(withMethod({ publicKeyMultibase: 'z' })))).toBe('KEY_INVALID');
    const x25519 = encodeBase58btc(Uint8Array.of(0xec, 0x01, ...new Uint8Array(32).fill(5)));
    expect(await summary(fromDocument(withMethod({ publicKeyMultibase: x25519 })))).toBe(
      'KEY_UNSUPPORTED, undetermined',
    );
    expect(await summary(retrieve(`did:key:${x25519}#${x25519}`))).toBe('KEY_UNSUPPORTED, undetermined');
    expect(await summary(retrieve(`did:key:${x25519}`))).toBe('KEY_UNSUPPORTED, undetermined');
    const encrypting = {
      ...without('publicKeyMultibase'),
      type: 'JsonWebKey',
      publicKeyJwk: { ...KEY.jwk, use: 'enc' },
    };
    expect(await summary(fromDocument({ ...DOCUMENT, verificationMethod: [encrypting] }))).toBe('KEY_INVALID');
  });
});

test('w3c 44: a key in base58 of another length is not good', async () => {
  const { publicKeyMultibase: _, ...bare } = METHOD;
  for (const publicKeyBase58 of [
    '',
    'z',
    MULTIBASE,
    BASE58.slice(4),
    `${BASE58}1`,
    '0OIl',
    encodeBase58btc(new Uint8Array(32)).slice(1),
  ]) {
    const method = { ...bare, type: 'Ed25519VerificationKey2018', publicKeyBase58 };
    expect(await summary(fromDocument({ ...DOCUMENT, verificationMethod: [method] }))).toBe('KEY_INVALID');
  }
});

describe('A key that travels with the credential', () => {
  const url = `${ISSUER}#${MULTIBASE}`;

  test('the key in the fragment verifies, but nothing shows whose it is', async () => {
    for (const name of [url, `did:web:issuer.example#${MULTIBASE}`, `did:ion:abc#${MULTIBASE}`]) {
      const outcome = await retrieve(name);
      expect(await summary(outcome)).toBe('ISSUER_NOT_AUTHENTICATED, undetermined, key');
      expect(outcome).toMatchObject({ authenticated: false, verificationMethod: name, controller: controllerOf(name) });
    }
  });

  test('where the document can be had, it decides', async () => {
    const method = { ...METHOD, id: url };
    const listed = { id: ISSUER, verificationMethod: [method], assertionMethod: [url] };
    expect(await summary(retrieve(url, { [ISSUER]: listed }))).toBe('method, key');
    expect(await summary(retrieve(url, { [ISSUER]: DOCUMENT }))).toBe('VERIFICATION_METHOD_NOT_FOUND, key');
    expect(await summary(retrieve(url, { [ISSUER]: {} }))).toBe('CONTROLLER_DOCUMENT_INVALID');
    // The fragment promises another key than the document has: the document's is the key.
    const other = { ...method, publicKeyMultibase: W3C_KEYS.ES256.publicKeyMultibase };
    const outcome = await retrieve(url, { [ISSUER]: { ...listed, verificationMethod: [other] } });
    expect(outcome.key && samePublicKey(outcome.key, P256)).toBe(true);
  });
});

describe('A verification method with a document of its own', () => {
  const url = 'https://issuer.example/keys/1';
  const method = { ...METHOD, id: url };
  const owner = { id: ISSUER, assertionMethod: [url] };

  test('the document of the controller must list it', async () => {
    const outcome = await retrieve(url, { [url]: method, [ISSUER]: owner });
    expect(outcome).toMatchObject({ kind: 'method', verificationMethod: url, controller: ISSUER });
    expect(await summary(retrieve(url, { [url]: method, [ISSUER]: owner }, 'authentication'))).toBe(
      'VERIFICATION_RELATIONSHIP_MISSING, key',
    );
    expect(await summary(retrieve(url, { [url]: method }))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND, undetermined, key');
    expect(await summary(retrieve(url, { [url]: { ...method, controller: DID } }))).toBe(
      'VERIFICATION_RELATIONSHIP_MISSING, key',
    );
  });

  test('as a JsonWebKey, and with an end', async () => {
    const jwk = { id: url, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: KEY.jwk };
    expect(await summary(retrieve(url, { [url]: jwk, [ISSUER]: owner }))).toBe('method, key');
    const revoked = { ...method, revoked: '2020-01-01T00:00:00Z' };
    expect(await summary(retrieve(url, { [url]: revoked, [ISSUER]: owner }))).toBe('KEY_REVOKED, key');
  });

  test('its id and controller must be there', async () => {
    for (const members of [{ id: `${url}0` }, { id: 7 }, { controller: 'an issuer' }, { controller: [ISSUER] }]) {
      const documents = { [url]: { ...method, ...members }, [ISSUER]: owner };
      expect(await summary(retrieve(url, documents)), JSON.stringify(members)).toBe('VERIFICATION_METHOD_INVALID');
    }
  });
});

describe('Hostile documents', () => {
  test('property: whatever the document is, the answer is an outcome', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (content) => {
        const outcome = await fromDocument(content);
        expect(outcome.kind).toBe('problem');
      }),
    );
  });

  test('property: whatever one member of the method is, only the original gives the method', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('id', 'type', 'controller', 'publicKeyMultibase'),
        fc.anything({ withNullPrototype: true }),
        async (name, value) => {
          const outcome = await fromDocument(withMethod({ [name]: value }));
          expect(outcome.kind).toBe('problem');
        },
      ),
    );
  });

  test('property: whatever the URL is, the answer is an outcome', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.webUrl({ withFragments: true }), fc.string({ unit: 'binary' }), fc.anything()),
        async (url) => {
          expect((await retrieve(url)).kind).toBe('problem');
        },
      ),
    );
  });
});

describe('controllerOf', () => {
  test('is the part before the fragment', async () => {
    expect(controllerOf(URL_1)).toBe(ISSUER);
    expect(controllerOf(ISSUER)).toBe(ISSUER);
    expect(controllerOf(`${didKey(MULTIBASE)}#${MULTIBASE}`)).toBe(DID);
    expect(controllerOf('')).toBe('');
  });
});

describe.skipIf(!hasVectors)('Published documents', () => {
  test('1EdTech Open Badges 3.0 vector: the key is in the fragment of the URL', async () => {
    type Vector = Record<string, unknown>;
    const text = JSON.stringify(readVectors<Vector>('open-badges/ob-3.0-eddsa-rdfc-2022.json'));
    const url = /https:\/\/example\.edu\/issuers\/565049#z6Mk\w+/.exec(text)?.[0] as string;
    const outcome = await retrieve(url);
    expect(outcome).toMatchObject({ authenticated: false, problem: { code: 'ISSUER_NOT_AUTHENTICATED' } });
    expect(outcome.key?.algorithm).toBe('Ed25519');
  });

  test('CID 1.0: the examples with a key for authentication', async () => {
    type Example = { id?: string; authentication?: (string | { id: string })[] };
    let found = 0;
    for (const example of readVectors<Example[]>('cid/spec-examples.json')) {
      const [entry] = example.authentication ?? [];
      if (!example.id || !entry) continue;
      const id = typeof entry === 'string' ? entry : entry.id;
      const url = id.startsWith('#') ? `${example.id}${id}` : id;
      const outcome = await retrieve(url, { [example.id]: example }, 'authentication');
      expect(outcome.kind, url).toBe('method');
      found += 1;
    }
    expect(found).toBeGreaterThan(4);
  });
});
