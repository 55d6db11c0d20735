import { expect, test } from 'vitest'
import { closingLine } from './tally.ts'
import { countReport, type VitestReport } from './vitest-report.ts'

const twoPassed: VitestReport = {
  numPassedTests: 2,
  numFailedTests: 0,
  testResults: [
    {
      name: 'month.test.ts',
      status: 'passed',
      message: '',
      assertionResults: [{ status: 'passed' }, { status: 'passed' }],
    },
  ],
}

test('a green run counts its tests', () => {
  expect(closingLine(countReport(twoPassed, 0))).toBe('2 passed, 0 failed')
})

test('a file that cannot be loaded counts as one failure beside the tests that passed', () => {
  const broken = { name: 'nik.test.ts', status: 'failed', message: 'lost', assertionResults: [] }
  const report = { ...twoPassed, testResults: [...twoPassed.testResults, broken] }
  expect(closingLine(countReport(report, 1))).toBe('2 passed, 1 failed')
})

test('a failed test is counted once, not again for its file', () => {
  const file = {
    name: 'nik.test.ts',
    status: 'failed',
    message: '',
    assertionResults: [{ status: 'failed' }],
  }
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [...twoPassed.testResults, file],
  }
  expect(closingLine(countReport(report, 1))).toBe('2 passed, 1 failed')
})

test('a bad ending without a failed test is still a failure', () => {
  expect(closingLine(countReport(twoPassed, 1))).toBe('2 passed, 1 failed')
})

test('a run that found no test at all is a failure', () => {
  const nothing = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  expect(closingLine(countReport(nothing, 0))).toBe('0 passed, 1 failed')
})
