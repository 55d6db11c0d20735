import { type Bottleneck, demandOf, weightsIn } from './bottleneck.ts'
import type { Ladder } from './ladder.ts'
import type { Problem } from './problem.ts'
import { addColumn, addRow, type Program } from './program.ts'

/**
 * Everybody a purse may pay for asks a little more of it than it has. What it cannot pay others must take over, in whole months:
 * they need room for a month, though a few rupiah are lacking.
 */
export interface Handover {
  /** The demands the purse may pay, and its money. */
  readonly own: Bottleneck
  /** A bottleneck in which the purse is one of many. */
  readonly outer: Bottleneck
}

/** An excess of so many of the dearest months is no matter of whole months any more. */
const MONTHS = 3

/** Finds the purses that a choice asks for a little too much; true when there were new ones. */
export function learnHandovers(ladder: Ladder, counts: ArrayLike<number>): boolean {
  const { problem, till, bottlenecks, handovers } = ladder
  const demand = demandOf(problem, counts)
  const dearest = problem.cohorts.reduce((most, each) => Math.max(most, each.monthlyRupiah), 0)
  const most = (MONTHS * dearest) / problem.unitRupiah
  const known = handovers.length
  till.slots.forEach((slot, at) => {
    const prefix = new Set(
      till.slots.slice(0, at + 1).flatMap((each) => (each.purse === slot.purse ? [each.node] : [])),
    )
    const inside = Uint8Array.from(till.payArcs, (payers) =>
      payers.some(({ arc }) => prefix.has(till.network.heads[arc] ?? -1)) ? 1 : 0,
    )
    const capacity = till.network.capacities[slot.arc] ?? 0
    const excess = demand.reduce(
      (sum, units, where) => sum + (inside[where] ? units : 0),
      -capacity,
    )
    if (excess <= 0 || excess > most) return
    for (const outer of bottlenecks) {
      const isPart = inside.every((isIn, where) => !isIn || outer.inside[where] === 1)
      const isKnown = handovers.some((each) => each.outer === outer && each.own.exits[0] === at)
      if (outer.opensGate || !outer.exits.includes(at) || !isPart || isKnown) continue
      const own = { inside, capacity, exits: [at], opensGate: false }
      handovers.push({ own, outer })
      // As a bottleneck without a limit it only tells the pools apart.
      bottlenecks.push({ inside, capacity: Number.POSITIVE_INFINITY, exits: [], opensGate: false })
    }
  })
  return handovers.length > known
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
