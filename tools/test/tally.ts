/** What one step of the test run found. */
export interface Tally {
  passed: number
  failed: number
}

export const passedOne: Tally = { passed: 1, failed: 0 }
export const failedOne: Tally = { passed: 0, failed: 1 }

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }),
    { passed: 0, failed: 0 },
  )
}

/** The closing line that people and machines look for. */
export function closingLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`
}
