import type { Choice } from './choice.ts'
import type { Ladder } from './ladder.ts'
import type { Problem } from './problem.ts'
import type { PoolRange } from './relaxation.ts'
import type { ShareColumn } from './share-columns.ts'
import type { Till } from './till.ts'

/** The whole-number columns of a choice known already, `[column, value]`: people by pool and shares by purse. */
export function startValues(
  ladder: Ladder,
  ranges: readonly PoolRange[],
  people: readonly number[],
  shares: readonly ShareColumn[],
  choice: Choice,
): [number, number][] {
  const counts = new Float64Array(ladder.problem.cohorts.length)
  const covered = ranges.map(({ pool }, at): [number, number] => {
    let sum = 0
    for (const owner of new Set(pool.owners)) {
      counts[owner] = choice.counts[owner] ?? 0
      sum += counts[owner] ?? 0
    }
    return [people[at] ?? -1, sum]
  })
  const paid = sumShares(ladder, counts, choice)
  return [
    ...covered,
    ...shares.map(({ monthlyRupiah, slot, column }): [number, number] => [
      column,
      paid.get(`${monthlyRupiah} ${slot}`) ?? 0,
    ]),
  ]
}

/** Months by premium and slot; of what is paid for people out of view nothing is counted. */
function sumShares({ problem, till }: Ladder, counts: Float64Array, { payments }: Choice) {
  const left = monthsOf(problem, counts)
  const paid = new Map<string, number>()
  for (const { monthlyRupiah, route, purse, block, workerMonths } of payments) {
    const need = `${monthlyRupiah} ${route} ${block}`
    const counted = Math.min(workerMonths, left.get(need) ?? 0)
    left.set(need, (left.get(need) ?? 0) - counted)
    const share = `${monthlyRupiah} ${slotFor(problem, till, purse, block)}`
    paid.set(share, (paid.get(share) ?? 0) + counted)
  }
  return paid
}

function monthsOf(problem: Problem, counts: Float64Array): Map<string, number> {
  const months = new Map<string, number>()
  problem.cohorts.forEach(({ monthlyRupiah, route, start }, at) => {
    problem.blocks.forEach((block, number) => {
      if (block.first < start) return
      const need = `${monthlyRupiah} ${route} ${number}`
      months.set(need, (months.get(need) ?? 0) + block.months * (counts[at] ?? 0))
    })
  })
  return months
}

function slotFor(problem: Problem, till: Till, purse: number, block: number): number {
  const limits = problem.limits.filter((limit) => limit.purse === purse)
  const at = limits.findIndex((limit) => limit.block >= block)
  return till.slots.findIndex((slot) => slot.purse === purse) + at
}
