import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { CredsmithError, InvalidCredentialError } from '../../src/errors.js';
import { generateKeyPair } from '../../src/keys/index.js';
import {
  type SignCredentialsOptions,
  type SignCredentialsResult,
  signCredential,
  signCredentialJwt,
  signCredentials,
  signCredentialsJwt,
} from '../../src/sign/index.js';
import type { BulkProgress, JsonObject, KeyPair, Signer } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge, urn } from '../helpers/badge.js';
import { collect } from '../helpers/collect.js';
import { heapAfterCollection } from '../helpers/heap.js';

const CREATED = '2024-05-31T12:00:00Z';

let keyPair: KeyPair;
let options: SignCredentialsOptions;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  options = { signer: keyPair, created: CREATED };
});

/** The badge of a certain learner. */
const numbered = (number: number, more: JsonObject = {}): JsonObject => ({
  ...badge(didKey(keyPair)),
  id: urn(100 + number),
  ...more,
});

/** A badge that no issuer may sign. */
const broken = (number: number) => numbered(number, { validFrom: 'yesterday' });

const ofAll = (length: number) => Array.from({ length }, (_, number) => numbered(number));

/** A signer far away. It answers when so many requests are waiting, or the last ones, and a while has passed. */
function remote(atOnce: number, last = Number.POSITIVE_INFINITY) {
  const service = { waiting: 0, most: 0, calls: 0 };
  let answers: (() => void)[] = [];
  const answer = () => {
    for (const open of answers) open();
    answers = [];
  };
  const signer: Signer = {
    algorithm: keyPair.algorithm,
    publicKey: keyPair.publicKey,
    async sign(message) {
      service.calls += 1;
      service.waiting += 1;
      service.most = Math.max(service.most, service.waiting);
      const answered = new Promise<void>((resolve) => answers.push(resolve));
      if (service.waiting === atOnce || service.calls >= last) setTimeout(answer, 50);
      await answered;
      service.waiting -= 1;
      return keyPair.sign(message);
    },
  };
  return { service, signer };
}

describe('what is signed', () => {
  test('each credential as signCredential signs it, in the order of the input', async () => {
    const credentials = ofAll(5);
    const single = await Promise.all(credentials.map((credential) => signCredential(credential, { ...options })));
    expect(await collect(signCredentials(credentials, options))).toEqual(
      single.map((credential, index) => ({ index, status: 'signed', credential })),
    );
  });

  test('tokens as signCredentialJwt signs them', async () => {
    const credentials = ofAll(3);
    const single = await Promise.all(
      credentials.map((credential) => signCredentialJwt(credential, { signer: keyPair })),
    );
    expect(await collect(signCredentialsJwt(credentials, { signer: keyPair }))).toEqual(
      single.map((token, index) => ({ index, status: 'signed', token })),
    );
  });

  test('of an array, a set, a generator and an asynchronous generator', async () => {
    const two = ofAll(2);
    const expected = await collect(signCredentials(two, options));
    const asynchronous = (async function* () {
      yield* two;
    })();
    for (const source of [new Set(two), two.values(), asynchronous]) {
      expect(await collect(signCredentials(source, options))).toEqual(expected);
    }
  });

  test('with the type of what was given', async () => {
    for await (const result of signCredentials([{ ...numbered(1), type: ['VerifiableCredential'] as const }], {
      ...options,
      validate: false,
    })) {
      const only: 'VerifiableCredential' | undefined =
        result.status === 'signed' ? result.credential.type[0] : undefined;
      expect(only).toBe('VerifiableCredential');
    }
  });

  test('with the options as they were at the call', async () => {
    const changing = { ...options };
    const results = signCredentials(ofAll(2), changing);
    changing.signer = await generateKeyPair();
    changing.created = 'never';
    for (const result of await collect(results)) expect(result.status).toBe('signed');
  });

  test('with options that are inherited, as signCredential does', async () => {
    const inheriting: SignCredentialsOptions = Object.create({ ...options, validate: false });
    const alone = await signCredential(broken(1), inheriting);
    expect(await collect(signCredentials([broken(1)], inheriting))).toEqual([
      { index: 0, status: 'signed', credential: alone },
    ]);
  });
});

describe('what cannot be signed', () => {
  test('is reported at its place, and everything else is signed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        async (good, concurrency) => {
          const credentials = good.map((isGood, number) => (isGood ? numbered(number) : broken(number)));
          const results = await collect(signCredentials(credentials, { ...options, concurrency }));
          expect(results.map(({ index }) => index)).toEqual(good.map((_, index) => index));
          expect(results.map(({ status }) => status)).toEqual(good.map((isGood) => (isGood ? 'signed' : 'failed')));
          for (const result of results)
            if (result.status === 'signed') expect(result.credential.id).toBe(urn(100 + result.index));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('has the error that signCredential throws', async () => {
    const alone = await signCredential(broken(0), options).catch((error) => error);
    const [result] = await collect(signCredentials([broken(0)], options));
    expect(result).toEqual({ index: 0, status: 'failed', error: alone });
    expect((result as { error: unknown }).error).toBeInstanceOf(InvalidCredentialError);
  });

  test.each([null, undefined, 7, 'text', []])('may be %j, which is no credential', async (stranger) => {
    const [first, second] = await collect(signCredentials([stranger as never, numbered(1)], options));
    expect(first).toMatchObject({ index: 0, status: 'failed', error: { code: 'ERR_INVALID_ARG_TYPE' } });
    expect(second).toMatchObject({ index: 1, status: 'signed' });
  });

  test('may be the fault of the signer, once', async () => {
    const { signer } = remote(1);
    let calls = 0;
    const flaky: Signer = {
      ...signer,
      sign: async (message) => {
        calls += 1;
        if (calls === 2) throw new Error('503');
        return signer.sign(message);
      },
    };
    const results = await collect(signCredentials(ofAll(3), { ...options, signer: flaky, concurrency: 1 }));
    expect(results).toMatchObject([
      { status: 'signed' },
      { status: 'failed', error: { code: 'ERR_SIGNER_FAILED', cause: { message: '503' } } },
      { status: 'signed' },
    ]);
  });

  test('has an Error even where trace throws something else', async () => {
    const trace = () => {
      throw 'a text';
    };
    const [result] = await collect(signCredentials([numbered(1)], { ...options, trace }));
    expect(result).toMatchObject({ status: 'failed', error: { cause: 'a text' } });
    expect((result as { error: unknown }).error).toBeInstanceOf(Error);
  });
});

describe('a wrong argument is refused at the call, before anything is read', () => {
  const next = vi.fn();
  const source = { [Symbol.iterator]: () => ({ next }) };
  const code = (expected: string) => expect.objectContaining({ code: expected });
  const TYPE = 'ERR_INVALID_ARG_TYPE';
  const VALUE = 'ERR_INVALID_ARG_VALUE';

  test.each<[string, object, string]>([
    ['an option that does not exist', { validated: true }, VALUE],
    ['null', { suite: null }, TYPE],
    ['the id of one proof', { id: 'urn:x' }, VALUE],
    ['the proofs that one proof builds on', { previousProof: 'urn:x' }, VALUE],
    ['no signer', { signer: undefined }, TYPE],
    ['a suite that does not exist', { suite: 'none' }, VALUE],
    ['a date that is none', { created: 'today' }, VALUE],
    ['an end before the beginning', { expires: '2000-01-01T00:00:00Z' }, VALUE],
    ['a domain that is no text', { domain: 7 }, TYPE],
    ['a verification method that is no text', { verificationMethod: 7 }, TYPE],
    ['a limit that does not exist', { limits: { size: 1 } }, VALUE],
    ['documents in a Map', { documents: new Map() }, TYPE],
    ['a signal that is none', { signal: {} }, TYPE],
    ['a fetch that is none', { fetch: 'https://' }, TYPE],
    ['no work at once', { concurrency: 0 }, VALUE],
    ['half a work at once', { concurrency: 1.5 }, VALUE],
    ['endless work at once', { concurrency: Number.POSITIVE_INFINITY }, VALUE],
    ['a concurrency in words', { concurrency: 'many' }, TYPE],
    ['a negative total', { total: -1 }, VALUE],
    ['a total in words', { total: 'many' }, VALUE],
    ['a progress that cannot be called', { onProgress: console }, TYPE],
  ])('%s', (_, wrong, expected) => {
    const bad = { ...options, ...wrong };
    expect(() => signCredentials(source, bad as never)).toThrow(code(expected));
    expect(() => signCredentials(source, bad as never)).toThrow(TypeError);
    expect(next).not.toHaveBeenCalled();
  });

  test.each([
    ['one credential', {}],
    ['text', '[{}]'],
    ['bytes', new Uint8Array(2)],
    ['nothing', undefined],
    ['null', null],
  ])('%s instead of many credentials', (_, one) => {
    expect(() => signCredentials(one as never, options)).toThrow(code(TYPE));
    expect(() => signCredentialsJwt(one as never, { signer: keyPair })).toThrow(code(TYPE));
  });

  test('no options', () => {
    expect(() => signCredentials([], undefined as never)).toThrow(code(TYPE));
    expect(() => signCredentialsJwt([], null as never)).toThrow(code(TYPE));
  });

  test('what only tokens have, and what only proofs have', () => {
    expect(() => signCredentials([], { ...options, header: 'kid' } as never)).toThrow(code(VALUE));
    expect(() => signCredentialsJwt([], { ...options } as never)).toThrow(code(VALUE));
    expect(() => signCredentialsJwt([], { signer: keyPair, header: 'x5c' as never })).toThrow(code(VALUE));
  });

  test('a key that cannot make any of the signatures', async () => {
    const signer = await generateKeyPair({ algorithm: 'ES256' });
    expect(() => signCredentials([], { ...options, signer })).toThrow(code('ERR_SIGNER_UNSUITABLE'));
    const nameless: Signer = { algorithm: 'ES256', sign: (message) => signer.sign(message) };
    expect(() => signCredentialsJwt([], { signer: nameless, header: 'jwk' })).toThrow(code('ERR_SIGNER_UNSUITABLE'));
  });
});

describe('a signer far away', () => {
  test('has as many requests at once as are allowed, and the results stay in order', async () => {
    const { service, signer } = remote(4, 12);
    const results = await collect(signCredentials(ofAll(12), { ...options, signer, concurrency: 4 }));
    expect(results.map(({ index, status }) => `${index} ${status}`)).toEqual(
      Array.from({ length: 12 }, (_, index) => `${index} signed`),
    );
    expect(service.most).toBe(4);
  });

  test('has eight at once by default', async () => {
    const { service, signer } = remote(8, 16);
    await collect(signCredentials(ofAll(16), { ...options, signer }));
    expect(service.most).toBe(8);
  });

  test('is asked for no more when the loop was left', async () => {
    const { service, signer } = remote(1);
    for await (const _ of signCredentials(ofAll(20), { ...options, signer, concurrency: 2 })) break;
    const { calls } = service;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(service.calls).toBeLessThanOrEqual(calls + 1);
    expect(calls).toBeLessThanOrEqual(3);
  });

  test('does not keep an aborted run from ending', async () => {
    const signer: Signer = { ...remote(1).signer, sign: () => new Promise(() => undefined) };
    const controller = new AbortController();
    const run = collect(signCredentials(ofAll(3), { ...options, signer, signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(run).rejects.toThrow('enough');
  });
});

test('an aborted signal rejects, before the first result and between two, and closes the input', async () => {
  const reason = new Error('enough');
  await expect(collect(signCredentials(ofAll(1), { ...options, signal: AbortSignal.abort(reason) }))).rejects.toBe(
    reason,
  );
  const controller = new AbortController();
  let closed = false;
  const source = (function* () {
    try {
      for (let number = 0; ; number += 1) yield numbered(number);
    } finally {
      closed = true;
    }
  })();
  const taken: SignCredentialsResult<JsonObject>[] = [];
  const run = async () => {
    for await (const result of signCredentials(source, { ...options, signal: controller.signal })) {
      taken.push(result);
      if (taken.length === 3) controller.abort(reason);
    }
  };
  await expect(run()).rejects.toBe(reason);
  expect(taken.map(({ index, status }) => `${index} ${status}`)).toEqual(['0 signed', '1 signed', '2 signed']);
  expect(closed).toBe(true);
});

describe('progress', () => {
  test('counts what is done and what failed, knows the length of an array, and comes once more at the end', async () => {
    const reports: BulkProgress[] = [];
    const credentials = [numbered(0), broken(1), numbered(2)];
    await collect(signCredentials(credentials, { ...options, onProgress: (progress) => reports.push(progress) }));
    expect(reports.at(-1)).toMatchObject({ done: 3, failed: 1, total: 3, remaining: 0 });
    expect(reports.at(-1)?.elapsed).toBeGreaterThan(0);
    expect(reports.at(-1)?.rate).toBeCloseTo(3 / (reports.at(-1)?.elapsed ?? 0), 0);
  });

  test('takes the total from the caller, and has none for a generator', async () => {
    const last = async (more: object) => {
      const onProgress = vi.fn();
      await collect(signCredentials(ofAll(2).values(), { ...options, onProgress, ...more }));
      return onProgress.mock.lastCall?.[0];
    };
    expect(await last({ total: 10 })).toMatchObject({ done: 2, total: 10 });
    expect(await last({})).not.toHaveProperty('total');
  });

  test('a callback that throws ends the run', async () => {
    const onProgress = () => {
      throw new Error('no terminal');
    };
    await expect(collect(signCredentials(ofAll(1), { ...options, onProgress }))).rejects.toThrow('no terminal');
  });
});

test('memory stays flat: nothing of a credential is kept when its result was taken', async () => {
  const SIZE = 100_000;
  const narrative = 'x'.repeat(SIZE);
  const source = (function* () {
    // A text of its own for each.
    for (let number = 0; number < 240; number += 1) {
      yield numbered(number, { description: Buffer.from(narrative + number).toString() });
    }
  })();
  let early = 0;
  for await (const { index, status } of signCredentials(source, options)) {
    expect(status).toBe('signed');
    if (index === 40) early = await heapAfterCollection();
  }
  const late = await heapAfterCollection();
  // 200 more credentials of 100 kB would be 20 MB.
  expect(late - early).toBeLessThan(8_000_000);
});

test('what was signed in a run verifies', async () => {
  for (const result of await collect(signCredentials(ofAll(2), options))) {
    if (result.status === 'failed') throw result.error;
    expect((await verifyCredential(result.credential)).verified).toBe(true);
  }
  const [token] = await collect(signCredentialsJwt(ofAll(1), { signer: keyPair }));
  expect(token?.status === 'signed' && (await verifyCredential(token.token)).verified).toBe(true);
});

test('errors of a run are those of the library', async () => {
  const [result] = await collect(signCredentials([broken(0)], options));
  expect(result?.status === 'failed' && result.error instanceof CredsmithError).toBe(true);
});
