import { type Bottleneck, demandOf, weightsIn } from './bottleneck.ts'
import type { Ladder } from './ladder.ts'
import type { Problem } from './problem.ts'
import { addColumn, addRow, type Program } from './program.ts'

/**
 * Everybody a purse may pay for asks a little more of it than it has. What it cannot pay others must take over, in whole months:
 * they need room for a month, though a few rupiah are lacking.
 */
export interface Handover {
  /** The demands in the outer bottleneck that the purse may pay, and its money. */
  readonly own: Bottleneck
  /** A bottleneck in which the purse is one of many. */
  readonly outer: Bottleneck
}

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

/** Adds the rows of the handovers: months taken over are whole, and nobody has room that is not there. */
export function addHandovers(
  problem: Problem,
  program: Program,
  handovers: readonly Handover[],
): (cohort: number) => number[] {
  const premiums = [...new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah))]
  const rows = handovers.map(({ own, outer }) => {
    const ownRow = addRow(program, -Infinity, own.capacity)
    const restRow = addRow(program, -Infinity, outer.capacity - own.capacity)
    for (const rupiah of premiums) {
      const units = rupiah / problem.unitRupiah
      addColumn(program, { isWhole: true }, [ownRow, -units, restRow, units])
    }
    return {
      ownRow,
      restRow,
      own: weightsIn(problem, own),
      outer: weightsIn(problem, outer),
    }
  })
  return (cohort) =>
    rows.flatMap(({ ownRow, restRow, own, outer }) => {
      const inOwn = own[cohort] ?? 0
      return [ownRow, inOwn, restRow, (outer[cohort] ?? 0) - inOwn]
    })
}
