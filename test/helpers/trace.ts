import type { Trace } from '../../src/types/index.js';

/** Collects what `trace` reports, as text for canonical forms and as hex for the rest. */
export function collectTrace(): { trace: Trace; steps: Record<string, string> } {
  const steps: Record<string, string> = {};
  return {
    steps,
    trace: (step, bytes) => {
      steps[step] = Buffer.from(bytes).toString(step.startsWith('canonical') ? 'utf8' : 'hex');
    },
  };
}
