/** Notes how long the steps of a run took, and how much there was to do; what is done with it is the caller's business. */
export interface StopWatch {
  lap(step: string): void
  /** About how many pairs of records are compared. */
  comparing?(pairs: number): void
}

export const noWatch: StopWatch = { lap: () => {} }
