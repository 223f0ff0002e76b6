import { afterEach, describe, expect, test, vi } from 'vitest';
import { createProgressBar, duration } from '../../examples/progress-bar.mjs';

const PROGRESS = { done: 1_234, failed: 0, total: 10_000, rate: 2_310.4, remaining: 3.8, elapsed: 0.5 };

function output(options: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  return { ...options, written, write: (text: string) => void written.push(text) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('in a terminal', () => {
  const terminal = (columns: number) => {
    const stdout = output({ isTTY: true, columns });
    return { stdout, bar: createProgressBar(stdout, {}) };
  };

  test('there is one line, which is written over', () => {
    const { stdout, bar } = terminal(100);
    bar.update(PROGRESS);
    bar.update({ ...PROGRESS, done: 10_000, failed: 2, remaining: 0 });
    bar.end();
    expect(stdout.written).toEqual([
      '\r\x1b[K[███░░░░░░░░░░░░░░░░░░░░░░░░░░░] 1,234 of 10,000 (12 %), 2,310 per second, 4 s left',
      '\r\x1b[K[██████████████████████████████] 10,000 of 10,000 (100 %), 2,310 per second, 2 failed',
      '\n',
    ]);
  });

  test.each([120, 80, 60, 55, 40, 20, 5])('of %i columns it fits into one line', (columns) => {
    const { stdout, bar } = terminal(columns);
    for (const done of [0, 1, 9_999, 10_000]) bar.update({ ...PROGRESS, done, failed: done });
    for (const text of stdout.written) expect(text.slice('\r\x1b[K'.length).length).toBeLessThan(columns);
  });

  test('what is printed stands above the bar, whichever stream it goes to', () => {
    const { stdout, bar } = terminal(30);
    const stderr = output();
    bar.print('before', stderr);
    expect(stdout.written).toEqual([]);
    bar.update(PROGRESS);
    const [drawn] = stdout.written;
    bar.print('line 7', stderr);
    expect(stderr.written).toEqual(['before\n', 'line 7\n']);
    expect(stdout.written).toEqual([drawn, '\r\x1b[K', drawn?.slice('\r\x1b[K'.length)]);
  });

  test('nothing is left to end when nothing was shown', () => {
    const { stdout, bar } = terminal(80);
    bar.end();
    expect(stdout.written).toEqual([]);
  });
});

describe.each([
  ['a file', output(), {}],
  ['a dumb terminal', output({ isTTY: true }), { TERM: 'dumb' }],
])('in %s', (_, stdout, env) => {
  test('there are plain lines, every five seconds', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const bar = createProgressBar(stdout, env);
    for (; now <= 12_000; now += 100) bar.update(PROGRESS);
    bar.print('line 7');
    bar.end();
    const line = '1,234 of 10,000 (12 %), 2,310 per second, 4 s left\n';
    expect(stdout.written).toEqual([line, line, 'line 7\n']);
  });
});

test.each([
  [0.2, '1 s'],
  [59.2, '1 min 0 s'],
  [61, '1 min 1 s'],
  [3_600, '1 h 0 min'],
  [7_380, '2 h 3 min'],
])('%f seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
