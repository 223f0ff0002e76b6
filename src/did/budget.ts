import type { Limits } from '../lib/index.js';
import { quote } from './url.js';

/** What one verification or signing may still ask of the world. */
export interface Budget {
  /** Takes one request; `false` when there are none left. */
  take(): boolean;
  /**
   * Waits for work of somebody else's code within the time that is left. Whatever that code does, this neither throws nor
   * waits longer; it rejects only with the reason of the caller's signal.
   */
  within<T>(
    work: (signal: AbortSignal, isLate: () => boolean) => Promise<T>,
  ): Promise<{ value: T } | { fault: string }>;
}

/** Longer delays wrap around in `setTimeout`. */
const MAX_DELAY = 2 ** 31 - 1;

export function createBudget({ fetches, fetchTime }: Limits, caller: AbortSignal | undefined): Budget {
  let requests = fetches;
  let time = fetchTime;

  function take(): boolean {
    requests -= 1;
    return requests >= 0;
  }

  async function within<T>(work: (signal: AbortSignal, isLate: () => boolean) => Promise<T>) {
    caller?.throwIfAborted();
    const late = { fault: `There was no answer within the ${fetchTime} ms for all requests together` };
    if (time <= 0) return late;
    const controller = new AbortController();
    const started = performance.now();
    // A stream that answers at once, and for ever, keeps timers from running.
    const isLate = () => performance.now() - started > time;
    let stop: () => void = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<{ fault: string }>((resolve) => {
      stop = () => resolve(late);
      timer = setTimeout(stop, Math.min(time, MAX_DELAY));
    });
    caller?.addEventListener?.('abort', stop);
    const worked = (async () => work(controller.signal, isLate))().then(
      (value) => ({ value }),
      (error: unknown) => ({ fault: messageOf(error) }),
    );
    try {
      const outcome = await Promise.race([worked, stopped]);
      caller?.throwIfAborted();
      return outcome;
    } finally {
      clearTimeout(timer);
      caller?.removeEventListener?.('abort', stop);
      time -= performance.now() - started;
      controller.abort();
    }
  }

  return { take, within };
}

/** What is thrown may be anything, and may throw again when it is looked at. */
function messageOf(error: unknown): string {
  try {
    const { message, cause } = error as { message?: unknown; cause?: { code?: unknown } };
    const code = cause?.code;
    const more = typeof code === 'string' ? ` (${code.slice(0, 40)})` : '';
    return typeof message === 'string' && message !== '' ? `${quote(message)}${more}` : 'An error without a message';
  } catch {
    return 'An error without a message';
  }
}
