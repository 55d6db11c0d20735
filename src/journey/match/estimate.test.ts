import { expect, test } from 'vitest'
import { precisionOf, recallOf, wilson } from './estimate.ts'
import { histogramOf } from './histogram.ts'

test('the Wilson interval is the one of the textbook, also where everything is right', () => {
  // Ten of ten: n/(n + z²) = 10/13.841; half of a hundred: Agresti and Coull 1998 give 0.404 to 0.596.
  expect(wilson(10, 10)?.low).toBeCloseTo(0.7225, 4)
  expect(wilson(10, 10)?.high).toBeCloseTo(1, 9)
  expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4)
  expect(wilson(50, 100)?.low).toBeCloseTo(0.4038, 4)
  expect(wilson(50, 100)?.high).toBeCloseTo(0.5962, 4)
  expect(wilson(0, 0)).toBeNull()
})

test('links of 0.9 each are expected to be right nine times of ten, with the spread of coins', () => {
  // A hundred links: variance 100 × 0.9 × 0.1 = 9, so 90 ± (1.96 × 3 + 0.5).
  const found = precisionOf(100, 90, 9)
  expect(found?.share).toBeCloseTo(0.9, 6)
  expect(found?.low).toBeCloseTo(0.8362, 3)
  expect(found?.high).toBeCloseTo(0.9638, 3)
  expect(precisionOf(0, 0, 0)).toBeNull()
})

test('a perfect engine still leaves half a link open', () => {
  expect(precisionOf(50, 50, 0)).toEqual({ share: 1, low: 0.99, high: 1 })
})

test('what lies below the threshold is what may be missed', () => {
  const histogram = histogramOf([...Array(90).fill(0.999), ...Array(20).fill(0.5)], [990_000])
  // 89.91 expected above; below 10 expected, variance 5, so between 5.6 and 14.4 missed.
  const found = recallOf(histogram, 990_000)
  expect(found?.share).toBeCloseTo(89.91 / 99.91, 4)
  expect(found?.low).toBeCloseTo(89.91 / (99.91 + 4.883), 3)
  expect(found?.high).toBeCloseTo(89.91 / (99.91 - 4.883), 3)
  expect(recallOf(histogram, 0)?.share).toBe(1)
  expect(recallOf([], 0)).toBeNull()
})

test('thresholds of the office are edges of the histogram, and no pair is lost or counted twice', () => {
  const probabilities = [0.0101, 0.4999, 0.5, 0.9699, 0.97, 0.999_999]
  const bins = histogramOf(probabilities, [970_000, 500_000])
  expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(probabilities.length)
  const above = bins.filter((bin) => bin.fromMillionths >= 970_000)
  expect(above.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(2)
})
