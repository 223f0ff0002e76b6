import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type InOrderPlan, inOrder } from '../../src/lib/in-order.js';
import { collect } from '../helpers/collect.js';
import { heapAfterCollection } from '../helpers/heap.js';

type Pace = 'at once' | 'soon' | 'later';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function pass(pace: Pace): Promise<void> {
  if (pace === 'soon') await null;
  if (pace === 'later') await turn();
}

/** A plan that doubles numbers. */
function doubling(plan: Partial<InOrderPlan<number, number>> = {}): InOrderPlan<number, number> {
  return {
    source: [1, 2, 3, 4, 5],
    work: async (items) => items.map((item) => item * 2),
    batchSize: 1,
    concurrency: 2,
    ...plan,
  };
}

const slow = async (items: readonly number[]) => {
  await turn();
  return items;
};

const never = () => new Promise<never>(() => undefined);

describe('order and back-pressure', () => {
  const pace = fc.constantFrom<Pace>('at once', 'soon', 'later');
  const run = fc.record({
    reading: fc.array(pace, { maxLength: 40 }),
    working: fc.array(pace, { minLength: 1, maxLength: 7 }),
    taking: fc.array(pace, { minLength: 1, maxLength: 7 }),
    batchSize: fc.integer({ min: 1, max: 5 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    isAsync: fc.boolean(),
  });

  test('whatever takes how long, results come in order, once each, and the source is never read too far ahead', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ reading, working, taking, batchSize, concurrency, isAsync }) => {
        let read = 0;
        let taken = 0;
        let batches = 0;
        let most = 0;
        const numbers = (function* () {
          for (const _ of reading) {
            read += 1;
            // One more, which is on its way to the taker.
            expect(read - taken).toBeLessThanOrEqual(concurrency * batchSize + 1);
            yield read;
          }
        })();
        const source = isAsync
          ? (async function* () {
              for (const number of numbers) {
                await pass(reading[number - 1] as Pace);
                yield number;
              }
            })()
          : numbers;
        const work = async (items: readonly number[], first: number) => {
          batches += 1;
          most = Math.max(most, batches);
          expect(items[0]).toBe(first + 1);
          expect(items.length).toBeLessThanOrEqual(batchSize);
          await pass(working[first % working.length] as Pace);
          batches -= 1;
          return items.map((item) => item * 2);
        };
        const results: number[] = [];
        for await (const result of inOrder({ source, work, batchSize, concurrency })) {
          taken += 1;
          results.push(result);
          await pass(taking[taken % taking.length] as Pace);
        }
        expect(results).toEqual(reading.map((_, index) => (index + 1) * 2));
        expect(most).toBeLessThanOrEqual(concurrency);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is read before the first result is asked for', async () => {
    const next = vi.fn(() => ({ done: true, value: undefined }) as const);
    const results = inOrder(doubling({ source: { [Symbol.iterator]: () => ({ next }) } }));
    await turn();
    expect(next).not.toHaveBeenCalled();
    expect(await results.next()).toEqual({ done: true, value: undefined });
    expect(next).toHaveBeenCalledTimes(1);
  });

  test('while nobody takes results, exactly as many items are read as may be worked on', async () => {
    let read = 0;
    const endless = (function* () {
      for (;;) yield (read += 1);
    })();
    const results = inOrder(doubling({ source: endless, concurrency: 4, work: slow }));
    await results.next();
    for (let i = 0; i < 20; i += 1) await turn();
    expect(read).toBe(5);
    await results.return();
  });

  test('work that waits is done at once, as far as that is allowed, and work that computes one after the other', async () => {
    const most = async (wait: () => Promise<unknown>) => {
      let [working, top] = [0, 0];
      const work = async (items: readonly number[]) => {
        top = Math.max(top, (working += 1));
        await wait();
        working -= 1;
        return items;
      };
      await collect(inOrder(doubling({ source: Array.from({ length: 30 }, (_, i) => i), concurrency: 5, work })));
      return top;
    };
    expect(await most(() => new Promise((resolve) => setTimeout(resolve, 5)))).toBe(5);
    expect(await most(() => Promise.resolve())).toBe(1);
  });

  test('a slow head holds back what is ready, and the source with it', async () => {
    let open = () => {};
    const first = new Promise<void>((resolve) => (open = resolve));
    let read = 0;
    const source = (function* () {
      for (;;) yield (read += 1);
    })();
    const work = async ([item]: readonly number[]) => {
      if (item === 1) await first;
      return [item as number];
    };
    const results = inOrder(doubling({ source, work, concurrency: 3 }));
    const head = results.next();
    for (let i = 0; i < 20; i += 1) await turn();
    expect(read).toBe(3);
    open();
    expect((await head).value).toBe(1);
    expect((await results.next()).value).toBe(2);
    await results.return();
  });

  test('a batch does not wait for ever for a source that waits for the results', async () => {
    const taken: number[] = [];
    let tell = () => {};
    const source = (async function* () {
      yield 1;
      yield 2;
      await new Promise<void>((resolve) => (tell = resolve));
      yield 3;
    })();
    for await (const result of inOrder(doubling({ source, batchSize: 64 }))) {
      taken.push(result);
      if (taken.length === 2) tell();
    }
    expect(taken).toEqual([2, 4, 6]);
  });

  test('promises in an array are waited for, as for await does', async () => {
    const source = [Promise.resolve(1), Promise.resolve(2)] as unknown as number[];
    expect(await collect(inOrder(doubling({ source })))).toEqual([2, 4]);
  });

  test('the event loop has its turn although everything is there at once', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const busy = async (items: readonly number[]) => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      return items;
    };
    await collect(inOrder(doubling({ source: Array.from({ length: 100 }, (_, i) => i), work: busy })));
    clearInterval(timer);
    // 100 ms of work in stretches of 10 ms; a machine that is busy elsewhere makes them longer.
    expect(turns).toBeGreaterThanOrEqual(4);
  });
});

describe('the end', () => {
  /** A source of 1, 2, 3… that tells whether it was closed. */
  function endless() {
    const source = {
      closed: 0,
      read: 0,
      async *[Symbol.asyncIterator]() {
        try {
          for (;;) yield (source.read += 1);
        } finally {
          source.closed += 1;
        }
      },
    };
    return source;
  }

  test('leaving the loop closes the source, and aborts what is in work', async () => {
    const source = endless();
    const signals: AbortSignal[] = [];
    const work = async (items: readonly number[], _: number, signal: AbortSignal) => {
      signals.push(signal);
      if ((items[0] as number) > 2) await never();
      return items;
    };
    for await (const result of inOrder(doubling({ source, work, concurrency: 3 }))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (result === 2) break;
    }
    expect(source.closed).toBe(1);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false, true, true, true]);
  });

  test('leaving the loop waits for the source to close, and gets its error', async () => {
    const source = (async function* () {
      try {
        yield 1;
        yield 2;
      } finally {
        await turn();
        // biome-ignore lint/correctness/noUnsafeFinally: this is what is tested
        throw new Error('cannot close');
      }
    })();
    const leave = async () => {
      for await (const _ of inOrder(doubling({ source }))) break;
    };
    await expect(leave()).rejects.toThrow('cannot close');
  });

  test('leaving the loop does not wait for a step of the source that may never end', async () => {
    let closed = false;
    const source = {
      [Symbol.asyncIterator]: () => {
        let count = 0;
        return {
          next: () => (count++ === 0 ? Promise.resolve({ done: false, value: 1 }) : never()),
          return: () => {
            closed = true;
            return never();
          },
        };
      },
    };
    for await (const _ of inOrder(doubling({ source }))) {
      await turn();
      break;
    }
    expect(closed).toBe(true);
  });

  test.each([1, 2, 3])(
    'an error of the source comes after the results of what stood before, in batches of %i',
    async (batchSize) => {
      const boom = new Error('the database is gone');
      const source = (function* () {
        yield 1;
        yield 2;
        throw boom;
      })();
      const taken: number[] = [];
      const run = async () => {
        for await (const result of inOrder(doubling({ source, batchSize, work: slow }))) taken.push(result);
      };
      await expect(run()).rejects.toBe(boom);
      expect(taken).toEqual([1, 2]);
    },
  );

  test('a source that has ended or failed by itself is not closed', async () => {
    const close = vi.fn(() => ({ done: true as const, value: undefined }));
    const ending = { next: () => ({ done: true as const, value: undefined }), return: close };
    await collect(inOrder(doubling({ source: { [Symbol.iterator]: () => ending } })));
    const failing = {
      next: () => {
        throw new Error('gone');
      },
      return: close,
    };
    await expect(collect(inOrder(doubling({ source: { [Symbol.iterator]: () => failing } })))).rejects.toThrow('gone');
    expect(close).not.toHaveBeenCalled();
  });

  test('work that rejects ends the run, and closes the source, which may take its time and fail', async () => {
    let closed = false;
    const source = (async function* () {
      try {
        for (let number = 1; ; number += 1) yield number;
      } finally {
        await turn();
        closed = true;
        // biome-ignore lint/correctness/noUnsafeFinally: this is what is tested
        throw new Error('cannot close');
      }
    })();
    const work = async ([item]: readonly number[]) => {
      if (item === 3) throw new Error('no more threads');
      return [item as number];
    };
    const taken: number[] = [];
    const run = async () => {
      for await (const result of inOrder(doubling({ source, work }))) taken.push(result);
    };
    await expect(run()).rejects.toThrow('no more threads');
    expect(taken).toEqual([1, 2]);
    expect(closed).toBe(true);
  });
});

describe('an aborted signal', () => {
  const reason = new Error('enough');

  test.each([
    ['the source does not answer', { source: { [Symbol.asyncIterator]: () => ({ next: never }) } }],
    ['the work does not end', { work: never }],
  ])('rejects although %s', async (_, plan) => {
    const controller = new AbortController();
    const next = inOrder(doubling({ ...plan, signal: controller.signal })).next();
    setTimeout(() => controller.abort(reason), 5);
    await expect(next).rejects.toBe(reason);
  });

  test('rejects the next result, tells what is in work, and closes the source', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const close = vi.fn();
    const source = (function* () {
      try {
        for (;;) yield 1;
      } finally {
        close();
      }
    })();
    const work = async (items: readonly number[], first: number, signal: AbortSignal) => {
      signals.push(signal);
      if (first > 0) await never();
      return items;
    };
    const results = inOrder(doubling({ source, work, signal: controller.signal }));
    await results.next();
    await turn();
    await turn();
    controller.abort(reason);
    expect(signals.at(-1)?.reason).toBe(reason);
    await expect(results.next()).rejects.toBe(reason);
    expect(close).toHaveBeenCalledTimes(1);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test('leaves no listener behind', async () => {
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    const add = vi.spyOn(controller.signal, 'addEventListener');
    await collect(inOrder(doubling({ signal: controller.signal })));
    expect(add).toHaveBeenCalledTimes(1);
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });
});

test('leaving no result waiting for another, an empty source gives none', async () => {
  expect(await collect(inOrder(doubling({ source: [] })))).toEqual([]);
});

test('no rejection is left unhandled when a run is left while work fails', async () => {
  const seen: unknown[] = [];
  const onRejection = (error: unknown) => seen.push(error);
  process.on('unhandledRejection', onRejection);
  const work = async ([item]: readonly number[]) => {
    await turn();
    if (item !== 1) throw new Error('late');
    return [1];
  };
  for await (const _ of inOrder(doubling({ work, concurrency: 5 }))) {
    for (let i = 0; i < 10; i += 1) await turn();
    break;
  }
  await turn();
  process.off('unhandledRejection', onRejection);
  expect(seen).toEqual([]);
});

test('memory stays flat over 20,000 items of 5 kB, of which the results are dropped', async () => {
  const source = (function* () {
    for (let number = 0; number < 20_000; number += 1)
      yield { number, load: Buffer.alloc(5_000, number).toString('latin1') };
  })();
  let early = 0;
  const { signal } = new AbortController();
  const work = async (items: readonly { number: number; load: string }[]) => items.map((item) => ({ ...item }));
  for await (const { number } of inOrder({ source, work, batchSize: 1, concurrency: 8, signal })) {
    if (number === 2_000) early = await heapAfterCollection();
  }
  expect((await heapAfterCollection()) - early).toBeLessThan(5_000_000);
});

test('a batch of long texts ends before it is full', async () => {
  const sizes: number[] = [];
  const source = Array.from({ length: 64 }, () => 'x'.repeat(1024 * 1024));
  const work = async (items: readonly string[]) => {
    sizes.push(items.length);
    return [...items];
  };
  await collect(inOrder({ source, work, batchSize: 64, concurrency: 2 }));
  expect(Math.max(...sizes)).toBe(4);
});
