import type { BulkProgress, ProgressOptions } from '../types/index.js';

/** Milliseconds between two reports; a terminal that is written to for every credential is slower than signing. */
const INTERVAL = 100;
/** Milliseconds over which the rate is taken. */
const WINDOW = 10_000;

/** Counts results, and reports now and then. */
export interface ProgressMeter {
  count(failed: boolean): void;
  end(): void;
}

export function createProgressMeter({ total, onProgress }: ProgressOptions): ProgressMeter {
  if (!onProgress) return { count: () => undefined, end: () => undefined };
  const started = performance.now();
  const samples = [{ time: started, done: 0 }];
  let done = 0;
  let failed = 0;
  let reported = started;

  function report(now: number): void {
    reported = now;
    while (samples.length > 1 && now - (samples[0]?.time ?? now) > WINDOW) samples.shift();
    const first = samples[0] ?? { time: started, done: 0 };
    samples.push({ time: now, done });
    const seconds = (now - first.time) / 1_000;
    const rate = seconds > 0 ? (done - first.done) / seconds : 0;
    const progress: BulkProgress = { done, failed, rate, elapsed: (now - started) / 1_000 };
    if (total !== undefined) {
      progress.total = total;
      const left = Math.max(total - done, 0);
      if (left === 0 || rate > 0) progress.remaining = left === 0 ? 0 : left / rate;
    }
    onProgress?.(progress);
  }

  return {
    count(hasFailed) {
      done += 1;
      if (hasFailed) failed += 1;
      const now = performance.now();
      if (now - reported >= INTERVAL) report(now);
    },
    end: () => report(performance.now()),
  };
}
