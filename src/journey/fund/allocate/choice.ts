import type { Goal } from './goal.ts'
import type { Problem } from './problem.ts'

/** Worker-months of one premium and route that one purse pays in one block. */
export interface Payment {
  readonly monthlyRupiah: number
  readonly route: number
  readonly block: number
  readonly purse: number
  readonly workerMonths: number
}

/** Who is covered (the first so many of every cohort) and how the months are paid. */
export interface Choice {
  readonly counts: ArrayLike<number>
  readonly payments: readonly Payment[]
}

/** A goal already driven as far as it goes, and the figure it must keep. */
export interface Kept {
  readonly goal: Goal
  readonly figure: number
  readonly isProved: boolean
}

/** A goal's figure: people, people, people, millionths of score, rupiah. */
export function figureOf(problem: Problem, { counts, payments }: Choice, goal: Goal): number {
  if (goal.kind === 'thrift') return lastResortRupiah(problem, payments)
  return figureOfCounts(problem, counts, goal)
}

/** The figure of a goal that does not ask who pays; thrift does. */
export function figureOfCounts(problem: Problem, counts: ArrayLike<number>, goal: Goal): number {
  if (goal.kind === 'villageMinimum') return villageShortfall(problem, counts)
  let sum = 0
  problem.cohorts.forEach((cohort, index) => {
    const count = counts[index] ?? 0
    if (goal.kind === 'score') for (let at = 0; at < count; at++) sum += cohort.scores[at] ?? 0
    else if (goal.kind === 'renewals' && cohort.renewal) sum += count
    else if (goal.kind === 'tier' && goal.tier === cohort.tier) sum += count
  })
  return sum
}

function lastResortRupiah(problem: Problem, payments: readonly Payment[]): number {
  let rupiah = 0
  for (const { purse, monthlyRupiah, workerMonths } of payments) {
    if (problem.purses[purse]?.fund.lastResort) rupiah += monthlyRupiah * workerMonths
  }
  return rupiah
}

function villageShortfall(problem: Problem, counts: ArrayLike<number>): number {
  const covered = countVillages(problem, counts)
  return problem.wanted.reduce(
    (sum, wanted, village) => sum + Math.max(0, wanted - (covered[village] ?? 0)),
    0,
  )
}

/** Covered workers per village. */
export function countVillages(problem: Problem, counts: ArrayLike<number>): Float64Array {
  const covered = new Float64Array(problem.wanted.length)
  problem.cohorts.forEach(({ village }, index) => {
    covered[village] = (covered[village] ?? 0) + (counts[index] ?? 0)
  })
  return covered
}

export function coverNobody(problem: Problem): Choice {
  return { counts: new Float64Array(problem.cohorts.length), payments: [] }
}
