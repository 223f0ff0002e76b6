/** Milliseconds for which a long run may keep everybody else waiting. */
const STRETCH = 10;

interface Timers {
  setImmediate?(callback: () => void): unknown;
}

/** Resolves when timers, requests and whatever else waits have had their turn. */
export function nextTurn(): Promise<void> {
  const { setImmediate } = globalThis as Timers;
  if (setImmediate) return new Promise((resolve) => void setImmediate(resolve));
  // Browsers stretch the shortest timeout to 4 ms, and have no setImmediate.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Makes a function to call between the steps of a run: it gives a promise to wait for when the others have to have their
 * turn, and `undefined` otherwise.
 */
export function createBreather(): () => Promise<void> | undefined {
  let since = performance.now();
  let pause: Promise<void> | undefined;
  return () => {
    if (!pause && performance.now() - since >= STRETCH) {
      pause = nextTurn().then(() => {
        since = performance.now();
        pause = undefined;
      });
    }
    return pause;
  };
}
