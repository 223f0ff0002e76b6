import type { BulkFailure, BulkOptions, ProgressOptions } from '../types/index.js';
import type { Source } from './batch-reader.js';
import { argumentError, isObject } from './guards.js';
import { type InOrderPlan, inOrder } from './in-order.js';
import { createProgressMeter } from './progress.js';

/** Names of the options of every run, for `assertKnown`. */
export const PROGRESS_OPTIONS: readonly (keyof ProgressOptions)[] = ['total', 'onProgress'];

/** Names of the options of a run in this thread. */
export const BULK_OPTIONS: readonly (keyof BulkOptions)[] = [...PROGRESS_OPTIONS, 'concurrency'];

const DEFAULT_CONCURRENCY = 8;
const MAX_CONCURRENCY = 1_024;

export interface BulkPlan<Item, Result> extends InOrderPlan<Item, Result> {
  /** The status of a result that is no failure. */
  good: string;
}

/** Runs over a source, as `inOrder` does, and reports. A wrong argument is a TypeError before anything is read. */
export function bulk<Item, Result extends { status: string }>(
  plan: BulkPlan<Item, Result>,
  { total, onProgress }: ProgressOptions,
): AsyncGenerator<Result, void, undefined> {
  const { source } = plan;
  assertSource(source);
  if (total !== undefined && !(Number.isSafeInteger(total) && total >= 0)) {
    throw argumentError('ERR_INVALID_ARG_VALUE', '"options.total" must be a whole number of at least 0');
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw argumentError('ERR_INVALID_ARG_TYPE', '"options.onProgress" must be a function');
  }
  return metered(plan, { onProgress, total: total ?? (Array.isArray(source) ? source.length : undefined) });
}

async function* metered<Item, Result extends { status: string }>(
  plan: BulkPlan<Item, Result>,
  options: ProgressOptions,
): AsyncGenerator<Result, void, undefined> {
  const meter = createProgressMeter(options);
  for await (const result of inOrder(plan)) {
    meter.count(result.status !== plan.good);
    yield result;
  }
  meter.end();
}

/** How many are worked on at once. */
export function resolveConcurrency(given: unknown): number {
  return assertCount(given ?? DEFAULT_CONCURRENCY, MAX_CONCURRENCY, 'options.concurrency');
}

/** The named options, own or inherited, each read once, so that what was checked is what is used. */
export function pickOptions<Options extends object>(options: Options, names: readonly string[]): Options {
  return Object.fromEntries(names.map((name) => [name, options[name as keyof Options]])) as Options;
}

/** A whole number from 1 to `max`. */
export function assertCount(value: unknown, max: number, name: string): number {
  if (typeof value !== 'number') throw argumentError('ERR_INVALID_ARG_TYPE', `"${name}" must be a number`);
  if (Number.isSafeInteger(value) && value >= 1 && value <= max) return value;
  throw argumentError('ERR_INVALID_ARG_VALUE', `"${name}" must be a whole number from 1 to ${max}; got ${value}`);
}

/** Work on one credential at a time, for which whatever goes wrong with it is a result. */
export function oneByOne<Item, Result>(
  work: (item: Item, index: number, signal: AbortSignal) => Promise<Result>,
): InOrderPlan<Item, Result | BulkFailure>['work'] {
  return async ([item], index, signal) => {
    try {
      return [await work(item as Item, index, signal)];
    } catch (error) {
      return [bulkFailure(index, error)];
    }
  };
}

function bulkFailure(index: number, error: unknown): BulkFailure {
  const cause = error instanceof Error ? error : new Error('Something was thrown that is no error', { cause: error });
  return { index, status: 'failed', error: cause };
}

/** A text is iterable too, letter by letter, and bytes are, which nobody means. */
function assertSource(source: unknown): asserts source is Source<unknown> {
  const isList = isIterable(source) && !ArrayBuffer.isView(source);
  if (!isList) {
    throw argumentError(
      'ERR_INVALID_ARG_TYPE',
      '"credentials" must be an array, another iterable or an async iterable',
    );
  }
}

function isIterable(value: unknown): boolean {
  if (!Array.isArray(value) && !isObject(value)) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}
