import { describe, expect, test } from 'vitest';
import { createResolver, findKeyOwner, resolveController, retrieveVerificationMethod } from '../../src/did/index.js';
import { importPublicKey } from '../../src/keys/index.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/lib/index.js';
import type { DidResolver, DocumentFetch } from '../../src/types/index.js';
import { type Answer, fakeFetch } from '../helpers/fake-fetch.js';
import { W3C_KEYS } from '../keys/vectors.js';

const ID = 'https://issuer.example/profile';
const MULTIBASE = W3C_KEYS.Ed25519.publicKeyMultibase;
const method = (id: string) => ({
  id: `${id}#key-1`,
  type: 'Multikey',
  controller: id,
  publicKeyMultibase: MULTIBASE,
});
const documentOf = (id: string) => ({ id, verificationMethod: [method(id)], assertionMethod: [`${id}#key-1`] });

async function outcome(
  id: string,
  options: { fetch?: unknown; didResolver?: unknown; documents?: object; limits?: Partial<Limits> },
): Promise<string> {
  const resolver = createResolver({
    documents: (options.documents ?? {}) as Record<string, object>,
    fetch: options.fetch as DocumentFetch | undefined,
    didResolver: options.didResolver as DidResolver | undefined,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  });
  const resolved = await resolveController(id, resolver);
  if (resolved.kind === 'document') return 'document';
  return `${resolved.problem.code}${resolved.undetermined ? ' (undetermined)' : ''}`;
}

const answering = (answer: Answer, more: Record<string, Answer> = {}) => fakeFetch({ [ID]: answer, ...more });
const redirect = (location: string, status = 302) => new Response(null, { status, headers: { location } });
const FAILED = 'DOCUMENT_FETCH_FAILED (undetermined)';
const TOO_LARGE = 'DOCUMENT_TOO_LARGE (undetermined)';

describe('w3c 124, 132: what is asked, and in which order', () => {
  test('a document is fetched with GET, the media types of its kind and without following redirects', async () => {
    const fetch = answering(documentOf(ID));
    expect(await outcome(ID, { fetch })).toBe('document');
    expect(fetch.urls).toEqual([ID]);
    expect(fetch.requests[0]).toMatchObject({
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
    expect(fetch.requests[0]?.headers.accept).toMatch(/application\/did.*application\/json/);
  });

  test('without fetch nothing is asked', async () => {
    expect(await outcome(ID, {})).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(await outcome('did:web:issuer.example', {})).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
  });

  test('the hint names the option that would help', async () => {
    const hintFor = async (id: string) => {
      const resolved = await resolveController(id, createResolver());
      return resolved.kind === 'problem' ? resolved.problem.hint : undefined;
    };
    expect(await hintFor(ID)).toBe(`Pass the document in "documents" under "${ID}", or pass "fetch"`);
    expect(await hintFor('did:web:a.example')).toContain('or pass "fetch"');
    expect(await hintFor('did:ion:abc')).toContain('or pass "didResolver"');
    expect(await hintFor('http://issuer.example/')).not.toContain('or pass');
  });

  test.each([
    'http://issuer.example/profile',
    'urn:uuid:1',
    'ftp://issuer.example/',
    'https://user:pw@issuer.example/',
  ])('%s is never fetched', async (id) => {
    const fetch = fakeFetch({ [id]: documentOf(id) });
    expect(await outcome(id, { fetch })).toBe('CONTROLLER_DOCUMENT_NOT_FOUND (undetermined)');
    expect(fetch.urls).toEqual([]);
  });

  test.each([
    'https:\\\\issuer.example\\profile',
    'https:/issuer.example/profile',
    'https:issuer.example/profile',
    'https:///issuer.example/profile',
    ' https://issuer.example/profile',
    'https://issuer.example/profile\t',
    'https://issuer.example/\n..',
    'https://issuer.example\\@other.example/',
    'https://issuer.example/a b',
  ])('%j is no URL for which anybody is asked, not even the well-known set of its host', async (id) => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return new Response('', { status: 404 });
    };
    expect(await outcome(id, { fetch })).not.toBe('document');
    await findKeyOwner(importPublicKey(MULTIBASE), id, 'assertionMethod', createResolver({ fetch }));
    expect(urls).toEqual([]);
  });

  test.each([
    ['HTTPS://Issuer.Example/profile', 'https://issuer.example/profile'],
    ['https://issuer.example', 'https://issuer.example/'],
    ['https://\uFF49ssuer.example/a/../profile', 'https://issuer.example/profile'],
  ])('%s is asked for in its normal form', async (id, url) => {
    const fetch = fakeFetch({ [url]: documentOf(id) });
    expect(await outcome(id, { fetch })).toBe('document');
    expect(fetch.urls).toEqual([url]);
  });

  test('did:key and did:jwk are never looked up anywhere', async () => {
    const fetch = fakeFetch({});
    const asked: string[] = [];
    const didResolver = async (did: string) => asked.push(did);
    const jwk = Buffer.from('{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}');
    expect(await outcome(`did:key:${MULTIBASE}`, { fetch, didResolver })).toBe('document');
    expect(await outcome(`did:jwk:${jwk.toString('base64url')}`, { fetch, didResolver })).toBe('document');
    expect([...fetch.urls, ...asked]).toEqual([]);
  });

  test('documents first, then didResolver, then fetch', async () => {
    const did = 'did:web:issuer.example';
    const url = 'https://issuer.example/.well-known/did.json';
    const asked: string[] = [];
    const knowing = async (id: string) => {
      asked.push(id);
      return documentOf(id);
    };
    const fetch = fakeFetch({ [url]: documentOf(did) });
    expect(await outcome(did, { fetch, didResolver: knowing, documents: { [did]: documentOf(did) } })).toBe('document');
    expect([asked, fetch.urls]).toEqual([[], []]);
    expect(await outcome(did, { fetch, didResolver: knowing })).toBe('document');
    expect([asked, fetch.urls]).toEqual([[did], []]);
    expect(await outcome(did, { fetch, didResolver: async () => undefined })).toBe('document');
    expect(fetch.urls).toEqual([url]);
    // A document of the caller that cannot be read is not replaced by another one.
    expect(await outcome(did, { fetch, documents: { [did]: '{' } })).toBe('CONTROLLER_DOCUMENT_INVALID');
    expect(fetch.urls).toEqual([url]);
  });

  test('one URL is fetched once, whatever asks for it', async () => {
    const fetch = fakeFetch({ [ID]: documentOf(ID) });
    const resolver = createResolver({ fetch });
    for (const url of [`${ID}#key-1`, `${ID}#key-2`, ID]) {
      await retrieveVerificationMethod(url, 'assertionMethod', resolver);
    }
    await Promise.all([resolveController(ID, resolver), resolveController(ID, resolver)]);
    expect(fetch.urls).toEqual([ID]);
    await resolveController(ID, createResolver({ fetch }));
    expect(fetch.urls).toEqual([ID, ID]);
  });
});

describe('w3c 132: answers', () => {
  test.each<[string, Answer, string]>([
    ['404', () => new Response('', { status: 404 }), FAILED],
    ['410', () => new Response('', { status: 410 }), FAILED],
    ['500', () => Response.json(documentOf(ID), { status: 500 }), FAILED],
    ['201', () => Response.json(documentOf(ID), { status: 201 }), FAILED],
    ['203', () => Response.json(documentOf(ID), { status: 203 }), FAILED],
    ['304', () => new Response(null, { status: 304 }), FAILED],
    ['300 with a location', () => redirect(`${ID}2`, 300), FAILED],
    ['a redirect of a browser that hides it', () => ({ ...plain(), status: 0, type: 'opaqueredirect' }), FAILED],
    ['no JSON', () => new Response('<html>'), 'CONTROLLER_DOCUMENT_INVALID'],
    ['nothing', () => new Response(null), 'CONTROLLER_DOCUMENT_INVALID'],
    ['no UTF-8', () => new Response(Uint8Array.of(0x22, 0xff, 0x22)), 'CONTROLLER_DOCUMENT_INVALID'],
    [
      'a key twice',
      () => new Response(`{"id": "https://other.example/", "id": "${ID}"}`),
      'CONTROLLER_DOCUMENT_INVALID',
    ],
    ['JSON that is too deep', () => new Response('['.repeat(40) + ']'.repeat(40)), 'CONTROLLER_DOCUMENT_INVALID'],
    ['the document of somebody else', documentOf('https://other.example/'), 'CONTROLLER_DOCUMENT_ID_MISMATCH'],
    ['the document, whatever its media type', () => new Response(JSON.stringify(documentOf(ID))), 'document'],
    ['the document without a stream', () => plain(), 'document'],
    ['the document with a body of another kind', () => ({ ...plain(), body: 'text' }), 'document'],
  ])('%s', async (_, answer, expected) => {
    expect(await outcome(ID, { fetch: answering(answer) })).toBe(expected);
  });

  /** A response of a client that has no streams. */
  function plain(content: unknown = documentOf(ID)) {
    const { buffer } = new TextEncoder().encode(JSON.stringify(content));
    return { status: 200, headers: new Headers(), arrayBuffer: async () => buffer };
  }

  test.each<[string, string[], string]>([
    ['one', [`${ID}/`], 'document'],
    ['three', ['/a', '/b', '/c'], 'document'],
    ['four', ['/a', '/b', '/c', '/d'], FAILED],
    ['to another host', ['https://other.example/profile'], FAILED],
    ['to another port', ['https://issuer.example:8443/profile'], FAILED],
    ['to http', ['http://issuer.example/profile'], FAILED],
    ['to a user', ['https://user@issuer.example/profile'], FAILED],
    ['to data', ['data:application/json,{}'], FAILED],
    ['to nowhere', ['https://'], FAILED],
    ['away and back', ['https://other.example/back', ID], FAILED],
    ['in a circle', [ID, ID, ID, ID, ID], FAILED],
  ])('redirects: %s', async (_, locations, expected) => {
    const answers = [...locations.map((location) => redirect(location, 307)), Response.json(documentOf(ID))];
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return answers.shift();
    };
    expect(await outcome(ID, { fetch })).toBe(expected);
    expect(urls.every((url) => url.startsWith('https://issuer.example/'))).toBe(true);
  });

  test('every status of a redirect is one, and one without a location is a failure', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const fetch = answering(() => redirect('/moved', status), { 'https://issuer.example/moved': documentOf(ID) });
      expect(await outcome(ID, { fetch })).toBe('document');
    }
    expect(await outcome(ID, { fetch: answering(() => new Response(null, { status: 301 })) })).toBe(FAILED);
  });

  test('a fetch that followed a redirect to another origin by itself is not believed', async () => {
    const from = (url: string) => () => Object.defineProperty(Response.json(documentOf(ID)), 'url', { value: url });
    expect(await outcome(ID, { fetch: answering(from('https://other.example/profile')) })).toBe(FAILED);
    expect(await outcome(ID, { fetch: answering(from('http://issuer.example/profile')) })).toBe(FAILED);
    expect(await outcome(ID, { fetch: answering(from('https://issuer.example/other')) })).toBe('document');
  });

  test('a body that is too large is not read to its end, and let go', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1;
            controller.enqueue(new Uint8Array(1024).fill(0x20));
          },
          cancel() {
            cancelled = true;
          },
        }),
      );
    expect(await outcome(ID, { fetch: answering(endless), limits: { documentLength: 4096 } })).toBe(TOO_LARGE);
    expect(sent).toBeLessThan(10);
    await new Promise((resolve) => setTimeout(resolve));
    expect(cancelled).toBe(true);
  });

  test('the limit is exact, with a stream, without one, and by the length that is announced', async () => {
    const text = JSON.stringify(documentOf(ID));
    const forms: (() => unknown)[] = [
      () => new Response(text),
      () => plain(),
      () => new Response(text, { headers: { 'content-length': String(text.length) } }),
    ];
    for (const make of forms) {
      const fetch = answering(make);
      expect(await outcome(ID, { fetch, limits: { documentLength: text.length } })).toBe('document');
      expect(await outcome(ID, { fetch, limits: { documentLength: text.length - 1 } })).toBe(TOO_LARGE);
    }
  });

  test('requests are counted over all documents, redirects and DIDs', async () => {
    const fetch = fakeFetch({ 'https://a.example/': () => redirect('/b'), 'https://a.example/b': {} });
    const didResolver = async () => undefined;
    const resolver = createResolver({ fetch, didResolver, limits: { ...DEFAULT_LIMITS, fetches: 4 } });
    await resolveController('https://a.example/', resolver);
    await resolveController('did:ion:abc', resolver);
    await resolveController('https://b.example/', resolver);
    expect(fetch.urls).toHaveLength(3);
    expect(await resolveController('https://c.example/', resolver)).toMatchObject({
      problem: { code: 'DOCUMENT_FETCH_FAILED', detail: expect.stringContaining('"fetches"') },
      undetermined: true,
    });
    expect(await resolveController('did:ion:def', resolver)).toMatchObject({
      problem: { code: 'DOCUMENT_FETCH_FAILED', detail: expect.stringContaining('"fetches"') },
    });
    expect(fetch.urls).toHaveLength(3);
  });
});

describe('w3c 132: hostile answers', () => {
  const throwing = () => {
    throw new Error('mine');
  };
  const hostile = (members: object) => () => ({
    status: 200,
    headers: new Headers(),
    arrayBuffer: async () => new ArrayBuffer(0),
    ...members,
  });
  const reading = (read: () => unknown) => hostile({ body: { getReader: () => ({ read, cancel: throwing }) } });

  test.each<[string, unknown]>([
    ['throws', throwing],
    ['throws what is no error', () => Promise.reject(Symbol('no'))],
    ['throws nothing', () => Promise.reject(undefined)],
    [
      'throws what throws',
      () =>
        Promise.reject({
          get message() {
            throw new Error('mine');
          },
        }),
    ],
    ['throws a long text', () => Promise.reject(new Error('x'.repeat(1_000_000)))],
    ['returns nothing', async () => undefined],
    ['returns a text', async () => 'text'],
    ['returns an array', async () => []],
    ['returns an object', async () => ({})],
    [
      'returns a proxy that throws',
      async () => new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : throwing()) }),
    ],
    ['has a status that is no number', hostile({ status: '200' })],
    ['has a status that throws', hostile({ status: { valueOf: throwing } })],
    ['has headers that throw', hostile({ headers: { get: throwing } })],
    ['has no headers', hostile({ headers: undefined })],
    ['redirects with headers that throw', hostile({ status: 302, headers: { get: throwing } })],
    ['redirects to what is no text', hostile({ status: 302, headers: { get: () => ({ toString: throwing }) } })],
    ['has a URL that is none', hostile({ url: 'x' })],
    ['has bytes that are none', hostile({ arrayBuffer: async () => 1e12 })],
    ['has bytes that fail', hostile({ arrayBuffer: async () => throwing() })],
    ['has a body that cannot be read', hostile({ body: { getReader: throwing } })],
    ['has a body that fails', reading(throwing)],
    ['has a body of text', reading(async () => ({ done: false, value: 'text' }))],
    ['has a body of nothing', reading(async () => undefined)],
    ['has a body that never ends and never comes', reading(async () => ({ done: false, value: new Uint8Array() }))],
  ])('%s', async (_, fetch) => {
    const wrapped = async (...args: unknown[]) => (fetch as (...given: unknown[]) => unknown)(...args);
    const resolver = createResolver({ fetch: wrapped as DocumentFetch });
    const resolved = await resolveController(ID, resolver);
    expect(resolved).toMatchObject({ kind: 'problem', undetermined: true, problem: { code: 'DOCUMENT_FETCH_FAILED' } });
    expect(resolved.kind === 'problem' && resolved.problem.detail.length).toBeLessThan(600);
  });

  test.each<[string, () => unknown]>([
    ['an answer that never comes', () => new Promise(() => undefined)],
    ['a body that never comes', reading(() => new Promise(() => undefined))],
    ['bytes that never come', hostile({ arrayBuffer: () => new Promise(() => undefined) })],
    [
      'a body of single bytes that starves every timer',
      reading(async () => ({ done: false, value: Uint8Array.of(0x20) })),
    ],
  ])('%s: time is up, for all requests together', async (_, answer) => {
    let aborted = false;
    const fetch = async (_url: string, { signal }: { signal: AbortSignal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return answer();
    };
    const limits = { ...DEFAULT_LIMITS, fetchTime: 50, documentLength: 1e12 };
    const resolver = createResolver({ fetch: fetch as never, limits });
    const started = performance.now();
    for (const id of [ID, 'https://second.example/', 'https://third.example/']) {
      expect(await resolveController(id, resolver)).toMatchObject({
        undetermined: true,
        problem: { code: 'DOCUMENT_FETCH_FAILED' },
      });
    }
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(aborted).toBe(true);
  });

  test('a fetch that ignores the signal is not called again after the time is up', async () => {
    let requests = 0;
    const fetch = async () => {
      requests += 1;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return redirect('/again');
    };
    expect(await outcome(ID, { fetch, limits: { fetchTime: 20 } })).toBe(FAILED);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(requests).toBe(1);
  });

  test("the caller's signal rejects at once, with its reason", async () => {
    for (const option of ['fetch', 'didResolver'] as const) {
      const controller = new AbortController();
      const never = () => new Promise<never>(() => undefined);
      const resolver = createResolver({ [option]: never, signal: controller.signal });
      const pending = resolveController(option === 'fetch' ? ID : 'did:ion:abc', resolver);
      controller.abort(new Error('enough'));
      await expect(pending).rejects.toThrow('enough');
      await expect(
        resolveController('https://other.example/', createResolver({ fetch: never, signal: controller.signal })),
      ).rejects.toThrow('enough');
    }
  });
});

describe('w3c 124: didResolver', () => {
  const did = 'did:ion:EiClkZMDxPKqC9c';
  const document = documentOf(did);

  test.each<[string, unknown, string]>([
    ['a document', document, 'document'],
    ['a document as text', JSON.stringify(document), 'document'],
    ['a resolution result', { didDocument: document, didDocumentMetadata: {} }, 'document'],
    ['a result whose metadata are no JSON', { didDocument: document, didResolutionMetadata: new Date() }, 'document'],
    ['undefined', undefined, 'DID_METHOD_UNSUPPORTED (undetermined)'],
    ['null', null, 'DID_METHOD_UNSUPPORTED (undetermined)'],
    [
      'a result without a document',
      { didDocument: null, didResolutionMetadata: { error: 'notFound' } },
      'DID_METHOD_UNSUPPORTED (undetermined)',
    ],
    [
      'a deactivated DID',
      { didDocument: document, didDocumentMetadata: { deactivated: true } },
      'CONTROLLER_DOCUMENT_INVALID',
    ],
    ['a document of another DID', documentOf('did:ion:other'), 'CONTROLLER_DOCUMENT_ID_MISMATCH'],
    ['garbage', 7, 'CONTROLLER_DOCUMENT_INVALID'],
    ['a class instance', new (class {})(), 'CONTROLLER_DOCUMENT_INVALID'],
    [
      'a result that throws',
      {
        get didDocument() {
          throw new Error('mine');
        },
      },
      FAILED,
    ],
    [
      'a document that throws',
      {
        get id() {
          throw new Error('mine');
        },
      },
      'CONTROLLER_DOCUMENT_INVALID',
    ],
  ])('%s', async (_, result, expected) => {
    expect(await outcome(did, { didResolver: async () => result })).toBe(expected);
  });

  test('one that throws, or never answers, leaves the question open; a did:web is then not asked of the web', async () => {
    const throwing = () => {
      throw new Error('mine');
    };
    expect(await outcome(did, { didResolver: throwing })).toBe(FAILED);
    expect(await outcome(did, { didResolver: () => Promise.reject(null) })).toBe(FAILED);
    expect(await outcome(did, { didResolver: () => new Promise(() => undefined), limits: { fetchTime: 20 } })).toBe(
      FAILED,
    );
    const fetch = fakeFetch({});
    expect(await outcome('did:web:issuer.example', { didResolver: throwing, fetch })).toBe(FAILED);
    expect(fetch.urls).toEqual([]);
  });

  test('it is not asked about what is no DID', async () => {
    const asked: string[] = [];
    const didResolver = async (id: string) => asked.push(id);
    for (const id of [ID, 'did:Web:x', 'did:x', 'did:web:127.0.0.1']) await outcome(id, { didResolver });
    expect(asked).toEqual([]);
  });
});
