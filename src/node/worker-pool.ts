import { availableParallelism } from 'node:os';
import { assertCount, assertKnown, assertObject, bulk, type Source } from '../lib/index.js';
import {
  assertSignCredentialJwtOptions,
  assertSignCredentialOptions,
  SIGN_CREDENTIAL_JWT_OPTIONS,
  SIGN_CREDENTIALS_OPTIONS,
} from '../sign/index.js';
import type { BulkFailure, KeyPair, ProgressOptions } from '../types/index.js';
import { resolveSettings, VERIFY_OPTIONS, verificationEntry } from '../verify/index.js';
import { type BatchPlan, batchWork } from './batch-work.js';
import type { WorkerPool, WorkerPoolOptions } from './options.js';
import { keyForThreads, optionsForThreads } from './sendable.js';
import type { TaskName } from './tasks.js';
import { createThreads } from './threads.js';

const DEFAULT_BATCH_SIZE = 64;
const MAX_BATCH_SIZE = 1_024;
const MAX_THREADS = 256;

/**
 * Makes a pool of threads, each of which signs and verifies batches of JSON text, so that a run uses all cores. The
 * results are those of `signCredentials`, `signCredentialsJwt` and `verifyCredentials`, in the order of the input, which is
 * read at most two batches per thread ahead of them.
 *
 * Starting threads takes a quarter of a second: for less than a few thousand credentials the functions without a pool are
 * faster. When a thread ends in the middle of a batch, the texts of that batch are tried once more, one by one; a text with
 * which a thread ends again fails with `ERR_WORKER_FAILED`, and the others do not. A bundler has to leave `credsmith/node`
 * out of the bundle: the threads run a file of the package.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE`
 *
 * @example
 * ```ts
 * const pool = createWorkerPool();
 * for await (const result of pool.signCredentials(texts, { signer: keyPair })) {
 *   if (result.status === 'signed') await save(result.credential);
 * }
 * await pool.close();
 * ```
 */
export function createWorkerPool(options: WorkerPoolOptions = {}): WorkerPool {
  return createPool(new URL('../node/worker.js', import.meta.url), options);
}

/** The same with another file for the threads. */
export function createPool(worker: URL, options: WorkerPoolOptions): WorkerPool {
  assertObject(options as unknown, 'options');
  assertKnown(options, ['threads', 'batchSize']);
  const count = assertCount(options.threads ?? availableParallelism(), MAX_THREADS, 'options.threads');
  const batchSize = assertCount(options.batchSize ?? DEFAULT_BATCH_SIZE, MAX_BATCH_SIZE, 'options.batchSize');
  const threads = createThreads(worker, count);

  function run<Name extends TaskName, Result extends { status: string }>(
    source: Source<string>,
    given: ProgressOptions & { signal?: AbortSignal | undefined },
    plan: BatchPlan<Name, Result> & { good: Result['status'] },
  ): AsyncGenerator<Result | BulkFailure, void, undefined> {
    // Each thread has a batch, and the next one is waiting for it.
    const concurrency = 2 * count;
    const work = batchWork(threads, plan);
    const { good } = plan;
    return bulk<string, Result | BulkFailure>(
      { source, work, batchSize, concurrency, signal: given.signal, good },
      given,
    );
  }

  return {
    signCredentials(texts, given) {
      const options = optionsForThreads(given, SIGN_CREDENTIALS_OPTIONS);
      const { signer, signal } = given;
      assertSignCredentialOptions({ ...options, signer, signal });
      const key = keyForThreads(signer);
      return run(texts, given, {
        name: 'sign',
        options: async () => ({ key: await key(), options: withMethod(options, signer) }),
        toResult: (index, credential) => ({ index, status: 'signed' as const, credential }),
        good: 'signed',
      });
    },
    signCredentialsJwt(texts, given) {
      const options = optionsForThreads(given, SIGN_CREDENTIAL_JWT_OPTIONS);
      const { signer, signal } = given;
      assertSignCredentialJwtOptions({ ...options, signer, signal });
      const key = keyForThreads(signer);
      return run(texts, given, {
        name: 'signJwt',
        options: async () => ({ key: await key(), options: withMethod(options, signer) }),
        toResult: (index, token) => ({ index, status: 'signed' as const, token }),
        good: 'signed',
      });
    },
    verifyCredentials(texts, given = {}) {
      const options = optionsForThreads(given, VERIFY_OPTIONS);
      resolveSettings({ ...options, signal: given.signal });
      return run(texts, given, {
        name: 'verify',
        options: async () => ({ options }),
        toResult: (index, result) => verificationEntry(index, JSON.parse(result)),
        good: 'verified',
      });
    },
    close: () => threads.close(),
  };
}

/** A key pair may know the URL under which it is published, which its secret does not say. */
function withMethod<Options extends { verificationMethod?: string | undefined }>(
  options: Options,
  { verificationMethod }: KeyPair,
): Options {
  return { ...options, verificationMethod: options.verificationMethod ?? verificationMethod };
}
