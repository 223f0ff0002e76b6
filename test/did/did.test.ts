import { describe, expect, test } from 'vitest';
import {
  createResolver,
  didJwk,
  didKey,
  resolveController as resolve,
  retrieveVerificationMethod,
} from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair, importKeyPair, importPublicKey } from '../../src/keys/index.js';
import { encodeBase58btc } from '../../src/lib/index.js';
import type { Jwk } from '../../src/types/index.js';
import { hasVectors, readVectors, W3C_KEYS } from '../keys/vectors.js';

const MULTIBASE = W3C_KEYS.Ed25519.publicKeyMultibase;
const DID = `did:key:${MULTIBASE}`;

const jwkDid = (value: unknown) =>
  `did:jwk:${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

const resolveController = (id: string, documents: object) =>
  resolve(id, createResolver({ documents: documents as Record<string, object> }));

async function outcome(id: unknown, documents: Record<string, unknown> = {}): Promise<string> {
  const result = await resolveController(id as string, documents);
  if (result.kind === 'document') return 'document';
  return `${result.problem.code}${result.undetermined ? ' (undetermined)' : ''}`;
}

describe('didKey and didJwk', () => {
  test('take a key pair, a signer, a JWK, a Multikey and multibase text', async () => {
    const keyPair = await importKeyPair(W3C_KEYS.Ed25519);
    const sources = [keyPair, { publicKey: keyPair.publicKey }, keyPair.publicKey, W3C_KEYS.Ed25519, MULTIBASE];
    expect(sources.map((source) => didKey(source))).toEqual(sources.map(() => DID));
    const jwk = exportPublicKey(keyPair, { format: 'jwk' });
    expect(sources.map((source) => didJwk(source))).toEqual(sources.map(() => jwkDid(jwk)));
  });

  test('one key has one did:jwk, whatever else its JWK says, and never its secret', async () => {
    const { jwk } = importPublicKey(MULTIBASE);
    expect(didJwk({ ...jwk, alg: 'EdDSA', kid: 'k', use: 'sig', d: 'AAAA' } as Jwk)).toBe(didJwk(MULTIBASE));
    expect(Buffer.from(didJwk(MULTIBASE).slice(8), 'base64url').toString()).toBe(
      `{"crv":"Ed25519","kty":"OKP","x":"${jwk.x}"}`,
    );
  });

  test('every algorithm resolves to its own key', async () => {
    for (const algorithm of ['Ed25519', 'ES256', 'ES384', 'RS256'] as const) {
      const keyPair = await generateKeyPair({ algorithm });
      expect(await outcome(didJwk(keyPair))).toBe('document');
      if (algorithm === 'RS256') {
        expect(() => didKey(keyPair)).toThrow(expect.objectContaining({ code: 'ERR_KEY_UNSUPPORTED' }));
      } else {
        expect(await outcome(didKey(keyPair))).toBe('document');
      }
    }
  });

  test.each([
    [null, 'ERR_INVALID_ARG_TYPE'],
    [undefined, 'ERR_INVALID_ARG_TYPE'],
    [7, 'ERR_INVALID_ARG_TYPE'],
    [[], 'ERR_INVALID_ARG_TYPE'],
    [{}, 'ERR_KEY_INVALID'],
    ['', 'ERR_KEY_INVALID'],
    [DID, 'ERR_KEY_INVALID'],
    [{ publicKey: null }, 'ERR_KEY_INVALID'],
    [{ publicKey: undefined }, 'ERR_INVALID_ARG_VALUE'],
    [JSON.parse('{"__proto__": {"publicKey": {}}}'), 'ERR_KEY_INVALID'],
    ['z'.repeat(3_000), 'ERR_KEY_INVALID'],
  ])('refuse source number %# with its code', (key, code) => {
    expect(() => didKey(key as never)).toThrow(expect.objectContaining({ code }));
    expect(() => didJwk(key as never)).toThrow(expect.objectContaining({ code }));
  });
});

describe('resolveController: did:key', () => {
  test('did:key, 3.1.1: the document lists the key for signing', async () => {
    expect(await resolveController(DID, {})).toEqual({
      kind: 'document',
      document: {
        id: DID,
        verificationMethod: [
          { id: `${DID}#${MULTIBASE}`, type: 'Multikey', controller: DID, publicKeyMultibase: MULTIBASE },
        ],
        assertionMethod: [`${DID}#${MULTIBASE}`],
        authentication: [`${DID}#${MULTIBASE}`],
        keyAgreement: [],
        capabilityInvocation: [`${DID}#${MULTIBASE}`],
        capabilityDelegation: [`${DID}#${MULTIBASE}`],
      },
    });
  });

  test('a document of the caller never overrides it', async () => {
    const other = didKey(W3C_KEYS.ES256.publicKeyMultibase);
    const documents = { [DID]: { id: DID, verificationMethod: [], controller: other } };
    expect(await resolveController(DID, documents)).toEqual(await resolveController(DID, {}));
  });

  test('did:key, 3.1: any other form is invalid', async () => {
    for (const did of [
      'did:key:',
      'did:key:z',
      `did:key:1:${MULTIBASE}`,
      `did:key:1.1:${MULTIBASE}`,
      `did:key:${MULTIBASE}:`,
      `did:key:${MULTIBASE}?versionId=1`,
      `did:key:${MULTIBASE}/path`,
      `did:key:${MULTIBASE}#${MULTIBASE}`,
      `did:key:${MULTIBASE}%20`,
      `did:key:u${MULTIBASE}`,
      `did:key:z0${MULTIBASE}`,
      `did:Key:${MULTIBASE}`,
      `DID:key:${MULTIBASE}`,
      `did:key:z${'2'.repeat(5_000)}`,
      `did:key:z${'2'.repeat(500_000)}`,
    ]) {
      expect(await outcome(did), did.slice(0, 80)).toBe('DID_INVALID');
      expect(await outcome(did, { [did]: { id: did } }), did.slice(0, 80)).toBe('DID_INVALID');
    }
  });

  test('a key that is not good is told from a type of key that is not known', async () => {
    const smallOrder = encodeBase58btc(Uint8Array.of(0xed, 0x01, 1, ...new Uint8Array(31)));
    expect(await outcome(`did:key:${smallOrder}`)).toBe('KEY_INVALID');
    const short = encodeBase58btc(Uint8Array.of(0xed, 0x01, ...new Uint8Array(31).fill(5)));
    expect(await outcome(`did:key:${short}`)).toBe('KEY_LENGTH_INVALID');
    const x25519 = encodeBase58btc(Uint8Array.of(0xec, 0x01, ...new Uint8Array(32).fill(5)));
    expect(await outcome(`did:key:${x25519}`)).toBe('KEY_UNSUPPORTED (undetermined)');
  });
});

describe('resolveController: did:jwk', () => {
  const { jwk } = importPublicKey(W3C_KEYS.ES256.publicKeyMultibase);

  test('did:jwk, Read: use decides the relationships', async () => {
    const lists = async (use?: string) => {
      const result = await resolveController(jwkDid(use === undefined ? jwk : { ...jwk, use }), {});
      if (result.kind !== 'document') throw new Error(result.problem.detail);
      const { assertionMethod, authentication, keyAgreement } = result.document;
      return [assertionMethod.length, authentication.length, keyAgreement.length];
    };
    expect(await lists()).toEqual([1, 1, 1]);
    expect(await lists('sig')).toEqual([1, 1, 0]);
    expect(await lists('enc')).toEqual([0, 0, 1]);
  });

  test.each([
    ['did:jwk:', 'DID_INVALID'],
    [`${jwkDid(jwk)}=`, 'DID_INVALID'],
    ['did:jwk:e30=', 'DID_INVALID'],
    ['did:jwk:A', 'DID_INVALID'],
    [jwkDid('not json'), 'DID_INVALID'],
    [jwkDid('"text"'), 'DID_INVALID'],
    [jwkDid('[]'), 'DID_INVALID'],
    [jwkDid('null'), 'DID_INVALID'],
    [jwkDid('[['.repeat(2_000)), 'DID_INVALID'],
    [jwkDid('{}'), 'KEY_INVALID'],
    [jwkDid({ ...jwk, d: 'AAAA' }), 'KEY_INVALID'],
    [jwkDid({ ...jwk, use: 'enc', d: 'AAAA' }), 'KEY_INVALID'],
    [jwkDid({ ...jwk, y: jwk.x }), 'KEY_INVALID'],
    [jwkDid({ ...jwk, alg: 'ES384' }), 'KEY_INVALID'],
    [jwkDid({ ...jwk, use: 'other' }), 'KEY_INVALID'],
    [jwkDid({ kty: 'oct', k: 'AAAA' }), 'KEY_INVALID'],
    [jwkDid({ kty: 'EC', crv: 'secp256k1', x: 'AAAA', y: 'AAAA' }), 'KEY_UNSUPPORTED (undetermined)'],
  ])('number %# of the forms that are refused', async (did, expected) => {
    expect(await outcome(did)).toBe(expected);
    expect(await outcome(did, { [did]: { id: did } })).toBe(expected);
  });
});

describe('resolveController: documents of the caller', () => {
  const id = 'did:web:issuer.example';
  const document = { id, verificationMethod: [], assertionMethod: '#key-1' };

  test('an object and its UTF-8 text are the same document; one value is a list of one', async () => {
    const text = new TextEncoder().encode(JSON.stringify(document));
    const result = await resolveController(id, { [id]: document });
    expect(result).toEqual({
      kind: 'document',
      document: {
        id,
        verificationMethod: [],
        assertionMethod: ['#key-1'],
        authentication: [],
        keyAgreement: [],
        capabilityInvocation: [],
        capabilityDelegation: [],
      },
    });
    expect(await resolveController(id, { [id]: text })).toEqual(result);
  });

  test('a document that is not there leaves the question open', async () => {
    expect(await outcome(id)).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(await outcome('https://issuer.example')).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(await outcome(id, { [id]: undefined })).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(await outcome('did:ion:EiClkZMDxPKqC9c')).toBe('DID_METHOD_UNSUPPORTED (undetermined)');
    expect(
      await outcome('did:ion:EiClkZMDxPKqC9c', { 'did:ion:EiClkZMDxPKqC9c': { id: 'did:ion:EiClkZMDxPKqC9c' } }),
    ).toBe('document');
  });

  test('only own properties count', async () => {
    expect(await outcome(id, Object.create({ [id]: document }))).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(await outcome('https:__proto__', {})).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    for (const name of ['__proto__', 'constructor', 'toString']) expect(await outcome(name, {})).toBe('DID_INVALID');
    expect(await outcome(id, { [id]: Object.create(document) })).toBe('CONTROLLER_DOCUMENT_INVALID');
  });

  test('CID 1.0, 2.1.1: another id is a mismatch', async () => {
    expect(await outcome(id, { [id]: { ...document, id: `${id}:other` } })).toBe('CONTROLLER_DOCUMENT_ID_MISMATCH');
    expect(await outcome(id, { [id]: { ...document, id: `${id}#` } })).toBe('CONTROLLER_DOCUMENT_ID_MISMATCH');
  });

  test('CID 1.0, 2.1: what does not conform is invalid', async () => {
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);
    const cyclic: Record<string, unknown> = { ...document };
    cyclic.self = cyclic;
    const hostile = {
      get id(): string {
        throw new Error('mine');
      },
    };
    const proxy = new Proxy(document, {
      ownKeys() {
        throw new Error('mine');
      },
    });
    for (const content of [
      null,
      7,
      'text',
      [],
      {},
      { id: 7 },
      { id: 'issuer' },
      { id: [id] },
      { ...document, verificationMethod: ['#key-1'] },
      { ...document, verificationMethod: 'x' },
      { ...document, verificationMethod: [null] },
      { ...document, assertionMethod: [7] },
      { ...document, authentication: [['#key-1']] },
      { ...document, service: deep },
      { ...document, service: Array.from({ length: 30_000 }, () => 0) },
      { ...document, service: () => 7 },
      { ...document, service: 7n },
      cyclic,
      hostile,
      proxy,
      new Uint8Array(0),
      Uint8Array.of(0x22, 0xff, 0x22),
      new TextEncoder().encode('{'),
    ]) {
      expect(await outcome(id, { [id]: content })).toBe('CONTROLLER_DOCUMENT_INVALID');
    }
  });

  test('documents that throw, and identifiers that are none, never throw', async () => {
    const throwing = {
      get [id](): unknown {
        throw new Error('mine');
      },
    };
    expect(await outcome(id, throwing)).toBe('CONTROLLER_DOCUMENT_INVALID');
    expect(await outcome(id, null as never)).toBe('CONTROLLER_DOCUMENT_INVALID');
    for (const value of [
      null,
      undefined,
      7,
      {},
      [],
      '',
      'x',
      '#key',
      'did:',
      'did:web:',
      'https:',
      'a b',
      'x:\u0000',
    ]) {
      expect(await outcome(value), String(value)).toMatch(
        /^(DID_INVALID|CONTROLLER_DOCUMENT_NOT_FOUND \(undetermined\))$/,
      );
    }
    expect(await outcome(`https://${'a'.repeat(1_000_000)}`)).toBe('DID_INVALID');
  });

  test('a document with a key "__proto__" is refused', async () => {
    const content = JSON.parse(
      `{"id": "${id}", "verificationMethod": [{"id": "#a", "__proto__": {"type": "Multikey"}}]}`,
    );
    expect(await resolveController(id, { [id]: content })).toMatchObject({
      kind: 'problem',
      problem: { code: 'CONTROLLER_DOCUMENT_INVALID' },
      undetermined: false,
    });
    expect(({} as { type?: unknown }).type).toBeUndefined();
  });

  test('a document with a key that stands twice is refused', async () => {
    const content = new TextEncoder().encode(`{"id": "https://other.example/", "id": "${id}"}`);
    expect(await resolveController(id, { [id]: content })).toMatchObject({
      problem: { code: 'CONTROLLER_DOCUMENT_INVALID' },
    });
  });

  test('what comes back shares nothing with the document', async () => {
    const content = { id, verificationMethod: [{ id: '#a' }] };
    const result = await resolveController(id, { [id]: content });
    if (result.kind !== 'document') throw new Error(result.problem.detail);
    expect(result.document.verificationMethod[0]).toEqual(content.verificationMethod[0]);
    expect(result.document.verificationMethod[0]).not.toBe(content.verificationMethod[0]);
  });
});

describe('w3c 121: each kind of error has its code', () => {
  const key = (codec: readonly number[], length: number, fill = 5) =>
    `did:key:${encodeBase58btc(Uint8Array.of(...codec, ...new Uint8Array(length).fill(fill)))}`;

  test.each<[string, string, string]>([
    ['invalidDid: another base', `did:key:m${MULTIBASE}`, 'DID_INVALID'],
    ['invalidDid: a version', `did:key:1:${MULTIBASE}`, 'DID_INVALID'],
    ['invalidPublicKey: not on the curve', key([0x80, 0x24], 33), 'KEY_INVALID'],
    ['invalidPublicKey: small order', key([0xed, 0x01], 32, 0), 'KEY_INVALID'],
    ['invalidPublicKeyLength: Ed25519', key([0xed, 0x01], 33), 'KEY_LENGTH_INVALID'],
    ['invalidPublicKeyLength: P-256, not compressed', key([0x80, 0x24], 65), 'KEY_LENGTH_INVALID'],
    ['invalidPublicKeyLength: P-384', key([0x81, 0x24], 33), 'KEY_LENGTH_INVALID'],
    ['invalidPublicKeyLength: secp256k1', key([0xe7, 0x01], 65), 'KEY_LENGTH_INVALID'],
    ['invalidPublicKeyLength: X25519', key([0xec, 0x01], 31), 'KEY_LENGTH_INVALID'],
    ['unsupportedPublicKeyType: secp256k1', key([0xe7, 0x01], 33), 'KEY_UNSUPPORTED (undetermined)'],
    ['unsupportedPublicKeyType: X25519', key([0xec, 0x01], 32), 'KEY_UNSUPPORTED (undetermined)'],
    ['unsupportedPublicKeyType: Ed448', key([0x83, 0x24], 57), 'KEY_UNSUPPORTED (undetermined)'],
    ['unsupportedPublicKeyType: BLS12-381 G2', key([0xeb, 0x01], 96), 'KEY_UNSUPPORTED (undetermined)'],
    ['unsupportedPublicKeyType: nothing known', key([0xff, 0x7f], 32), 'KEY_UNSUPPORTED (undetermined)'],
  ])('%s', async (_, did, expected) => {
    expect(await outcome(did)).toBe(expected);
  });

  test('invalidDidUrl: a path, a query, or parameters', async () => {
    for (const part of ['/path', '?versionId=1', ';service=x']) {
      const url = `${DID}${part}#${MULTIBASE}`;
      expect(await retrieveVerificationMethod(url, 'assertionMethod', createResolver())).toMatchObject({
        kind: 'problem',
        undetermined: false,
        problem: { code: 'VERIFICATION_METHOD_URL_INVALID' },
      });
    }
  });

  test('the hint for the form with a version', async () => {
    const result = await resolveController(`did:key:1:${MULTIBASE}`, {});
    expect(result).toMatchObject({ problem: { hint: expect.stringContaining('without a version') } });
  });
});

describe.skipIf(!hasVectors)('Published DIDs', () => {
  interface VectorDocument extends Record<string, unknown> {
    verificationMethod: { id: string; type: string; publicKeyJwk?: Jwk }[];
    assertionMethod: string[];
  }
  type Vectors = Record<string, { didDocument: VectorDocument }>;

  test.each(['ed25519-x25519', 'nist-curves'])('w3c 121: did:key vectors %s', async (name) => {
    let resolved = 0;
    for (const [did, { didDocument }] of Object.entries(readVectors<Vectors>(`did-key/${name}.json`))) {
      if (did.startsWith('did:key:z2J9g')) {
        expect(await outcome(did), 'P-521').toBe('KEY_UNSUPPORTED (undetermined)');
        continue;
      }
      const result = await resolveController(did, {});
      if (result.kind !== 'document') throw new Error(result.problem.detail);
      const [method] = didDocument.verificationMethod;
      expect(result.document.verificationMethod).toMatchObject([{ id: method?.id, controller: did }]);
      for (const list of [
        'assertionMethod',
        'authentication',
        'capabilityInvocation',
        'capabilityDelegation',
      ] as const) {
        expect(result.document[list], list).toEqual(didDocument[list]);
      }
      if (method?.publicKeyJwk) expect(didKey(method.publicKeyJwk)).toBe(did);
      resolved += 1;
    }
    expect(resolved).toBe(5);
  });

  test.each(['secp256k1', 'bls12381', 'rsa'])('w3c 121: did:key vectors %s: unsupportedPublicKeyType', async (name) => {
    const dids = Object.keys(readVectors<Vectors>(`did-key/${name}.json`));
    expect(dids.length).toBeGreaterThan(1);
    for (const did of dids) expect(await outcome(did), did).toBe('KEY_UNSUPPORTED (undetermined)');
  });

  test('w3c 121: did:key vectors x25519: a key that cannot sign', async () => {
    const { didDocument } = readVectors<{ didDocument: Record<string, unknown> }>('did-key/x25519.json');
    for (const did of Object.keys(didDocument)) expect(await outcome(did), did).toBe('KEY_UNSUPPORTED (undetermined)');
  });

  test('w3c 44: the published documents of did:key, read as documents, have the same keys', async () => {
    const other = 'did:example:controller';
    const types = new Set<string>();
    for (const name of ['ed25519-x25519', 'nist-curves']) {
      for (const [did, { didDocument }] of Object.entries(readVectors<Vectors>(`did-key/${name}.json`))) {
        const computed = await retrieveVerificationMethod(did, 'assertionMethod', createResolver());
        const type = didDocument.verificationMethod[0]?.type ?? '';
        if (!computed.key || type === 'P256Key2021') continue;
        const document = JSON.parse(JSON.stringify(didDocument).replaceAll(did, other));
        const resolver = createResolver({ documents: { [other]: document } });
        const read = await retrieveVerificationMethod(document.assertionMethod[0], 'assertionMethod', resolver);
        expect(read).toMatchObject({ kind: 'method', key: computed.key, controller: other });
        types.add(type);
      }
    }
    expect([...types].sort()).toEqual(['Ed25519VerificationKey2018', 'JsonWebKey2020']);
  });

  test('w3c 123: did:jwk vectors: the same keys under the same names', async () => {
    type Document = { verificationMethod: { id: string; publicKeyJwk: Jwk }[]; assertionMethod?: string[] };
    const vectors = readVectors<{ did: string; document: Document }[]>('did-jwk/vectors.json');
    expect(vectors).toHaveLength(2);
    for (const { did, document } of vectors) {
      const result = await resolveController(did, {});
      if (result.kind !== 'document') throw new Error(result.problem.detail);
      expect(result.document.verificationMethod[0]).toMatchObject({
        id: document.verificationMethod[0]?.id,
        publicKeyJwk: document.verificationMethod[0]?.publicKeyJwk,
      });
      expect(result.document.assertionMethod).toEqual(document.assertionMethod ?? []);
    }
    const first = vectors[0];
    if (first) expect(didJwk(first.document.verificationMethod[0]?.publicKeyJwk as Jwk)).toBe(first.did);
  });
});
