import { WorkerError } from '../errors.js';
import type { InOrderPlan } from '../lib/index.js';
import type { BulkFailure } from '../types/index.js';
import { unpackError } from './portable-error.js';
import type { Task, TaskName, TaskOptions } from './tasks.js';
import type { Threads } from './threads.js';

type Texts = readonly (string | undefined)[];

export interface BatchPlan<Name extends TaskName, Result> {
  name: Name;
  /** What every batch needs; asked for once. */
  options: () => Promise<TaskOptions[Name]>;
  /** The result for the text that a thread made. */
  toResult: (index: number, text: string) => Result;
}

/** Has the batches of a run done by threads. */
export function batchWork<Name extends TaskName, Result>(
  threads: Threads,
  { name, options, toResult }: BatchPlan<Name, Result>,
): InOrderPlan<string, Result | BulkFailure>['work'] {
  let prepared: Promise<TaskOptions[Name]> | undefined;

  async function run(texts: Texts): Promise<(string | Error)[]> {
    prepared ??= options();
    const outcomes = await threads.run(name, { ...(await prepared), texts } as Task<Name>);
    return outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : unpackError(outcome)));
  }

  return async (items, first, signal) => {
    // What is no text may be something that cannot be sent.
    const texts = items.map((item) => (typeof item === 'string' ? item : undefined));
    const outcomes = await run(texts).catch(() => oneByOne(texts, signal));
    return outcomes.map((outcome, position) =>
      typeof outcome === 'string'
        ? toResult(first + position, outcome)
        : { index: first + position, status: 'failed', error: outcome },
    );
  };

  /** After a thread ended, to find the text that did it. */
  async function oneByOne(texts: Texts, signal: AbortSignal): Promise<(string | Error)[]> {
    const outcomes: (string | Error)[] = [];
    for (const text of texts) {
      signal.throwIfAborted();
      outcomes.push(...(await run([text]).catch(threadEnded)));
    }
    return outcomes;
  }
}

function threadEnded(cause: unknown): Error[] {
  if (cause instanceof WorkerError) throw cause;
  return [new WorkerError('ERR_WORKER_FAILED', 'The thread that worked on the credential ended', { cause })];
}
