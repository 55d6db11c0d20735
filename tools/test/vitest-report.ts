import type { Tally } from './tally.ts'

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string }[]
  }[]
}

/**
 * Counts tests, and each file that failed without a failing test of its own (it could not be loaded).
 * A run that counted nothing, or that ended badly with no failure to show, is itself a failure.
 */
export function countReport(report: VitestReport, exitCode: number): Tally {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = report.numFailedTests + brokenFiles
  const passed = report.numPassedTests
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed }
}
