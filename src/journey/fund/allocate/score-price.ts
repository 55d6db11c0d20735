import type { Cohort } from './cohort.ts'
import type { Goal } from './goal.ts'
import type { Pool } from './pool.ts'

/** What the scarce things cost in millionths of score, and what no choice's score can exceed at these prices. */
export interface ScorePrices {
  /** A unit of money in each bottleneck, in the ladder's order. */
  readonly bottlenecks: readonly number[]
  /** A head (a rupiah unit, for thrift) of each goal kept when the prices were found. */
  readonly kept: readonly { readonly goal: Goal; readonly price: number }[]
  /** A head in each village that matters. */
  readonly villages: ReadonlyMap<number, number>
  readonly bound: number
}

/** The score from which a worker is worth what she costs. */
export function thresholdOf(
  prices: Omit<ScorePrices, 'bound'>,
  weights: readonly number[],
  sample: Cohort,
): number {
  let threshold = prices.villages.get(sample.village) ?? 0
  weights.forEach((weight, at) => {
    threshold += weight * (prices.bottlenecks[at] ?? 0)
  })
  for (const { goal, price } of prices.kept) {
    const isCounted =
      (goal.kind === 'renewals' && sample.renewal) ||
      (goal.kind === 'tier' && goal.tier === sample.tier)
    if (isCounted) threshold += price
  }
  return threshold
}

/** How many of a pool score above a threshold. */
export function rankAbove({ scores }: Pool, threshold: number): number {
  let low = 0
  let high = scores.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scores[middle] ?? 0) > threshold) low = middle + 1
    else high = middle
  }
  return low
}

/** The ranks a choice may end at that gives away no more than `slack` against the best at these prices. */
export function ranksWithin(pool: Pool, threshold: number, slack: number) {
  const { scores } = pool
  let least = rankAbove(pool, threshold)
  let most = least
  for (let lost = 0; least > 0; least--) {
    lost += (scores[least - 1] ?? 0) - threshold
    if (lost > slack) break
  }
  for (let lost = 0; most < scores.length; most++) {
    lost += threshold - (scores[most] ?? 0)
    if (lost > slack) break
  }
  return { least, most }
}
