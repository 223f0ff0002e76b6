declare module 'piscina' {
  /** The part of piscina that is used here; its own types build on Node's. */
  interface PiscinaOptions {
    filename: string;
    minThreads: number;
    maxThreads: number;
    atomics: 'disabled';
    recordTiming: boolean;
  }
  export class Piscina {
    constructor(options: PiscinaOptions);
    readonly threads: readonly unknown[];
    run(task: unknown, options: { name: string }): Promise<unknown>;
    destroy(): Promise<void>;
    on(event: 'error', listener: (error: unknown) => void): this;
  }
}
