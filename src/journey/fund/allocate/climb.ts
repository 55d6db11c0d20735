import { demandOf } from './bottleneck.ts'
import type { Choice } from './choice.ts'
import { climbDream } from './dream.ts'
import { fillQuickly } from './fill-quickly.ts'
import { goalName } from './goal.ts'
import { isBehind } from './is-behind.ts'
import { type Awake, type Ladder, type Rung, scoreDivisor, secondsLeft } from './ladder.ts'
import type { Problem } from './problem.ts'
import { rate } from './reserve.ts'
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

/** Finds whom to cover, goal after goal, and who pays for what; `deadline` is a moment of `performance.now()`. */
export function climb(solver: Solver, problem: Problem, deadline: number): Climb {
  const ladder: Ladder = {
    solver,
    problem,
    till: buildTill(problem),
    bottlenecks: [],
    handovers: [],
    villages: new Set(),
    scoreUnit: scoreDivisor(problem),
    deadline,
    arePricesGiven: false,
    scorePrices: null,
  }
  const isMixed = new Set(problem.cohorts.map((cohort) => cohort.monthlyRupiah)).size > 1
  const climbed = isMixed ? climbAwake(ladder) : climbAlike(ladder)
  const { rungs, choice } = secondsLeft(ladder) > 0 ? climbed : saveWhatIsBest(ladder, climbed)
  return { choice, open: firstGap(rungs), rungs }
}

/** One premium for all: the dream is real. */
function climbAlike(ladder: Ladder): Awake {
  const { problem, till } = ladder
  const rungs = climbDream(ladder, [])
  const counts = rungs.at(-1)?.counts ?? new Float64Array(problem.cohorts.length)
  const flow = payDemand(till, demandOf(problem, counts))
  return { rungs, choice: { counts, payments: settleByFlow(problem, till, flow) } }
}

/** Time cut the climb off: its figures are counted anew, and where it stopped early the preview's choice may be better. */
function saveWhatIsBest(ladder: Ladder, { rungs, choice }: Awake): Awake {
  const climbed = { rungs: rate(ladder, rungs, choice), choice }
  if (firstGap(climbed.rungs) === null) return climbed
  const quick = fillQuickly(ladder, rungs)
  return isBehind(climbed.rungs, quick.rungs) ? quick : climbed
}

function firstGap(rungs: readonly Rung[]): OpenGap | null {
  for (const { goal, figure, bound, isProved } of rungs) {
    const gap = Math.floor(Math.abs(bound - figure) + 1e-6)
    if (isProved || gap === 0) continue
    return { goal: goalName(goal), gap: goal.kind === 'score' ? gap / 1e6 : gap }
  }
  return null
}
