import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBreather, nextTurn } from '../../src/lib/event-loop.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the next turn of the event loop', () => {
  test.each([
    ['as Node has it', true],
    ['as browsers have it', false],
  ])('lets others go first, %s', async (_, immediate) => {
    if (!immediate) vi.stubGlobal('setImmediate', undefined);
    const order: string[] = [];
    setTimeout(() => order.push('timer'));
    const until = performance.now() + 5;
    while (performance.now() < until);
    // The timer is due; a turn later it has run, and a promise alone would not have let it.
    await Promise.resolve().then(() => order.push('promise'));
    await nextTurn();
    await nextTurn();
    order.push('turn');
    expect(order).toEqual(['promise', 'timer', 'turn']);
  });
});

test('a breather gives a pause every ten milliseconds, one for all who ask', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const breathe = createBreather();
  expect(breathe()).toBeUndefined();
  now = 9;
  expect(breathe()).toBeUndefined();
  now = 10;
  const pause = breathe();
  expect(pause).toBeInstanceOf(Promise);
  expect(breathe()).toBe(pause);
  await pause;
  expect(breathe()).toBeUndefined();
  now = 19;
  expect(breathe()).toBeUndefined();
  now = 20;
  expect(breathe()).toBeInstanceOf(Promise);
});
