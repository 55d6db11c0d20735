import { expect, test } from 'vitest'
import { DEFAULT_THRESHOLDS, refuseThresholds, toMillionths } from './thresholds.ts'

test('the thresholds an office starts with are careful and allowed', () => {
  expect(refuseThresholds(DEFAULT_THRESHOLDS)).toBeNull()
  expect(DEFAULT_THRESHOLDS.autoMillionths).toBeGreaterThanOrEqual(990_000)
})

test('nobody is joined on less than the toss of a coin, and the queue begins below the automatic links', () => {
  const auto = (autoMillionths: number, reviewMillionths: number) =>
    refuseThresholds({ autoMillionths, reviewMillionths })?.code
  expect(auto(499_999, 100_000)).toBe('auto-too-low')
  expect(auto(990_000, 9_999)).toBe('review-too-low')
  expect(auto(990_000, 995_000)).toBe('review-above-auto')
  expect(auto(500_000, 500_000)).toBeUndefined()
})

test('no probability is kept as a certainty', () => {
  expect(toMillionths(1)).toBe(999_999)
  expect(toMillionths(0.972)).toBe(972_000)
  expect(toMillionths(-0.1)).toBe(0)
})
