import { wilson as wilsonInterval } from './engine/quality/check-sample.ts'
import type { HistogramBin } from './tables.ts'

/** A share with the bounds between which it lies 95 times of a hundred. */
export interface Estimate {
  readonly share: number
  readonly low: number
  readonly high: number
}

const Z95 = 1.959_964

/** Wilson's interval (Wilson 1927) for `right` of `all`: honest also for few cases. Null while nothing was looked at. */
export function wilson(right: number, all: number): Estimate | null {
  if (all <= 0) return null
  const { estimate, low, high } = wilsonInterval(right, all)
  return { share: estimate, low, high }
}

/**
 * Of `count` links with these probabilities, how many are right: their mean, with the spread of a sum of independent
 * coin tosses. One toss in a hundred thousand has no spread to speak of, so half a link is always left open.
 */
export function precisionOf(
  count: number,
  expectedTrue: number,
  variance: number,
): Estimate | null {
  if (count <= 0) return null
  const width = Z95 * Math.sqrt(variance) + 0.5
  return bounded(expectedTrue, width, count)
}

/**
 * Of the true pairs expected among all that were compared, how many reach the threshold. The pairs below it are what
 * may be missed, and half a pair is always left open; pairs that were never compared are not in this figure.
 */
export function recallOf(
  histogram: readonly HistogramBin[],
  fromMillionths: number,
): Estimate | null {
  const above = sumOf(histogram.filter((bin) => bin.fromMillionths >= fromMillionths))
  const below = sumOf(histogram.filter((bin) => bin.fromMillionths < fromMillionths))
  const all = above.expectedTrue + below.expectedTrue
  if (all <= 0) return null
  const width = Z95 * Math.sqrt(below.variance) + 0.5
  const missed = (count: number) => Math.max(0, count)
  return {
    share: above.expectedTrue / all,
    low: above.expectedTrue / (above.expectedTrue + missed(below.expectedTrue + width)),
    high: above.expectedTrue / (above.expectedTrue + missed(below.expectedTrue - width)),
  }
}

function bounded(value: number, width: number, all: number): Estimate {
  return {
    share: value / all,
    low: Math.max(0, (value - width) / all),
    high: Math.min(1, (value + width) / all),
  }
}

function sumOf(bins: readonly HistogramBin[]): { expectedTrue: number; variance: number } {
  return bins.reduce(
    (sum, bin) => ({
      expectedTrue: sum.expectedTrue + bin.expectedTrue,
      variance: sum.variance + bin.variance,
    }),
    { expectedTrue: 0, variance: 0 },
  )
}
