import { demandOf } from './bottleneck.ts'
import type { Ladder } from './ladder.ts'

/** An excess of so many of the dearest months is no matter of whole months any more. */
const MONTHS = 3

/** So many are modelled; each makes the program harder. */
const MOST_HANDOVERS = 12

/** Finds the purses that a choice asks for a little too much where money is scarce; true when there were new ones. */
export function learnHandovers(ladder: Ladder, counts: ArrayLike<number>): boolean {
  const { problem, till, bottlenecks, handovers } = ladder
  const demand = demandOf(problem, counts)
  const dearest = problem.cohorts.reduce((most, each) => Math.max(most, each.monthlyRupiah), 0)
  const most = (MONTHS * dearest) / problem.unitRupiah
  const known = handovers.length
  // Where much is left over, a month more or less is no matter.
  const scarce = bottlenecks.filter(
    ({ inside, capacity, opensGate }) =>
      !opensGate && capacity - sumInside(demand, inside) <= till.slots.length + most,
  )
  for (const [at, slot] of till.slots.entries()) {
    if (!scarce.some(({ exits }) => exits.includes(at))) continue
    const payable = payableBy(ladder, slot.purse, at)
    const capacity = till.network.capacities[slot.arc] ?? 0
    for (const outer of scarce) {
      if (handovers.length >= MOST_HANDOVERS || !outer.exits.includes(at)) continue
      if (handovers.some((each) => each.outer === outer && each.own.exits[0] === at)) continue
      // Whom somebody outside may pay as well asks nothing of the scarce money.
      const inside = payable.map((isIn, where) => (isIn && outer.inside[where] ? 1 : 0))
      const excess = sumInside(demand, inside) - capacity
      if (excess <= 0 || excess > most) continue
      handovers.push({ own: { inside, capacity, exits: [at], opensGate: false }, outer })
      // As a bottleneck without a limit it only tells the pools apart.
      bottlenecks.push({ inside, capacity: Number.POSITIVE_INFINITY, exits: [], opensGate: false })
    }
  }
  return handovers.length > known
}

/** The demands a purse may pay up to one of its limits (`at` in `till.slots`). */
function payableBy({ till }: Ladder, purse: number, at: number): Uint8Array {
  const nodes = new Set(
    till.slots.slice(0, at + 1).flatMap((each) => (each.purse === purse ? [each.node] : [])),
  )
  return Uint8Array.from(till.payArcs, (payers) =>
    payers.some(({ arc }) => nodes.has(till.network.heads[arc] ?? -1)) ? 1 : 0,
  )
}

function sumInside(demand: Float64Array, inside: Uint8Array): number {
  return demand.reduce((sum, units, where) => sum + (inside[where] ? units : 0), 0)
}
