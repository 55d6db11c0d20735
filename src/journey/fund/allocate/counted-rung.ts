import { demandOf } from './bottleneck.ts'
import { figureOfCounts } from './choice.ts'
import type { Cohort } from './cohort.ts'
import type { Goal } from './goal.ts'
import {
  figureFrom,
  type KeptGoals,
  type Ladder,
  learnBottlenecks,
  priceRupiah,
  type Rung,
  secondsLeft,
} from './ladder.ts'
import { poolWorkers, scopeOf } from './pool.ts'
import { signatureOf } from './price-score.ts'
import { type PoolRange, type RelaxationPlan, readCounts, relax } from './relaxation.ts'
import { payDemand } from './settle.ts'
import { solveLinear, solveWhole } from './solver.ts'

/** Climbs a goal while no score is in view: every pool is a number of people. */
export function climbCounted(ladder: Ladder, kept: KeptGoals, goal: Goal): Rung | null {
  const { problem } = ladder
  const villages = villagesFor(ladder, goal)
  const goals = [...kept.map((each) => each.goal), goal]
  const scope = scopeOf(goals, villages)
  const makePlan = (): RelaxationPlan => ({
    bottlenecks: ladder.bottlenecks,
    kept,
    goal,
    ranges: poolWorkers(problem, scope, signatureOf(ladder)).map(
      (pool): PoolRange => ({ pool, least: 0, most: pool.size, stretches: null }),
    ),
    villages: scope.villages,
    scoreUnit: ladder.scoreUnit,
    handovers: ladder.handovers,
  })
  const unitPrices = learnByFractions(ladder, makePlan)
  const rung = unitPrices && solveRung(ladder, makePlan)
  return rung && { ...rung, rupiahPrices: priceRupiah(ladder, unitPrices) }
}

/** A village goal must look at every village; later goals only at those that proved to matter. */
export function villagesFor(ladder: Ladder, goal: Goal): ReadonlySet<number> {
  return goal.kind === 'villageMinimum' ? new Set(ladder.problem.wanted.keys()) : ladder.villages
}

export function needKey({ monthlyRupiah, route, start }: Cohort): string {
  return `${monthlyRupiah} ${route} ${start}`
}

/** Finds the bottlenecks that matter with fractions of people, which is quick, and what a unit of money is worth in each. */
function learnByFractions(ladder: Ladder, makePlan: () => RelaxationPlan): number[] | null {
  for (;;) {
    const plan = makePlan()
    const { program, people, gate, narrowRows } = relax(ladder.problem, plan)
    const answer = solveLinear(ladder.solver, program, secondsLeft(ladder))
    if (!answer) return null
    const counts = readCounts(ladder.problem, plan.ranges, people, answer.columns)
    const gateUnits = gate === null ? Infinity : (answer.columns[gate] ?? 0)
    if (learnBottlenecks(ladder, counts, gateUnits, 1e-7)) continue
    return narrowRows.map((row) => answer.rowPrices[row] ?? 0)
  }
}

/** Solves for whole people until the money really suffices; null when no solution is found in time. */
export function solveRung(ladder: Ladder, makePlan: () => RelaxationPlan): Rung | null {
  const { problem } = ladder
  for (;;) {
    const plan = makePlan()
    const { goal, ranges } = plan
    const { program, people, gate } = relax(problem, plan)
    const answer = solveWhole(ladder.solver, program, {
      seconds: secondsLeft(ladder),
      absoluteGap: 0.5,
    })
    if (goal === null || answer.columns.length === 0) return null
    const counts = readCounts(problem, ranges, people, answer.columns)
    const gateUnits = gate === null ? Infinity : Math.round(answer.columns[gate] ?? 0)
    if (learnBottlenecks(ladder, counts, gateUnits, 0)) continue
    const figure = figureOfRung(ladder, goal, counts)
    const isProved = answer.outcome === 'solved'
    const bound = isProved ? figure : figureFrom(ladder, goal, answer.bound)
    return { goal, counts, figure, bound, isProved, rupiahPrices: [] }
  }
}

function figureOfRung({ problem, till }: Ladder, goal: Goal, counts: Float64Array): number {
  if (goal.kind !== 'thrift') return figureOfCounts(problem, counts, goal)
  return payDemand(till, demandOf(problem, counts)).gateUnits * problem.unitRupiah
}
