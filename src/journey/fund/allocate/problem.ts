import { type Block, foldMonths, listLimits } from './block.ts'
import { type Seating, seatWorkers } from './cohort.ts'
import { type Goal, listGoals } from './goal.ts'
import type { AllocationInstance } from './instance.ts'
import { isOpen, openPurses, type Purse } from './purse.ts'
import { type RoundLimit, roundLimits } from './round-limit.ts'

/** An instance made ready to solve: workers as cohorts, months as blocks, money as limits. */
export interface Problem extends Seating {
  readonly instance: AllocationInstance
  readonly purses: readonly Purse[]
  readonly blocks: readonly Block[]
  readonly limits: readonly RoundLimit[]
  readonly goals: readonly Goal[]
  /** Greatest rupiah amount that divides every premium; money is counted in it. */
  readonly unitRupiah: number
  /** The block a start month opens. */
  readonly blockOf: ReadonlyMap<number, number>
  /** How many workers every village should have covered. */
  readonly wanted: readonly number[]
  /** How many of them can never be covered. */
  readonly unavoidable: readonly number[]
}

export function prepare(instance: AllocationInstance): Problem {
  const purses = openPurses(instance)
  const seating = seatWorkers(instance, purses)
  const blocks = foldMonths(seating, purses)
  const wanted = seating.listed.map((count) => Math.min(count, instance.villageMinimum))
  const coverable = new Int32Array(wanted.length)
  for (const { village, workers } of seating.cohorts) {
    coverable[village] = (coverable[village] ?? 0) + workers.length
  }
  const unitRupiah = seating.cohorts.map((cohort) => cohort.monthlyRupiah).reduce(divisor, 0) || 1
  return {
    ...seating,
    instance,
    purses,
    blocks,
    limits: roundLimits(seating, purses, blocks, listLimits(blocks, purses), unitRupiah),
    goals: listGoals(instance),
    unitRupiah,
    blockOf: new Map(blocks.map((block, index) => [block.first, index])),
    wanted,
    unavoidable: wanted.map((count, village) => Math.max(0, count - (coverable[village] ?? 0))),
  }
}

/** The purses of a route that may pay in a block. */
export function payersOf(problem: Problem, route: number, block: number): number[] {
  const first = problem.blocks[block]?.first ?? -1
  return (problem.routes[route] ?? []).filter((index) => {
    const purse = problem.purses[index]
    return purse !== undefined && isOpen(purse, first)
  })
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
