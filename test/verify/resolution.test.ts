import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { CheckId, JsonObject, KeyPair, Signer, VerificationResult } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { type Answer, fakeFetch } from '../helpers/fake-fetch.js';

const ISSUER = 'https://issuer.example/';
const DID = 'did:web:issuer.example:badges';
const DID_URL = 'https://issuer.example/badges/did.json';
const CREATED = '2024-05-31T12:00:00Z';
const NOW = new Date('2025-01-01T00:00:00Z');

let keyPair: KeyPair;
let stranger: KeyPair;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  stranger = await generateKeyPair();
});

function controllerDocument(id: string, key: KeyPair = keyPair, change: object = {}, methodChange: object = {}) {
  const { publicKeyMultibase } = exportPublicKey(key, { format: 'multikey' });
  const method = { id: `${id}#key-1`, type: 'Multikey', controller: id, publicKeyMultibase, ...methodChange };
  return { id, verificationMethod: [method], assertionMethod: [`${id}#key-1`], ...change };
}

const signed = (issuer: string, options: object = {}) =>
  signCredential(badge(issuer), {
    signer: keyPair,
    created: CREATED,
    verificationMethod: `${issuer}#key-1`,
    ...options,
  });

const verify = (input: unknown, options: VerifyOptions = {}) => verifyCredential(input, { now: NOW, ...options });

const check = (result: VerificationResult, id: CheckId) => {
  const { status, problems } = result.checks.find((entry) => entry.id === id) as VerificationResult['checks'][number];
  return [status, ...problems.map(({ code }) => code)];
};

describe('R-6.7: the document of the issuer', () => {
  test('of an https issuer, by fetch', async () => {
    const fetch = fakeFetch({ [ISSUER]: controllerDocument(ISSUER) });
    const secured = await signed(ISSUER);
    expect((await verify(secured)).verified).toBe(false);
    const result = await verify(secured, { fetch });
    expect(result.verified).toBe(true);
    expect(result.problems).toEqual([]);
    expect(fetch.urls).toEqual([ISSUER]);
  });

  test('of a did:web issuer, by fetch, in documents, and by didResolver', async () => {
    const secured = await signed(DID);
    const document = controllerDocument(DID);
    const fetch = fakeFetch({ [DID_URL]: document });
    expect((await verify(secured, { fetch })).verified).toBe(true);
    expect(fetch.urls).toEqual([DID_URL]);
    expect((await verify(secured, { documents: { [DID]: document } })).verified).toBe(true);
    expect((await verify(secured, { didResolver: async () => ({ didDocument: document }) })).verified).toBe(true);
  });

  test('of a DID that only the caller can resolve', async () => {
    const did = 'did:example:issuer';
    const secured = await signed(did);
    expect(check(await verify(secured), 'issuer')).toEqual(['undetermined', 'DID_METHOD_UNSUPPORTED']);
    const asked: string[] = [];
    const didResolver = async (id: string) => {
      asked.push(id);
      return controllerDocument(did);
    };
    expect((await verify(secured, { didResolver })).verified).toBe(true);
    expect(asked).toEqual([did]);
  });

  test('a did:key issuer, with and without fragment, asks nobody', async () => {
    const fetch = fakeFetch({});
    const id = didKey(keyPair);
    for (const verificationMethod of [`${id}#${id.slice(8)}`, id]) {
      const secured = await signCredential(badge(id), {
        signer: keyPair,
        created: CREATED,
        verificationMethod,
        allowForeignVerificationMethod: true,
      });
      const result = await verify(secured, { fetch });
      expect(result.verified, verificationMethod).toBe(true);
    }
    expect(fetch.urls).toEqual([]);
  });

  test('a key document at a URL of its own, and the document of its controller', async () => {
    const url = 'https://issuer.example/keys/1';
    const { publicKeyMultibase } = exportPublicKey(keyPair, { format: 'multikey' });
    const key = { id: url, type: 'Multikey', controller: ISSUER, publicKeyMultibase };
    const secured = await signed(ISSUER, { verificationMethod: url, allowForeignVerificationMethod: true });
    const fetch = fakeFetch({ [url]: key, [ISSUER]: { id: ISSUER, assertionMethod: [url] } });
    expect((await verify(secured, { fetch })).verified).toBe(true);
    expect(fetch.urls).toEqual([ISSUER, url]);
    const unlisted = fakeFetch({ [url]: key, [ISSUER]: { id: ISSUER, assertionMethod: [] } });
    expect(check(await verify(secured, { fetch: unlisted }), 'issuer')).toEqual([
      'failed',
      'VERIFICATION_RELATIONSHIP_MISSING',
    ]);
  });

  test.each<[string, () => Answer, string[]]>([
    ['404', () => () => new Response('', { status: 404 }), ['undetermined', 'DOCUMENT_FETCH_FAILED']],
    ['410', () => () => new Response('', { status: 410 }), ['undetermined', 'DOCUMENT_FETCH_FAILED']],
    [
      'no network',
      () => () => Promise.reject(new TypeError('fetch failed')),
      ['undetermined', 'DOCUMENT_FETCH_FAILED'],
    ],
    ['too large', () => () => new Response(' '.repeat(2 ** 20 + 1)), ['undetermined', 'DOCUMENT_TOO_LARGE']],
    ['another id', () => controllerDocument('https://other.example/'), ['failed', 'CONTROLLER_DOCUMENT_ID_MISMATCH']],
    ['no JSON', () => () => new Response('<html>'), ['failed', 'CONTROLLER_DOCUMENT_INVALID']],
    [
      'the key is listed for something else',
      () => controllerDocument(ISSUER, keyPair, { assertionMethod: [], authentication: [`${ISSUER}#key-1`] }),
      ['failed', 'VERIFICATION_RELATIONSHIP_MISSING'],
    ],
    [
      'w3c 45: the key was revoked',
      () => controllerDocument(ISSUER, keyPair, {}, { revoked: '2024-12-31T23:59:59Z' }),
      ['failed', 'KEY_REVOKED'],
    ],
    [
      'w3c 45: the key has expired',
      () => controllerDocument(ISSUER, keyPair, {}, { expires: '2025-01-01T00:00:00Z' }),
      ['failed', 'KEY_EXPIRED'],
    ],
    [
      'w3c 46: the key stands there twice',
      () => {
        const document = controllerDocument(ISSUER);
        return { ...document, verificationMethod: [...document.verificationMethod, ...document.verificationMethod] };
      },
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'the secret stands there as well',
      () => controllerDocument(ISSUER, keyPair, {}, { secretKeyMultibase: 'z1' }),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'the method has another controller',
      () => controllerDocument(ISSUER, keyPair, {}, { controller: 'https://other.example/' }),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'a type of key that is not known',
      () =>
        controllerDocument(
          ISSUER,
          keyPair,
          {},
          { publicKeyMultibase: 'z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F' },
        ),
      ['undetermined', 'KEY_UNSUPPORTED'],
    ],
    [
      'w3c 122: a relative id',
      () => controllerDocument(ISSUER, keyPair, {}, { id: '/#key-1' }),
      ['passed', 'RELATIVE_REFERENCE'],
    ],
  ])('fetched: %s', async (_, answer, expected) => {
    const fetch = fakeFetch({ [ISSUER]: answer() });
    const result = await verify(await signed(ISSUER), { fetch });
    expect(check(result, 'issuer')).toEqual(expected);
    expect(result.verified).toBe(expected[0] === 'passed');
    // What is known to be wrong is not excused by an option that is for what is not known.
    if (expected[0] === 'failed') {
      expect((await verify(await signed(ISSUER), { fetch, allowUnauthenticatedIssuer: true })).verified).toBe(false);
    }
  });

  test('D-5: a key in the fragment of the issuer, where the document can be fetched', async () => {
    const { publicKeyMultibase } = exportPublicKey(stranger, { format: 'multikey' });
    const secured = await signed(ISSUER, { signer: stranger, verificationMethod: `${ISSUER}#${publicKeyMultibase}` });
    const gone = await verify(secured, { fetch: fakeFetch({}) });
    expect(check(gone, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    const known = await verify(secured, { fetch: fakeFetch({ [ISSUER]: controllerDocument(ISSUER) }) });
    expect(check(known, 'issuer')).toEqual(['failed', 'VERIFICATION_METHOD_NOT_FOUND']);
  });
});

describe('w3c 45: a key document, and what the document of its controller says about the same key', () => {
  const URL_OF_KEY = 'https://keys.example/1';
  const ended = { revoked: '2024-12-31T00:00:00Z' };
  const describe1 = (key: KeyPair, change: object = {}) => {
    const { publicKeyMultibase } = exportPublicKey(key, { format: 'multikey' });
    return { id: URL_OF_KEY, type: 'Multikey', controller: ISSUER, publicKeyMultibase, ...change };
  };
  const forged = () =>
    signed(ISSUER, { signer: stranger, verificationMethod: URL_OF_KEY, allowForeignVerificationMethod: true });
  const listed = (method: object) => ({ verificationMethod: [method], assertionMethod: [URL_OF_KEY] });

  test.each<[string, () => object, () => object, string[]]>([
    ['only lists it', () => ({ assertionMethod: [URL_OF_KEY] }), () => ({}), ['passed']],
    ['describes it alike', () => ({ assertionMethod: [describe1(stranger)] }), () => ({}), ['passed']],
    ['lists it, and it was revoked', () => ({ assertionMethod: [URL_OF_KEY] }), () => ended, ['failed', 'KEY_REVOKED']],
    [
      'describes it alike, and it was revoked',
      () => listed(describe1(stranger)),
      () => ended,
      ['failed', 'KEY_REVOKED'],
    ],
    [
      'embeds another key',
      () => ({ assertionMethod: [describe1(keyPair)] }),
      () => ({}),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'describes and lists another key',
      () => listed(describe1(keyPair)),
      () => ({}),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'embeds it as revoked',
      () => ({ assertionMethod: [describe1(stranger, ended)] }),
      () => ({}),
      ['failed', 'KEY_REVOKED'],
    ],
    ['describes it as revoked', () => listed(describe1(stranger, ended)), () => ({}), ['failed', 'KEY_REVOKED']],
    [
      'describes it as expired',
      () => listed(describe1(stranger, { expires: NOW.toISOString() })),
      () => ({}),
      ['failed', 'KEY_EXPIRED'],
    ],
  ])('the controller %s', async (_, make, change, expected) => {
    const document = { id: ISSUER, ...make() };
    const published = describe1(stranger, change());
    const secured = await forged();
    const fetched = await verify(secured, { fetch: fakeFetch({ [URL_OF_KEY]: published, [ISSUER]: document }) });
    expect(check(fetched, 'issuer')).toEqual(expected);
    expect(fetched.verified).toBe(expected[0] === 'passed');
    const pinned = { documents: { [ISSUER]: document }, fetch: fakeFetch({ [URL_OF_KEY]: published }) };
    expect(check(await verify(secured, pinned), 'issuer')).toEqual(expected);
  });
});

describe('w3c 132: what a credential can make a verifier do', () => {
  test('strangers cannot use up what the document of the issuer needs', async () => {
    const genuine = (await signed(ISSUER)) as unknown as JsonObject;
    const junk = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...(genuine.proof as JsonObject),
        verificationMethod: `https://host-${index}.example/0#key-1`,
      }));
    const endless = async (url: string) => {
      if (url === ISSUER) return Response.json(controllerDocument(ISSUER));
      return new Response(null, { status: 302, headers: { location: `${url}0` } });
    };
    const result = await verify({ ...genuine, proof: [...junk(4), genuine.proof as JsonObject] }, { fetch: endless });
    expect(result.verified).toBe(true);
    const hanging = (url: string) => (url === ISSUER ? endless(url) : new Promise(() => undefined));
    const options = { fetch: hanging, limits: { fetchTime: 50 } } as VerifyOptions;
    expect((await verify({ ...genuine, proof: [...junk(1), genuine.proof as JsonObject] }, options)).verified).toBe(
      true,
    );
  });

  test('a question that was asked and not answered is not excused', async () => {
    const { publicKeyMultibase } = exportPublicKey(stranger, { format: 'multikey' });
    const forged = (await signed(ISSUER, {
      signer: stranger,
      verificationMethod: `${ISSUER}#${publicKeyMultibase}`,
    })) as unknown as JsonObject;
    const excusing = { allowUnauthenticatedIssuer: true };
    expect((await verify(forged, excusing)).verified).toBe(true);
    // A document that does not exist leaves as much open as one that nobody asked for.
    expect((await verify(forged, { ...excusing, fetch: fakeFetch({}) })).verified).toBe(true);
    const failures: [Answer, object][] = [
      [() => new Response('', { status: 429 }), {}],
      [() => new Response('', { status: 500 }), {}],
      [() => Promise.reject(new TypeError('fetch failed')), {}],
      [() => new Response(' '.repeat(2 ** 20 + 1)), {}],
      [() => new Promise(() => undefined), { fetchTime: 20 }],
      [controllerDocument(ISSUER), { fetches: 0 }],
    ];
    for (const [answer, limits] of failures) {
      const options = { ...excusing, limits, fetch: fakeFetch({ [ISSUER]: answer }) };
      const result = await verify(forged, options);
      expect(check(result, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
      expect(result.verified).toBe(false);
    }
    const did = 'did:example:issuer';
    const other = await signed(did, { signer: stranger, verificationMethod: `${did}#${publicKeyMultibase}` });
    expect((await verify(other, excusing)).verified).toBe(true);
    expect((await verify(other, { ...excusing, didResolver: async () => undefined })).verified).toBe(true);
    expect((await verify(other, { ...excusing, didResolver: () => Promise.reject(new Error('no')) })).verified).toBe(
      false,
    );
  });

  test('contexts are never fetched', async () => {
    const url = 'https://context.example/v1';
    const secured = (await signed(ISSUER)) as unknown as JsonObject;
    (secured['@context'] as string[]).push(url);
    const fetch = fakeFetch({ [url]: { '@context': {} }, [ISSUER]: controllerDocument(ISSUER) });
    const result = await verify(secured, { fetch });
    expect(check(result, 'context')).toEqual(['failed', 'CONTEXT_UNKNOWN']);
    expect(fetch.urls).not.toContain(url);
  });

  test('several proofs by one issuer fetch its document once', async () => {
    const once = await signed(ISSUER);
    const twice = await signCredential(once, {
      signer: keyPair,
      created: '2024-06-01T00:00:00Z',
      verificationMethod: `${ISSUER}#key-1`,
    });
    const fetch = fakeFetch({ [ISSUER]: controllerDocument(ISSUER) });
    expect((await verify(twice, { fetch })).verified).toBe(true);
    expect(fetch.urls).toEqual([ISSUER]);
    expect((await verify(twice, { fetch })).verified).toBe(true);
    expect(fetch.urls).toEqual([ISSUER, ISSUER]);
  });

  test('many keys at many places: no more requests than the limit', async () => {
    const secured = (await signed(ISSUER)) as unknown as JsonObject;
    const proofs = Array.from({ length: 8 }, (_, index) => ({
      ...(secured.proof as JsonObject),
      verificationMethod: `https://host-${index}.example/#key-1`,
    }));
    const fetch = fakeFetch({});
    await verify({ ...secured, proof: proofs }, { fetch, limits: { fetches: 3 } });
    expect(fetch.urls).toHaveLength(3);
    await verify({ ...secured, proof: proofs }, { fetch, limits: { fetches: 0 } });
    expect(fetch.urls).toHaveLength(3);
  });

  test('a host that never answers costs the time limit once', async () => {
    const secured = (await signed(ISSUER)) as unknown as JsonObject;
    const proofs = Array.from({ length: 8 }, (_, index) => ({
      ...(secured.proof as JsonObject),
      verificationMethod: `https://host-${index}.example/#key-1`,
    }));
    const started = performance.now();
    const never = () => new Promise<never>(() => undefined);
    const result = await verify({ ...secured, proof: proofs }, { fetch: never, limits: { fetchTime: 100 } });
    expect(check(result, 'proof')[0]).toBe('undetermined');
    expect(result.verified).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('an abort while a document is awaited rejects', async () => {
    const controller = new AbortController();
    const fetch = () => {
      queueMicrotask(() => controller.abort(new Error('enough')));
      return new Promise<never>(() => undefined);
    };
    const pending = verify(await signed(ISSUER), { fetch, signal: controller.signal });
    await expect(pending).rejects.toThrow('enough');
  });

  test("a fetch or didResolver that is no function is the caller's mistake", async () => {
    for (const option of ['fetch', 'didResolver']) {
      const options = { [option]: 'https://issuer.example/' } as unknown as VerifyOptions;
      await expect(verifyCredential({}, options)).rejects.toMatchObject({
        code: 'ERR_INVALID_ARG_TYPE',
        message: expect.stringContaining(option),
      });
      const signing = { signer: keyPair, ...options } as unknown as Parameters<typeof signCredential>[1];
      await expect(signCredential(badge(didKey(keyPair)), signing)).rejects.toMatchObject({
        code: 'ERR_INVALID_ARG_TYPE',
      });
    }
  });

  test('fetch is called without a receiver, as browsers demand', async () => {
    let receiver: unknown = 'none yet';
    const options = {
      now: NOW,
      async fetch(this: unknown, _url: string) {
        receiver = this;
        return Response.json(controllerDocument(ISSUER));
      },
    };
    expect((await verifyCredential(await signed(ISSUER), options)).verified).toBe(true);
    expect(receiver).toBeUndefined();
  });
});

describe('signing looks the key up as a verifier would', () => {
  test('a document that lists the key, and one that cannot be had', async () => {
    const fetch = fakeFetch({ [ISSUER]: controllerDocument(ISSUER) });
    expect((await verify(await signed(ISSUER, { fetch }), { fetch })).verified).toBe(true);
    expect(fetch.urls).toEqual([ISSUER, ISSUER]);
    for (const failing of [fakeFetch({}), () => Promise.reject(new Error('no network'))]) {
      await expect(signed(ISSUER, { fetch: failing })).resolves.toHaveProperty('proof');
    }
    const hanging = () => new Promise(() => undefined);
    await expect(signed(ISSUER, { fetch: hanging, limits: { fetchTime: 20 } })).resolves.toHaveProperty('proof');
    await expect(signed('did:example:x', { didResolver: () => Promise.reject(7) })).resolves.toHaveProperty('proof');
  });

  test('a key that is demonstrably wrong is not signed with', async () => {
    const foreign = fakeFetch({ [ISSUER]: controllerDocument(ISSUER, stranger) });
    const code = 'ERR_VERIFICATION_METHOD_INVALID';
    await expect(signed(ISSUER, { fetch: foreign })).rejects.toMatchObject({ code });
    const revoked = controllerDocument(ISSUER, keyPair, {}, { revoked: '2020-01-01T00:00:00Z' });
    await expect(signed(ISSUER, { fetch: fakeFetch({ [ISSUER]: revoked }) })).rejects.toMatchObject({ code });
    const didResolver = async () => controllerDocument('did:example:x', stranger);
    await expect(signed('did:example:x', { didResolver })).rejects.toMatchObject({ code });
  });

  test('a key document whose controller is the issuer needs no permission', async () => {
    const url = 'https://issuer.example/keys/1';
    const { publicKeyMultibase } = exportPublicKey(keyPair, { format: 'multikey' });
    const key = { id: url, type: 'Multikey', controller: ISSUER, publicKeyMultibase };
    const fetch = fakeFetch({ [url]: key, [ISSUER]: { id: ISSUER, assertionMethod: [url] } });
    const secured = await signed(ISSUER, { verificationMethod: url, fetch });
    expect((await verify(secured, { fetch })).verified).toBe(true);
    await expect(signed(ISSUER, { verificationMethod: url })).rejects.toMatchObject({
      code: 'ERR_VERIFICATION_METHOD_FOREIGN',
    });
  });

  test('the signature of a signer without a public key is verified with the key that was found', async () => {
    const documents = { [ISSUER]: controllerDocument(ISSUER) };
    const right: Signer = { algorithm: 'Ed25519', sign: (message) => keyPair.sign(message) };
    expect((await verify(await signed(ISSUER, { signer: right, documents }), { documents })).verified).toBe(true);
    const wrong: Signer = { algorithm: 'Ed25519', sign: (message) => stranger.sign(message) };
    await expect(signed(ISSUER, { signer: wrong, documents })).rejects.toMatchObject({ code: 'ERR_SIGNER_FAILED' });
    await expect(signed(ISSUER, { signer: wrong })).resolves.toHaveProperty('proof');
  });

  test('a signer keeps its receiver', async () => {
    const signer = {
      algorithm: 'Ed25519' as const,
      key: keyPair,
      sign(message: Uint8Array) {
        return this.key.sign(message);
      },
    };
    const documents = { [ISSUER]: controllerDocument(ISSUER) };
    await expect(signed(ISSUER, { signer, documents })).resolves.toHaveProperty('proof');
  });

  test('a key for another algorithm', async () => {
    const es256 = await generateKeyPair({ algorithm: 'ES256' });
    const documents = { [ISSUER]: controllerDocument(ISSUER, es256) };
    const signer: Signer = { algorithm: 'Ed25519', sign: (message) => keyPair.sign(message) };
    await expect(signed(ISSUER, { signer, documents })).rejects.toMatchObject({
      code: 'ERR_VERIFICATION_METHOD_INVALID',
      message: expect.stringContaining('ES256'),
    });
  });

  test("the caller's signal rejects", async () => {
    const controller = new AbortController();
    const fetch = () => {
      queueMicrotask(() => controller.abort(new Error('enough')));
      return new Promise(() => undefined);
    };
    await expect(signed(ISSUER, { fetch, signal: controller.signal })).rejects.toThrow('enough');
  });
});
