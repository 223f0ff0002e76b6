import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { CredsmithError, InvalidCredentialError, SignError } from '../../src/errors.js';
import { exportKeyPair, exportPublicKey, generateKeyPair, importKeyPair } from '../../src/keys/index.js';
import type { PoolSignResult, WorkerPool, WorkerPoolOptions } from '../../src/node/index.js';
import { createPool } from '../../src/node/worker-pool.js';
import { signCredentials, signCredentialsJwt } from '../../src/sign/index.js';
import type { BulkProgress, JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredentials } from '../../src/verify/index.js';
import { badge, urn } from '../helpers/badge.js';
import { type BuiltPackage, buildPackage } from '../helpers/built-package.js';
import { collect } from '../helpers/collect.js';
import { heapAfterCollection } from '../helpers/heap.js';

const run = promisify(execFile);

const CREATED = '2024-05-31T12:00:00Z';
const ISSUER = 'https://issuer.example/';

/** A worker that ends when it meets certain texts. */
const MORTAL = `
import * as real from './dist/node/worker.js';

const mortal = (work) => async (task) => {
  if (task.texts.some((text) => text?.includes('EXIT'))) process.exit(3);
  if (task.texts.some((text) => text?.includes('THROW'))) {
    setTimeout(() => { throw new Error('out of order'); });
    await new Promise(() => {});
  }
  return work(task);
};

export const sign = mortal(real.sign);
export const signJwt = mortal(real.signJwt);
export const verify = mortal(real.verify);
`;

let built: BuiltPackage;
let keyPair: KeyPair;
/** For the tests that leave a pool as it was: starting threads is what takes time. */
let shared: WorkerPool;
const pools: WorkerPool[] = [];

beforeAll(async () => {
  built = await buildPackage();
  await writeFile(new URL('mortal.js', built.root), MORTAL);
  await writeFile(new URL('stillborn.js', built.root), 'throw new Error("no such thing");\n');
  keyPair = await generateKeyPair();
  shared = createPool(new URL('dist/node/worker.js', built.root), { threads: 2, batchSize: 4 });
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

afterAll(async () => {
  await shared.close();
  await built.remove();
});

function open(options: WorkerPoolOptions = {}, worker = 'dist/node/worker.js'): WorkerPool {
  const pool = createPool(new URL(worker, built.root), { threads: 2, batchSize: 4, ...options });
  pools.push(pool);
  return pool;
}

const numbered = (number: number, more: JsonObject = {}): JsonObject => ({
  ...badge(didKey(keyPair)),
  id: urn(100 + number),
  ...more,
});
const textOf = (number: number, more: JsonObject = {}) => JSON.stringify(numbered(number, more));
const options = () => ({ signer: keyPair, created: CREATED });
const ofAll = (length: number) => Array.from({ length }, (_, number) => numbered(number));
const texts = (length: number) => ofAll(length).map((credential) => JSON.stringify(credential));
const brief = (results: { index: number; status: string }[]) =>
  results.map(({ index, status }) => `${index} ${status}`);

describe('the results', () => {
  test('are those of signCredentials, as text, in order', async () => {
    const here = await collect(signCredentials(ofAll(21), options()));
    const there = await collect(shared.signCredentials(texts(21), options()));
    expect(there).toEqual(
      here.map((result) =>
        result.status === 'signed' ? { ...result, credential: JSON.stringify(result.credential) } : result,
      ),
    );
    expect(brief(there)).toEqual(Array.from({ length: 21 }, (_, index) => `${index} signed`));
  });

  test('are those of signCredentialsJwt', async () => {
    const here = await collect(signCredentialsJwt(ofAll(5), { signer: keyPair }));
    expect(await collect(shared.signCredentialsJwt(texts(5), { signer: keyPair }))).toEqual(here);
  });

  test('are those of verifyCredentials, for texts and tokens, good ones and others', async () => {
    const now = new Date('2100-01-01T00:00:00Z');
    const pool = shared;
    const [first, second] = (await collect(pool.signCredentials(texts(2), options()))) as { credential: string }[];
    const tokens = (await collect(pool.signCredentialsJwt(texts(1), { signer: keyPair }))) as { token: string }[];
    const inputs = [
      first?.credential,
      second?.credential.replace('marked', 'unmarked'),
      tokens[0]?.token,
      'no JSON',
      '{}',
      'null',
    ] as string[];
    const there = await collect(pool.verifyCredentials(inputs, { now }));
    expect(there).toEqual(await collect(verifyCredentials(inputs, { now })));
    expect(brief(there)).toEqual([
      '0 verified',
      '1 not-verified',
      '2 verified',
      '3 not-verified',
      '4 not-verified',
      '5 not-verified',
    ]);
  });

  test('have the errors of signCredentials, of their classes, with codes and problems, at their places', async () => {
    const bad = [
      numbered(0, { validFrom: 'yesterday', credentialSubject: {} }),
      numbered(1),
      { ...numbered(2), issuer: 'did:example:other' },
    ];
    const here = await collect(signCredentials(bad, options()));
    const there = await collect(
      shared.signCredentials(
        bad.map((one) => JSON.stringify(one)),
        options(),
      ),
    );
    expect(brief(there)).toEqual(['0 failed', '1 signed', '2 failed']);
    const errors = [here, there].map((results) =>
      results.flatMap((result) => ('error' in result ? [result.error] : [])),
    );
    expect(errors[1]).toEqual(errors[0]);
    const [invalid, foreign] = errors[1] as [InvalidCredentialError, SignError];
    expect(invalid).toBeInstanceOf(InvalidCredentialError);
    expect(invalid.problems.length).toBeGreaterThan(1);
    expect(invalid.name).toBe('InvalidCredentialError');
    expect(foreign).toBeInstanceOf(SignError);
    expect(foreign.code).toBe('ERR_VERIFICATION_METHOD_MISSING');
    expect(foreign.stack).toContain('worker.js');
  });

  test('say what is wrong with a text before it is a credential', async () => {
    const bad = ['{ "a": 1, "a": 2 }', '{', '7', 'null', numbered(1) as never, undefined as never, (() => 1) as never];
    const results = await collect(shared.signCredentials(bad, options()));
    const codes = results.map((result) => {
      if (result.status === 'signed') return 'signed';
      const { code, problems = [] } = result.error as Error & Partial<InvalidCredentialError>;
      return [code, ...problems.map((problem) => problem.code)].join(' ');
    });
    expect(codes).toEqual([
      'ERR_CREDENTIAL_INVALID JSON_DUPLICATE_KEY',
      'ERR_CREDENTIAL_INVALID JSON_SYNTAX_ERROR',
      ...Array.from({ length: 5 }, () => 'ERR_INVALID_ARG_TYPE'),
    ]);
  });
});

describe('the signer', () => {
  test('says itself under which URL its key is published', async () => {
    const id = `${ISSUER}#key-1`;
    const signer = await importKeyPair({ ...exportKeyPair(keyPair, { format: 'multikey', secret: true }), id });
    const text = JSON.stringify(badge(ISSUER));
    const [result] = await collect(shared.signCredentials([text], { signer }));
    expect(result).toMatchObject({
      status: 'signed',
      credential: expect.stringContaining(`"verificationMethod":"${id}"`),
    });
  });

  test.each([true, false])(
    'makes ECDSA signatures that repeat in threads where it does here: %s',
    async (deterministic) => {
      const jwk = exportKeyPair(await generateKeyPair({ algorithm: 'ES256' }), { format: 'jwk', secret: true });
      const signer = await importKeyPair(jwk, { deterministic });
      const text = JSON.stringify(badge(didKey(signer)));
      const results = await collect(shared.signCredentialsJwt([text, text], { signer }));
      const [first, second] = results as { token: string }[];
      expect(first?.token).toMatch(/^ey/);
      expect(first?.token === second?.token).toBe(deterministic);
    },
  );

  test('is another one in another run', async () => {
    const pool = open({ threads: 1 });
    const other = await generateKeyPair();
    const text = JSON.stringify(badge(didKey(other)));
    await collect(pool.signCredentials(texts(1), options()));
    const [result] = (await collect(pool.signCredentials([text], { signer: other }))) as { credential: string }[];
    expect((await collect(verifyCredentials([result?.credential])))[0]?.status).toBe('verified');
  });
});

test('documents go along as objects, as text and as bytes', async () => {
  const document = {
    '@context': 'https://www.w3.org/ns/cid/v1',
    id: ISSUER,
    verificationMethod: [
      {
        id: `${ISSUER}#key-1`,
        type: 'Multikey',
        controller: ISSUER,
        ...exportPublicKey(keyPair, { format: 'multikey' }),
      },
    ],
    assertionMethod: [`${ISSUER}#key-1`],
  };
  const pool = shared;
  const text = JSON.stringify(badge(ISSUER));
  const forms = [document, JSON.stringify(document), new TextEncoder().encode(JSON.stringify(document))];
  for (const form of forms) {
    const documents = { [ISSUER]: form };
    const signing = { signer: keyPair, verificationMethod: `${ISSUER}#key-1`, documents };
    const [signed] = (await collect(pool.signCredentials([text], signing))) as { credential: string }[];
    const [entry] = await collect(pool.verifyCredentials([signed?.credential as string], { documents }));
    expect(entry?.status).toBe('verified');
  }
});

describe('the input', () => {
  test('is read at most two batches per thread ahead of the results', async () => {
    const [threads, batchSize] = [2, 3];
    let read = 0;
    let taken = 0;
    let most = 0;
    const source = (function* () {
      for (const text of texts(60)) {
        read += 1;
        most = Math.max(most, read - taken);
        yield text;
      }
    })();
    for await (const _ of open({ threads, batchSize }).signCredentials(source, options())) {
      taken += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(taken).toBe(60);
    expect(most).toBeLessThanOrEqual(2 * threads * batchSize + 1);
    expect(most).toBeGreaterThan(threads * batchSize);
  });

  test('is closed when the loop is left', async () => {
    let closed = false;
    const source = (async function* () {
      try {
        for (let number = 0; ; number += 1) yield textOf(number);
      } finally {
        closed = true;
      }
    })();
    for await (const { index } of shared.signCredentials(source, options())) if (index === 5) break;
    expect(closed).toBe(true);
  });

  test('may fail: the error comes after the results of what stood before', async () => {
    const source = (function* () {
      yield* texts(6);
      throw new Error('the database is gone');
    })();
    const taken: PoolSignResult[] = [];
    const takeAll = async () => {
      for await (const result of shared.signCredentials(source, options())) taken.push(result);
    };
    await expect(takeAll()).rejects.toThrow('the database is gone');
    expect(brief(taken)).toEqual(Array.from({ length: 6 }, (_, index) => `${index} signed`));
  });

  test('may come slowly: nothing waits for a full batch', async () => {
    let tell = () => {};
    const source = (async function* () {
      yield textOf(1);
      await new Promise<void>((resolve) => (tell = resolve));
      yield textOf(2);
    })();
    const taken: PoolSignResult[] = [];
    for await (const result of open({ batchSize: 64 }).signCredentials(source, options())) {
      taken.push(result);
      tell();
    }
    expect(brief(taken)).toEqual(['0 signed', '1 signed']);
  });
});

test('an aborted signal rejects', async () => {
  const controller = new AbortController();
  const endless = (function* () {
    for (let number = 0; ; number += 1) yield textOf(number);
  })();
  const takeAll = async () => {
    for await (const { index } of shared.signCredentials(endless, { ...options(), signal: controller.signal })) {
      if (index === 9) controller.abort(new Error('enough'));
    }
  };
  await expect(takeAll()).rejects.toThrow('enough');
});

test('progress is told', async () => {
  const reports: BulkProgress[] = [];
  const onProgress = (progress: BulkProgress) => reports.push(progress);
  await collect(shared.signCredentials([...texts(9), '{}'], { ...options(), onProgress }));
  expect(reports.at(-1)).toMatchObject({ done: 10, failed: 1, total: 10, remaining: 0 });
});

describe('what cannot be given to another thread is refused at the call', () => {
  const refusal = (text: string) => expect.objectContaining({ message: expect.stringContaining(text) });

  test.each(['fetch', 'didResolver', 'trace'])('%s', (name) => {
    const given = { ...options(), [name]: () => undefined };
    expect(() => shared.signCredentials([], given)).toThrow(TypeError);
    expect(() => shared.signCredentials([], given)).toThrow(refusal(`"options.${name}" is a function`));
    expect(() => shared.verifyCredentials([], { [name]: () => undefined })).toThrow(TypeError);
  });

  test.each<[string, () => unknown]>([
    ['a key service', () => ({ algorithm: 'Ed25519', publicKey: keyPair.publicKey, sign: keyPair.sign })],
    ['a copy of a key pair', () => ({ ...keyPair })],
  ])('a signer that is %s', (_, signer) => {
    const given = { signer: signer() as KeyPair };
    expect(() => shared.signCredentials([], given)).toThrow(TypeError);
    expect(() => shared.signCredentialsJwt([], given)).toThrow(refusal('Sign without a pool'));
  });

  test('a document that is no data', () => {
    const documents = { [ISSUER]: { id: () => ISSUER } };
    expect(() => shared.verifyCredentials([], { documents })).toThrow(TypeError);
    expect(() => shared.signCredentials([], { ...options(), documents })).toThrow(refusal('"options" has a value'));
  });

  test('and so is every other wrong argument', async () => {
    const pool = shared;
    expect(() => pool.signCredentials([], { ...options(), concurrency: 8 } as never)).toThrow(TypeError);
    expect(() => pool.signCredentials([], { ...options(), id: 'urn:x' } as never)).toThrow(TypeError);
    expect(() => pool.signCredentials([], { ...options(), created: 'today' })).toThrow(TypeError);
    expect(() => pool.signCredentials([], { ...options(), signal: {} as never })).toThrow(TypeError);
    expect(() => pool.signCredentials([], { signer: undefined } as never)).toThrow(TypeError);
    expect(() => pool.signCredentials([], undefined as never)).toThrow(TypeError);
    expect(() => pool.signCredentials('{}', options())).toThrow(TypeError);
    expect(() => pool.signCredentialsJwt([], { signer: keyPair, header: 'x5c' as never })).toThrow(TypeError);
    expect(() => pool.verifyCredentials([], { skip: ['proof'] as never })).toThrow(TypeError);
    expect(() => pool.verifyCredentials([], { signal: {} as never })).toThrow(TypeError);
    const signer = await generateKeyPair({ algorithm: 'ES256' });
    expect(() => pool.signCredentials([], { signer })).toThrow(SignError);
  });

  test.each([
    { threads: 0 },
    { threads: 1.5 },
    { threads: '2' },
    { batchSize: 0 },
    { batchSize: 1e6 },
    { thread: 1 },
    null,
  ])('options of the pool: %j', (wrong) => {
    expect(() => createPool(new URL('file:///'), wrong as never)).toThrow(TypeError);
  });
});

describe('a thread that ends', () => {
  test.each(['EXIT', 'THROW'])('by %s costs the credential that did it, and no other', async (end) => {
    const pool = open({}, 'mortal.js');
    const source = Array.from({ length: 20 }, (_, number) =>
      textOf(number, { name: [5, 6, 17].includes(number) ? end : 'x' }),
    );
    const results = await collect(pool.signCredentials(source, options()));
    expect(brief(results)).toEqual(
      source.map((_, index) => `${index} ${[5, 6, 17].includes(index) ? 'failed' : 'signed'}`),
    );
    const { error } = results[5] as unknown as { error: CredsmithError };
    expect(error).toMatchObject({ name: 'WorkerError', code: 'ERR_WORKER_FAILED' });
    expect(error.cause).toMatchObject({ message: end === 'EXIT' ? 'worker exited with code: 3' : 'out of order' });
    expect(error).toBeInstanceOf(CredsmithError);
    // And the pool goes on.
    expect(brief(await collect(pool.signCredentials(texts(3), options())))).toEqual([
      '0 signed',
      '1 signed',
      '2 signed',
    ]);
  });

  test('does so while verifying and making tokens as well', async () => {
    const pool = open({ batchSize: 2 }, 'mortal.js');
    const source = ['{}', 'EXIT', '{}', '{}'];
    expect(brief(await collect(pool.verifyCredentials(source)))).toEqual([
      '0 not-verified',
      '1 failed',
      '2 not-verified',
      '3 not-verified',
    ]);
    const tokens = await collect(pool.signCredentialsJwt([textOf(0), 'EXIT', textOf(1)], { signer: keyPair }));
    expect(brief(tokens)).toEqual(['0 signed', '1 failed', '2 signed']);
  });

  test.each(['missing.js', 'stillborn.js'])(
    'before it started, for want of a good file (%s), rejects the run',
    async (file) => {
      const pool = open({ threads: 2 }, file);
      const running = collect(pool.signCredentials(texts(20), options()));
      await expect(running).rejects.toMatchObject({ code: 'ERR_WORKER_FAILED' });
      await expect(collect(pool.verifyCredentials(['{}']))).rejects.toMatchObject({ code: 'ERR_WORKER_FAILED' });
    },
  );
});

describe('closing', () => {
  const closed = { name: 'WorkerError', code: 'ERR_POOL_CLOSED' };

  test('ends the pool, once and for all, whether it was used or not', async () => {
    const pool = open();
    await pool.close();
    await pool.close();
    await expect(collect(pool.signCredentials(texts(1), options()))).rejects.toMatchObject(closed);
    const used = open();
    await collect(used.signCredentials(texts(1), options()));
    await used.close();
    await expect(collect(used.verifyCredentials(['{}']))).rejects.toMatchObject(closed);
  });

  test('rejects runs that are not through', async () => {
    const pool = open();
    const endless = (function* () {
      for (let number = 0; ; number += 1) yield textOf(number);
    })();
    const takeAll = async () => {
      for await (const { index } of pool.signCredentials(endless, options())) if (index === 5) void pool.close();
    };
    await expect(takeAll()).rejects.toMatchObject(closed);
  });
});

test('memory stays flat: nothing of a credential is kept when its result was taken', async () => {
  const description = 'x'.repeat(100_000);
  const source = (function* () {
    for (let number = 0; number < 240; number += 1) yield textOf(number, { description });
  })();
  let early = 0;
  for await (const { index, status } of shared.signCredentials(source, options())) {
    expect(status).toBe('signed');
    if (index === 40) early = await heapAfterCollection();
  }
  expect((await heapAfterCollection()) - early).toBeLessThan(8_000_000);
});

test('threads are loaded at the first use, and a pool that nobody closed does not keep the process', async () => {
  const script = `
    import { createRequire } from 'node:module';
    import { createWorkerPool } from 'credsmith/node';

    const { cache } = createRequire(import.meta.url);
    const isLoaded = () => Object.keys(cache).some((path) => path.includes('piscina'));
    const pool = createWorkerPool({ threads: 1 });
    const before = isLoaded();
    const statuses = [];
    for await (const { status } of pool.verifyCredentials(['{}'])) statuses.push(status);
    console.log(JSON.stringify({ before, after: isLoaded(), statuses }));
  `;
  await writeFile(new URL('script.mjs', built.root), script);
  const { stdout } = await run(process.execPath, [fileURLToPath(new URL('script.mjs', built.root))]);
  expect(JSON.parse(stdout)).toEqual({ before: false, after: true, statuses: ['not-verified'] });
});
