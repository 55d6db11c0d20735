import { type Bottleneck, weightsIn } from './bottleneck.ts'
import type { Problem } from './problem.ts'
import { addColumn, addRow, type Program } from './program.ts'

/**
 * Money changes hands in whole months only. `given`: everybody a purse may pay for asks a little more of it than it has;
 * what it cannot pay others must take over, and need room for a month though a few rupiah are lacking.
 * `taken`: those whom it alone can pay for leave little of its money, and whole months of others may not use that up.
 */
export interface Handover {
  readonly kind: 'given' | 'taken'
  /** The demands in the outer bottleneck that the purse may pay (`taken`: it alone), and its money. */
  readonly own: Bottleneck
  /** A bottleneck in which the purse is one of many. */
  readonly outer: Bottleneck
}

/** Adds the rows of the handovers: months taken over are whole, and nobody has room that is not there. */
export function addHandovers(
  problem: Problem,
  program: Program,
  handovers: readonly Handover[],
): (cohort: number) => number[] {
  const premiums = [...new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah))]
  const rows = handovers.map(({ kind, own, outer }) => {
    const ownRow = addRow(program, -Infinity, own.capacity)
    const restRow = addRow(program, -Infinity, outer.capacity - own.capacity)
    for (const rupiah of premiums) {
      const units = (kind === 'given' ? -1 : 1) * (rupiah / problem.unitRupiah)
      addColumn(program, { isWhole: true }, [ownRow, units, restRow, -units])
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
