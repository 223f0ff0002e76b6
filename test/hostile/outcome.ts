/** What became of one case. */
export interface Outcome {
  name: string;
  milliseconds: number;
  verified: boolean;
  /** Codes of the errors. */
  codes: string[];
  /** How many checks there were. */
  checks?: number;
  /** Length of the report. */
  report?: number;
  thrown?: string;
  /** Keys of Object.prototype, when they are not the ones from before. */
  polluted?: string;
  goodStillVerifies?: boolean;
  /** It did not answer in time, and the process was ended. */
  hung?: boolean;
}

export type ChildMessage = { kind: 'start'; index: number } | { kind: 'outcome'; outcome: Outcome } | { kind: 'end' };
