import { runJsonChild } from './child.mjs';

/**
 * Bytes that one run of every case allocates on the heap, by the name of the case. It is measured in a process whose
 * space for young objects is so large that no collection comes in between.
 */
export function measureAllocation({ warmUp, runs }) {
  return new Map(
    Object.entries(
      runJsonChild(
        'allocation',
        [String(warmUp), String(runs)],
        ['--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64'],
      ),
    ),
  );
}
