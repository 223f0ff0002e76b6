/** What is left of the work that may be done for telling blank nodes apart. */
export interface Work {
  /** Calls of Hash N-Degree Quads. */
  calls: number;
  /** Permutations, including each group of them that is skipped because it begins with a longer path. */
  permutations: number;
  /** Mentions of one blank node by another that are looked at; a call has one for each of its node. */
  mentions: number;
  /** On the clock of `performance.now()`. */
  deadline: number;
}

export function isWorkDone(work: Work): boolean {
  return work.calls < 0 || work.permutations < 0 || work.mentions < 0 || performance.now() > work.deadline;
}
