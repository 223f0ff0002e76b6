import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { BulkProgress, DocumentFetch, JsonObject, KeyPair } from '../../src/types/index.js';
import { type VerifyCredentialsOptions, verifyCredential, verifyCredentials } from '../../src/verify/index.js';
import { badge, urn } from '../helpers/badge.js';
import { collect } from '../helpers/collect.js';
import { fakeFetch } from '../helpers/fake-fetch.js';

const ISSUER = 'https://issuer.example/';

let keyPair: KeyPair;
let secured: JsonObject;
let token: string;
let published: JsonObject;
let document: JsonObject;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  secured = (await signCredential(badge(didKey(keyPair)), { signer: keyPair })) as JsonObject;
  token = await signCredentialJwt(badge(didKey(keyPair)), { signer: keyPair });
  const verificationMethod = `${ISSUER}#key-1`;
  document = {
    '@context': 'https://www.w3.org/ns/cid/v1',
    id: ISSUER,
    verificationMethod: [
      {
        id: verificationMethod,
        type: 'Multikey',
        controller: ISSUER,
        ...(exportPublicKey(keyPair, { format: 'multikey' }) as unknown as JsonObject),
      },
    ],
    assertionMethod: [verificationMethod],
  };
  published = (await signCredential(badge(ISSUER), { signer: keyPair, verificationMethod })) as JsonObject;
});

const tampered = (): JsonObject => ({ ...secured, name: 'Something else' });

describe('what is verified', () => {
  test('objects, texts and tokens, each as verifyCredential does, in the order of the input', async () => {
    const now = new Date();
    const inputs = [secured, tampered(), JSON.stringify(secured), token, `${token}x`, 'no JSON', undefined, 7];
    const single = await Promise.all(inputs.map((input) => verifyCredential(input, { now })));
    const results = await collect(verifyCredentials(inputs, { now }));
    expect(results).toEqual(
      single.map((result, index) => ({ index, status: result.verified ? 'verified' : 'not-verified', result })),
    );
    expect(results.map(({ status }) => status === 'verified')).toEqual([
      ...[true, false, true, true],
      ...[false, false, false, false],
    ]);
  });

  test('whatever is mixed into it, what is good is verified and what is not is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        async (good, concurrency) => {
          const results = await collect(
            verifyCredentials(
              good.map((isGood) => (isGood ? secured : tampered())),
              { concurrency },
            ),
          );
          expect(results.map(({ index, status }) => `${index} ${status}`)).toEqual(
            good.map((isGood, index) => `${index} ${isGood ? 'verified' : 'not-verified'}`),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  test('status tells the type of the result', async () => {
    for await (const entry of verifyCredentials([secured])) {
      if (entry.status === 'verified') expect(entry.result.credential.id).toBe(urn(1));
      expect(entry.status).toBe('verified');
    }
  });

  test('options that are inherited count, lest a check be left out unseen', async () => {
    const inheriting: VerifyCredentialsOptions = Object.create({ trustedIssuers: ['did:example:other'] });
    const [entry] = await collect(verifyCredentials([secured], inheriting));
    expect(entry?.status).toBe('not-verified');
  });
});

describe('what is fetched', () => {
  test('is asked for by each verification, and a failure of one does not touch another', async () => {
    let calls = 0;
    const fetch = fakeFetch({
      [ISSUER]: () => {
        calls += 1;
        if (calls === 2) throw new Error('reset');
        return Response.json(document);
      },
    });
    const results = await collect(verifyCredentials([published, published, published], { fetch, concurrency: 1 }));
    expect(results.map(({ status }) => status)).toEqual(['verified', 'not-verified', 'verified']);
    expect(fetch.urls.filter((url) => url === ISSUER)).toHaveLength(3);
  });

  test('is asked for by several at once', async () => {
    let waiting = 0;
    let open = () => {};
    const all = new Promise<void>((resolve) => (open = resolve));
    const fetch: DocumentFetch = async () => {
      waiting += 1;
      if (waiting === 3) open();
      await all;
      return Response.json(document) as never;
    };
    const results = await collect(verifyCredentials([published, published, published], { fetch, concurrency: 3 }));
    expect(results.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified']);
  });

  test('is given up when the loop is left', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const fetch: DocumentFetch = (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    for await (const { status } of verifyCredentials([secured, published], { fetch, concurrency: 2 })) {
      expect(status).toBe('verified');
      await vi.waitFor(() => expect(signals).toHaveLength(1));
      break;
    }
    expect(signals[0]?.aborted).toBe(true);
  });
});

test('an aborted signal rejects', async () => {
  const fetch: DocumentFetch = () => new Promise(() => undefined);
  const controller = new AbortController();
  const run = collect(verifyCredentials([secured, published], { fetch, signal: controller.signal }));
  setTimeout(() => controller.abort(new Error('enough')), 50);
  await expect(run).rejects.toThrow('enough');
});

test('what could not be verified at all because trace throws is a failure of its own', async () => {
  let calls = 0;
  const trace = () => {
    calls += 1;
    if (calls === 1) throw new Error('disk full');
  };
  const results = await collect(verifyCredentials([secured, secured], { trace, concurrency: 1 }));
  expect(results).toMatchObject([{ status: 'failed', error: { message: 'disk full' } }, { status: 'verified' }]);
});

test('progress counts what is not verified as failed', async () => {
  const reports: BulkProgress[] = [];
  await collect(verifyCredentials([secured, tampered()], { onProgress: (progress) => reports.push(progress) }));
  expect(reports.at(-1)).toMatchObject({ done: 2, failed: 1, total: 2, remaining: 0 });
});

describe('a wrong argument is refused at the call', () => {
  test.each<[string, object]>([
    ['an option that does not exist', { trustedIssuer: 'x' }],
    ['a check that cannot be left out', { skip: ['proof'] }],
    ['a time that is none', { now: 'today' }],
    ['null', { trustedIssuers: null }],
    ['a concurrency of none', { concurrency: 0 }],
    ['a signal that is none', { signal: 'abort' }],
    ['a progress that cannot be called', { onProgress: 1 }],
  ])('%s', (_, options) => {
    expect(() => verifyCredentials([secured], options as never)).toThrow(TypeError);
  });

  test.each([
    ['one text', '{}'],
    ['one credential', {}],
    ['bytes', new Uint8Array(1)],
    ['nothing', undefined],
  ])('%s instead of many', (_, one) => {
    expect(() => verifyCredentials(one as never)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
  });
});
