import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Threads that do nothing but verify signatures: what the processors have to give. */
export function createBareThreads(count) {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('children/bare-signatures.mjs', import.meta.url)),
  );
  return {
    async verify(signatures) {
      const answers = workers.map((worker) => once(worker, 'message'));
      for (const worker of workers) worker.postMessage(Math.ceil(signatures / count));
      await Promise.all(answers);
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
