import { type Bottleneck, demandOf } from './bottleneck.ts'
import type { Overrun } from './exchange.ts'
import type { Handover } from './handover.ts'
import type { Ladder } from './ladder.ts'

/** An excess, or a rest, of so many of the dearest months is no matter of whole months any more. */
const MONTHS_GIVEN = 3
const MONTHS_TAKEN = 5

/** So many are modelled; each makes the program harder. */
const MOST_HANDOVERS = 24

/**
 * Finds the purses where a choice that cannot be paid needs whole months to be counted; true when there were new ones.
 * @param overrun the slots that still paid too much after all swaps
 */
export function learnHandovers(
  ladder: Ladder,
  counts: ArrayLike<number>,
  overrun: Overrun,
): boolean {
  const { problem, till, bottlenecks, handovers } = ladder
  const demand = demandOf(problem, counts)
  const dearest =
    problem.cohorts.reduce((most, each) => Math.max(most, each.monthlyRupiah), 0) /
    problem.unitRupiah
  const known = handovers.length
  // Where much is left over, a month more or less is no matter.
  const scarce = bottlenecks.filter(
    ({ inside, capacity, opensGate }) =>
      !opensGate &&
      capacity - sumInside(demand, inside) <= till.slots.length + MONTHS_GIVEN * dearest,
  )
  const learn = (kind: Handover['kind'], own: Bottleneck, outer: Bottleneck) => {
    if (handovers.length >= MOST_HANDOVERS) return
    const [at] = own.exits
    const isKnown = (each: Handover) =>
      each.kind === kind && each.outer === outer && each.own.exits[0] === at
    if (handovers.some(isKnown)) return
    handovers.push({ kind, own, outer })
    // As a bottleneck without a limit it only tells the pools apart.
    bottlenecks.push({ ...own, capacity: Number.POSITIVE_INFINITY, exits: [] })
  }
  for (const [at, slot] of till.slots.entries()) {
    const around = scarce.filter(({ exits }) => exits.includes(at))
    if (around.length === 0) continue
    const payable = payableBy(ladder, slot.purse, at)
    const capacity = till.network.capacities[slot.arc] ?? 0
    for (const outer of around) {
      // Whom somebody outside may pay as well asks nothing of the scarce money.
      const asked = payable.some.map((isIn, where) => (isIn && outer.inside[where] ? 1 : 0))
      const excess = sumInside(demand, asked) - capacity
      const own = { inside: asked, capacity, exits: [at], opensGate: false }
      if (excess > 0 && excess <= MONTHS_GIVEN * dearest) learn('given', own, outer)
      const alone = payable.every.map((isIn, where) => (isIn && outer.inside[where] ? 1 : 0))
      const rest = capacity - sumInside(demand, alone)
      if (!overrun.has(at) || rest < 0 || rest > MONTHS_TAKEN * dearest) continue
      learn('taken', { ...own, inside: alone }, outer)
    }
  }
  return handovers.length > known
}

/** The demands a purse may pay up to one of its limits (`at` in `till.slots`), and those that nobody else may. */
function payableBy({ till }: Ladder, purse: number, at: number) {
  const nodes = new Set(
    till.slots.slice(0, at + 1).flatMap((each) => (each.purse === purse ? [each.node] : [])),
  )
  const some = new Uint8Array(till.payArcs.length)
  const every = new Uint8Array(till.payArcs.length)
  till.payArcs.forEach((payers, demand) => {
    const own = payers.filter(({ arc }) => nodes.has(till.network.heads[arc] ?? -1)).length
    some[demand] = own > 0 ? 1 : 0
    every[demand] = own > 0 && own === payers.length ? 1 : 0
  })
  return { some, every }
}

function sumInside(demand: Float64Array, inside: Uint8Array): number {
  return demand.reduce((sum, units, where) => sum + (inside[where] ? units : 0), 0)
}
