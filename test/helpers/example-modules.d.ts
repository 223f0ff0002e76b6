// The examples are plain JavaScript.
declare module '*/examples/read-csv.mjs' {
  export function readCsv(
    bytes: Uint8Array,
  ): Iterable<{ line: number; row?: Record<string, string>; problem?: string }>;
  export function csvRow(values: readonly string[]): string;
}

declare module '*/examples/progress-bar.mjs' {
  import type { BulkProgress } from '../../src/types/index.js';

  interface Output {
    isTTY?: boolean;
    columns?: number;
    write(text: string): void;
  }
  export function createProgressBar(
    output: Output,
    env: Record<string, string | undefined>,
  ): { update(progress: BulkProgress): void; print(text: string, stream?: Output): void; end(): void };
  export function duration(seconds: number): string;
}
