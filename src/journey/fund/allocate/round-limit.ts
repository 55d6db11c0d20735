import type { Block, Limit } from './block.ts'
import type { Seating } from './cohort.ts'
import type { Purse } from './purse.ts'
import { type Coin, greatestSum } from './reachable-sum.ts'

/** A limit with what whole months can make of it, in units of the greatest common divisor of all premiums. */
export interface RoundLimit extends Limit {
  readonly units: number
}

/** People who may be paid by the same purses from the same month on at the same premium. */
interface Crowd {
  readonly route: number
  readonly monthlyRupiah: number
  readonly start: number
  people: number
}

/** Rounds every limit down to what whole months of those the purse may pay for can add up to. */
export function roundLimits(
  seating: Seating,
  purses: readonly Purse[],
  blocks: readonly Block[],
  limits: readonly Limit[],
  unitRupiah: number,
): RoundLimit[] {
  const crowds = listCrowds(seating)
  return limits.map((limit) => {
    const most = Math.floor(limit.rupiah / unitRupiah)
    const block = blocks[limit.block]
    const purse = purses[limit.purse]
    if (!purse || !block) return { ...limit, units: most }
    const end = block.first + block.months - 1
    const months = new Map<number, number>()
    for (const { route, monthlyRupiah, start, people } of crowds) {
      if (!seating.routes[route]?.includes(limit.purse)) continue
      const count = Math.max(0, end - Math.max(purse.opens, start) + 1) * people
      months.set(monthlyRupiah, (months.get(monthlyRupiah) ?? 0) + count)
    }
    const coins = Array.from(
      months,
      ([rupiah, count]): Coin => ({ units: rupiah / unitRupiah, months: count }),
    )
    return { ...limit, units: greatestSum(coins, most) }
  })
}

function listCrowds({ cohorts }: Seating): Crowd[] {
  const crowds = new Map<string, Crowd>()
  for (const { route, monthlyRupiah, start, workers } of cohorts) {
    const key = `${route} ${monthlyRupiah} ${start}`
    const crowd = crowds.get(key)
    if (crowd) crowd.people += workers.length
    else crowds.set(key, { route, monthlyRupiah, start, people: workers.length })
  }
  return [...crowds.values()]
}
