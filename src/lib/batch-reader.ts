import { createBreather } from './event-loop.js';

/** Milliseconds for which a batch waits for more, lest a source that waits for the results waits for ever. */
const PATIENCE = 20;
/** Milliseconds for which the end of a run waits for a source that is asked to close in the middle of a step. */
const GRACE = 1_000;

/** Characters of the texts of a batch, after which it ends: texts can be as long as a hundred others. */
const MAX_LENGTH = 4 * 1024 * 1024;

const LATE: unique symbol = Symbol('late');

export type Source<Item> = Iterable<Item> | AsyncIterable<Item>;

/** Reads a source batch by batch, one step at a time. */
export interface BatchReader<Item> {
  /**
   * The next items, none at the end. An error of the source comes when the items before it have been handed out.
   */
  read(): Promise<Item[]>;
  /** Tells a source that has not ended that nobody will read on. */
  close(): Promise<void>;
  /** The same, whatever comes of it, and without waiting for a step that it is in. */
  abandon(): Promise<void>;
}

export function createBatchReader<Item>(source: Source<Item>, size: number): BatchReader<Item> {
  let iterator: Iterator<Item> | AsyncIterator<Item> | undefined;
  /** A step that was asked for and belongs to no batch yet. */
  let pending: Promise<IteratorResult<Item>> | undefined;
  let ended = false;
  let failure: { error: unknown } | undefined;
  const breathe = createBreather();

  async function step(): Promise<IteratorResult<Item>> {
    await breathe();
    if (ended) return { done: true, value: undefined };
    iterator ??= open(source);
    let result: IteratorResult<Item>;
    try {
      result = await iterator.next();
    } catch (error) {
      ended = true;
      throw error;
    }
    if (result.done) ended = true;
    // As for await does it: a promise in an array is waited for.
    return result.done || isAsync(source) ? result : { done: false, value: await result.value };
  }

  async function read(): Promise<Item[]> {
    if (failure) throw failure.error;
    const batch: Item[] = [];
    let length = 0;
    let deadline: ReturnType<typeof createDeadline> | undefined;
    try {
      while (batch.length < size && !(ended && !pending)) {
        pending ??= step();
        const next = await (deadline ? Promise.race([pending, deadline.passed]) : pending);
        if (next === LATE) break;
        pending = undefined;
        if (next.done) break;
        batch.push(next.value);
        if (typeof next.value === 'string') length += next.value.length;
        if (length >= MAX_LENGTH) break;
        if (size > 1) deadline ??= createDeadline(PATIENCE);
      }
    } catch (error) {
      pending = undefined;
      if (batch.length === 0) throw error;
      failure = { error };
    } finally {
      deadline?.clear();
    }
    return batch;
  }

  async function close(): Promise<void> {
    if (ended) return;
    ended = true;
    const closing = iterator?.return?.();
    // A step may never end, and what closes a generator waits for it.
    const deadline = pending && createDeadline(GRACE);
    try {
      await (deadline ? Promise.race([closing, deadline.passed]) : closing);
    } finally {
      deadline?.clear();
    }
  }

  async function abandon(): Promise<void> {
    const isBusy = pending !== undefined;
    const closing = close().catch(() => undefined);
    if (!isBusy) await closing;
  }

  return { read, close, abandon };
}

function open<Item>(source: Source<Item>): Iterator<Item> | AsyncIterator<Item> {
  return isAsync(source) ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
}

function isAsync<Item>(source: Source<Item>): source is AsyncIterable<Item> {
  return Symbol.asyncIterator in source;
}

function createDeadline(milliseconds: number): { passed: Promise<typeof LATE>; clear(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  return { passed, clear: () => clearTimeout(timer) };
}
