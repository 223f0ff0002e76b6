import type { Piscina } from 'piscina';
import { WorkerError } from '../errors.js';
import type { Task, TaskName, TaskOutcomes } from './tasks.js';

/** Threads that do tasks. */
export interface Threads {
  /**
   * Rejects with a `WorkerError` when there are no threads any more, and with something else when the thread that had the
   * task ended.
   */
  run<Name extends TaskName>(name: Name, task: Task<Name>): Promise<TaskOutcomes>;
  close(): Promise<void>;
}

/** Threads are started with the first task. */
export function createThreads(worker: URL, count: number): Threads {
  const outstanding = new Set<(reason: WorkerError) => void>();
  let pool: Promise<Piscina> | undefined;
  let end: WorkerError | undefined;

  async function open(): Promise<Piscina> {
    const { Piscina } = await import('piscina');
    const opened = new Piscina({
      filename: worker.href,
      minThreads: count,
      maxThreads: count,
      // Waiting with Atomics saves microseconds per task, and stops whatever else a thread may have to do.
      atomics: 'disabled',
      recordTiming: false,
    });
    // The pool replaces a thread that ended, unless it could not even start. Tasks would then wait for ever.
    opened.on('error', (cause: unknown) => {
      if (opened.threads.length === 0) stop(new WorkerError('ERR_WORKER_FAILED', 'No thread could start', { cause }));
    });
    return opened;
  }

  function stop(reason: WorkerError): void {
    end ??= reason;
    for (const reject of outstanding) reject(end);
    outstanding.clear();
  }

  async function run<Name extends TaskName>(name: Name, task: Task<Name>): Promise<TaskOutcomes> {
    if (end) throw end;
    pool ??= open();
    const opened = await pool;
    if (end) throw end;
    return new Promise((resolve, reject) => {
      outstanding.add(reject);
      const done = opened.run(task, { name }).finally(() => outstanding.delete(reject));
      done.then((outcomes) => resolve(outcomes as TaskOutcomes), reject);
    });
  }

  async function close(): Promise<void> {
    stop(new WorkerError('ERR_POOL_CLOSED', 'The pool was closed'));
    await (await pool)?.destroy();
  }

  return { run, close };
}
