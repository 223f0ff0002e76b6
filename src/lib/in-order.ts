import { createBatchReader, type Source } from './batch-reader.js';
import { nextTurn } from './event-loop.js';

export interface InOrderPlan<Item, Result> {
  source: Source<Item>;
  /** One result per item. Rejects only with what has to end the run; whatever comes after `signal` is aborted is dropped. */
  work: (items: readonly Item[], first: number, signal: AbortSignal) => Promise<readonly Result[]>;
  /** Items that are worked on together. */
  batchSize: number;
  /** Batches that are worked on at once. */
  concurrency: number;
  /** Aborted by the caller. */
  signal?: AbortSignal | undefined;
}

/**
 * Gives the results in the order of the items. The source is read only as results are taken, and never further ahead of
 * them than `concurrency` batches. Its own error comes after the results of what stood before. Whoever stops early closes
 * the source and aborts what is being worked on.
 */
export async function* inOrder<Item, Result>(plan: InOrderPlan<Item, Result>): AsyncGenerator<Result, void, undefined> {
  const { source, work, batchSize, concurrency, signal } = plan;
  const reader = createBatchReader(source, batchSize);
  const started: Promise<readonly Result[]>[] = [];
  const inWork = new Set<AbortController>();
  const interruption = createInterruption(signal, abandon);
  let reading: Promise<void> | undefined;
  let waitsForTurn = false;
  let count = 0;
  let ended = false;
  let failure: { error: unknown } | undefined;

  /** Work that only computes is done one after the other; what waits for an answer lets others start beside it. */
  function readOn(): void {
    if (started.length === 0) read();
    else if (started.length < concurrency && !waitsForTurn) {
      waitsForTurn = true;
      void nextTurn().then(() => {
        waitsForTurn = false;
        read();
      });
    }
  }

  function read(): void {
    if (ended || reading || started.length >= concurrency) return;
    reading = reader.read().then(
      (items) => {
        reading = undefined;
        if (items.length === 0) ended = true;
        // What was still read when the run is over is nobody's business any more.
        if (ended) return;
        start(items);
        readOn();
      },
      (error) => {
        reading = undefined;
        ended = true;
        failure = { error };
      },
    );
  }

  function start(items: readonly Item[]): void {
    // One for each batch: a signal that lives as long as the run would collect the listeners of every credential.
    const controller = new AbortController();
    inWork.add(controller);
    const results = work(items, count, controller.signal).finally(() => inWork.delete(controller));
    results.catch(() => undefined);
    count += items.length;
    started.push(results);
  }

  function abandon(): void {
    for (const controller of inWork) controller.abort(signal?.reason);
  }

  try {
    for (;;) {
      interruption.check();
      readOn();
      const head = started[0];
      if (head) {
        const results = await interruption.wait(head);
        for (const [position, result] of results.entries()) {
          if (position === results.length - 1) started.shift();
          readOn();
          yield result;
          interruption.check();
        }
      } else if (reading) await interruption.wait(reading);
      else break;
    }
    if (failure) throw failure.error;
  } catch (error) {
    // Whatever the source says to that must not hide why the run ended.
    await reader.abandon();
    throw error;
  } finally {
    ended = true;
    interruption.close();
    abandon();
    await reader.close();
  }
}

/** Waiting that the caller's signal ends, with one listener for the whole run. */
function createInterruption(signal: AbortSignal | undefined, onInterruption: () => void) {
  let interrupt: (() => void) | undefined;
  const onAbort = () => {
    interrupt?.();
    onInterruption();
  };
  signal?.addEventListener?.('abort', onAbort);
  return {
    check: () => signal?.throwIfAborted(),
    wait: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        interrupt = () => reject(signal?.reason);
        work.then(resolve, reject);
      }),
    close: () => signal?.removeEventListener?.('abort', onAbort),
  };
}
