import { type Goal, isCost } from './goal.ts'
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
  readonly counts: Int32Array
  readonly payments: readonly Payment[]
}

export function coverNobody(problem: Problem): Choice {
  return { counts: new Int32Array(problem.cohorts.length), payments: [] }
}

/** A goal's figure: people, people, people, millionths of score, rupiah. */
export function figureOf(problem: Problem, choice: Choice, goal: Goal): number {
  if (goal.kind === 'thrift') return lastResortRupiah(problem, choice)
  if (goal.kind === 'villageMinimum') return villageShortfall(problem, choice)
  let sum = 0
  problem.cohorts.forEach((cohort, index) => {
    const count = choice.counts[index] ?? 0
    if (goal.kind === 'score') for (let at = 0; at < count; at++) sum += cohort.scores[at] ?? 0
    else if (goal.kind === 'renewals' ? cohort.renewal : cohort.tier === goal.tier) sum += count
  })
  return sum
}

/** Does the first figure beat the second? */
export function isBetter(goal: Goal, figure: number, than: number): boolean {
  return isCost(goal) ? figure < than : figure > than
}

function lastResortRupiah(problem: Problem, choice: Choice): number {
  let rupiah = 0
  for (const { purse, monthlyRupiah, workerMonths } of choice.payments) {
    if (problem.purses[purse]?.fund.lastResort) rupiah += monthlyRupiah * workerMonths
  }
  return rupiah
}

function villageShortfall(problem: Problem, choice: Choice): number {
  const covered = new Int32Array(problem.wanted.length)
  problem.cohorts.forEach(({ village }, index) => {
    covered[village] = (covered[village] ?? 0) + (choice.counts[index] ?? 0)
  })
  return problem.wanted.reduce(
    (sum, wanted, village) => sum + Math.max(0, wanted - (covered[village] ?? 0)),
    0,
  )
}
