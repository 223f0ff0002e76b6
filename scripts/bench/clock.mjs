import { openSync, readSync } from 'node:fs';

/** Linux says here for how long a thread could have run, and had no processor: other processes had them all. */
const SCHEDULER = '/proc/thread-self/schedstat';

const file = open();
const buffer = Buffer.alloc(128);

/** Whether the time of others is told, and taken off. */
export const isUndisturbed = file !== undefined;

/** Nanoseconds for which this thread has waited for a processor; 0 where the system does not tell. */
export function waited() {
  if (file === undefined) return 0;
  const length = readSync(file, buffer, 0, buffer.length, 0);
  return Number(buffer.toString('latin1', 0, length).split(' ')[1]);
}

/** Milliseconds on a clock that stands still while this thread waits for a processor. */
export function undisturbedNow() {
  // Both have to be of one moment: a wait between the two would count twice, or not at all.
  for (;;) {
    const before = waited();
    const now = performance.now();
    if (waited() === before) return now - before / 1e6;
  }
}

function open() {
  try {
    return openSync(SCHEDULER);
  } catch {
    return undefined;
  }
}
