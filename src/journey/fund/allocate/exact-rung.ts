import { type Choice, figureOf } from './choice.ts'
import { needKey, villagesFor } from './counted-rung.ts'
import { dealShares } from './deal-shares.ts'
import type { Goal } from './goal.ts'
import { figureFrom, type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { learnVillages } from './learn-villages.ts'
import { poolWorkers, scopeOf } from './pool.ts'
import { addEntry, addRow, type Program } from './program.ts'
import { type PoolRange, readCounts, relax } from './relaxation.ts'
import { rangeWithin } from './scored-rung.ts'
import { addShares, type MayPay } from './share-columns.ts'
import { solveWhole } from './solver.ts'
import { startValues } from './start-values.ts'

export interface ExactRung extends Rung {
  readonly choice: Choice
}

export interface ExactOptions {
  /** The dream's figure: no real choice does better. */
  readonly best: number
  /** Score that may be given away against the divided best; null leaves every rank open. */
  readonly slack: number | null
  readonly mayPay?: MayPay
  /** A choice that keeps the kept goals: the search begins with it. */
  readonly start?: Choice
  /** Branches the search may open; without end unless told. */
  readonly nodes?: number
}

/** Climbs one goal with every worker-month paid whole by one purse; null when no choice is found in time. */
export function climbExact(
  ladder: Ladder,
  kept: KeptGoals,
  goal: Goal,
  options: ExactOptions,
): ExactRung | 'impossible' | null {
  for (;;) {
    const rung = solveExact(ladder, kept, goal, options)
    if (rung === null || rung === 'impossible') return rung
    if (!learnVillages(ladder, [...kept, rung], rung.counts)) return rung
  }
}

function solveExact(
  ladder: Ladder,
  kept: KeptGoals,
  goal: Goal,
  options: ExactOptions,
): ExactRung | 'impossible' | null {
  const { problem, till, bottlenecks, scoreUnit } = ladder
  const goals = [...kept.map((each) => each.goal), goal]
  const scope = scopeOf(goals, villagesFor(ladder, goal))
  const ranges = poolWorkers(problem, scope, needKey).map((pool): PoolRange => {
    if (!scope.score) return { pool, least: 0, most: pool.size, stretches: null }
    const prices = options.slack === null ? null : ladder.scorePrices
    return rangeWithin(ladder, prices, pool, options.slack ?? Infinity)
  })
  const plan = { bottlenecks, kept, goal, ranges, villages: scope.villages, scoreUnit }
  const relaxation = relax(problem, plan)
  const shares = addShares(problem, till, relaxation, ranges, options.mayPay)
  boundGoal(relaxation.program, programValue(ladder, goal, options.best))
  const answer = solveWhole(ladder.solver, relaxation.program, {
    seconds: secondsLeft(ladder),
    absoluteGap: 0.5,
    ...(options.nodes === undefined ? {} : { nodes: options.nodes }),
    ...(options.start
      ? { start: startValues(ladder, ranges, relaxation.people, shares, options.start) }
      : {}),
  })
  if (answer.outcome === 'impossible') return 'impossible'
  if (answer.columns.length === 0) return null
  const counts = readCounts(problem, ranges, relaxation.people, answer.columns)
  const payments = dealShares(problem, till, counts, shares, answer.columns)
  const choice = { counts, payments }
  const figure = figureOf(problem, choice, goal)
  const isProved = answer.outcome === 'solved' || figure === options.best
  const bound = isProved ? figure : figureFrom(ladder, goal, answer.bound)
  return { goal, counts, figure, bound, isProved, choice, rupiahPrices: [] }
}

/** The program's value for a figure: the inverse of `figureFrom`. */
function programValue({ problem, scoreUnit }: Ladder, { kind }: Goal, figure: number): number {
  if (kind === 'score') return figure / scoreUnit
  if (kind === 'thrift') return -figure / problem.unitRupiah
  return kind === 'villageMinimum' ? -figure : figure
}

/** Forbids values that are known to be out of reach, so that a choice that reaches the bound ends the search. */
function boundGoal(program: Program, best: number): void {
  if (!Number.isFinite(best)) return
  const row = addRow(program, -Infinity, best + 0.25)
  program.columns.forEach(({ cost }, column) => {
    if (cost !== 0) addEntry(program, column, row, cost)
  })
}
