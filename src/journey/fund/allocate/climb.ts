import { demandOf } from './bottleneck.ts'
import type { Choice } from './choice.ts'
import { climbDream } from './dream.ts'
import { goalName } from './goal.ts'
import { type Ladder, type Rung, scoreDivisor } from './ladder.ts'
import type { Problem } from './problem.ts'
import { payDemand, settleByFlow } from './settle.ts'
import type { Solver } from './solver.ts'
import { buildTill } from './till.ts'
import { climbAwake } from './wake.ts'

/** The first goal whose best is not proved, with the distance to its proved bound in its own unit. */
export interface OpenGap {
  readonly goal: string
  readonly gap: number
}

export interface Climb {
  readonly choice: Choice
  readonly open: OpenGap | null
  readonly rungs: readonly Rung[]
}

/** Finds whom to cover, goal after goal, and who pays for what. */
export function climb(solver: Solver, problem: Problem, seconds: number): Climb {
  const till = buildTill(problem)
  const ladder: Ladder = {
    solver,
    problem,
    till,
    bottlenecks: [],
    handovers: [],
    villages: new Set(),
    scoreUnit: scoreDivisor(problem),
    deadline: performance.now() + seconds * 1000,
    arePricesGiven: false,
    scorePrices: null,
  }
  if (new Set(problem.cohorts.map((cohort) => cohort.monthlyRupiah)).size > 1) {
    const { rungs, choice } = climbAwake(ladder)
    return { choice, open: firstGap(rungs), rungs }
  }
  const rungs = climbDream(ladder, [])
  const counts = rungs.at(-1)?.counts ?? new Float64Array(problem.cohorts.length)
  const flow = payDemand(till, demandOf(problem, counts))
  const payments = settleByFlow(problem, till, flow)
  return { choice: { counts, payments }, open: firstGap(rungs), rungs }
}

function firstGap(rungs: readonly Rung[]): OpenGap | null {
  for (const { goal, figure, bound, isProved } of rungs) {
    const gap = Math.floor(Math.abs(bound - figure) + 1e-6)
    if (isProved || gap === 0) continue
    return { goal: goalName(goal), gap: goal.kind === 'score' ? gap / 1e6 : gap }
  }
  return null
}
