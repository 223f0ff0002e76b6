/** How far a run over many credentials has come. */
export interface BulkProgress {
  /** Credentials that are finished, with those in `failed`. */
  done: number;
  /** Those that could not be signed, or that are not verified. */
  failed: number;
  /** Credentials altogether, where that is known. */
  total?: number;
  /** Credentials per second, over the last ten seconds. */
  rate: number;
  /** Seconds that the rest will take at this rate, where `total` is known. */
  remaining?: number;
  /** Seconds since the first credential was asked for. */
  elapsed: number;
}

/** Options of every run over many credentials. */
export interface ProgressOptions {
  /**
   * How many credentials there are, for `onProgress`.
   *
   * @default the length, when the credentials are an array
   */
  total?: number | undefined;
  /** Called about ten times a second, and once at the end. What it throws ends the run. */
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** Options of a run in this thread. */
export interface BulkOptions extends ProgressOptions {
  /**
   * How many credentials are worked on at once, which helps where something far away answers: a key management service,
   * or the host of an issuer. The input is read at most that many credentials ahead of the results.
   *
   * @default 8
   */
  concurrency?: number | undefined;
}

/** What could not be done with one credential of many. The others go on. */
export interface BulkFailure {
  /** Place of the credential in the input, from 0. */
  index: number;
  status: 'failed';
  /** What the function for a single credential throws. */
  error: Error;
}
