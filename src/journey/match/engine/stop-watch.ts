/** Notes how long the steps of a run took; what is done with it is the caller's business. */
export interface StopWatch {
  lap(step: string): void
}

export const noWatch: StopWatch = { lap: () => {} }
