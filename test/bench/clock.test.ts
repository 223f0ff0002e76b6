import { expect, test } from 'vitest';

const { isUndisturbed, undisturbedNow, waited } = (await import(
  new URL('../../scripts/bench/clock.mjs', import.meta.url).href
)) as { isUndisturbed: boolean; undisturbedNow(): number; waited(): number };

function workFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) JSON.stringify([end]);
}

test('the clock counts work, and not the time for which others had the processor', () => {
  const [waitedBefore, wallBefore, before] = [waited(), performance.now(), undisturbedNow()];
  workFor(30);
  const [after, wallAfter, waitedAfter] = [undisturbedNow(), performance.now(), waited()];
  const wall = wallAfter - wallBefore;
  const others = (waitedAfter - waitedBefore) / 1e6;
  expect(others).toBeGreaterThanOrEqual(0);
  expect(after - before).toBeLessThanOrEqual(wall);
  expect(after - before).toBeGreaterThanOrEqual(wall - others - 1);
});

test.skipIf(isUndisturbed)('where the system does not tell, nothing is taken off', () => {
  expect(waited()).toBe(0);
});

test('the clock never goes back', () => {
  let last = undisturbedNow();
  let steps = 0;
  for (const end = performance.now() + 200; performance.now() < end; steps++) {
    const now = undisturbedNow();
    if (now < last) throw new Error(`After ${steps} steps it went back by ${last - now} milliseconds`);
    last = now;
  }
  expect(steps).toBeGreaterThan(0);
});
