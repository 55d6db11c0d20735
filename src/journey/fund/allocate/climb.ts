import type { Choice } from './choice.ts'
import { coverNobody, figureOf, isBetter } from './choice.ts'
import { exactProgram, type Kept } from './exact-program.ts'
import { type Goal, goalName, isCost } from './goal.ts'
import type { Problem } from './problem.ts'
import { type Solver, solveWhole } from './solver.ts'

/** The first goal whose best is not proved, with the distance to its proved bound in its own unit. */
export interface OpenGap {
  readonly goal: string
  readonly gap: number
}

export interface Climb {
  readonly choice: Choice
  readonly open: OpenGap | null
}

/** Takes the goals one after the other, each as one whole-number program over the whole problem. */
export function climbExactly(solver: Solver, problem: Problem, seconds: number): Climb {
  const deadline = performance.now() + seconds * 1000
  const scoreUnit = scoreDivisor(problem)
  const kept: Kept[] = []
  let choice = coverNobody(problem)
  let open: OpenGap | null = null

  for (const goal of problem.goals) {
    const unit = unitOf(problem, goal, scoreUnit)
    const { program, read } = exactProgram(problem, kept, goal, scoreUnit)
    const answer = solveWhole(solver, program, {
      seconds: (deadline - performance.now()) / 1000,
      absoluteGap: 0.5,
    })
    if (answer.outcome !== 'none') {
      const found = read(answer.columns)
      const isGain = isBetter(goal, figureOf(problem, found, goal), figureOf(problem, choice, goal))
      if (isGain || answer.outcome === 'solved') choice = found
    }
    const figure = figureOf(problem, choice, goal)
    if (answer.outcome !== 'solved' && open === null) {
      open = openGap(goal, figure, answer.bound * unit)
    }
    kept.push({ goal, figure })
  }
  return { choice, open }
}

/** The bound of a maximising program, as the distance a goal may still be from its best. */
function openGap(goal: Goal, figure: number, bound: number): OpenGap | null {
  const best = isCost(goal) ? -bound : bound
  const worst = goal.kind === 'thrift' || goal.kind === 'villageMinimum' ? 0 : Number.MAX_VALUE
  const reach = Number.isFinite(best) ? best : worst
  const gap = Math.floor(Math.abs(reach - figure) + 1e-6)
  if (gap === 0) return null
  return { goal: goalName(goal), gap: goal.kind === 'score' ? gap / 1e6 : gap }
}

function unitOf(problem: Problem, goal: Goal, scoreUnit: number): number {
  if (goal.kind === 'score') return scoreUnit
  return goal.kind === 'thrift' ? problem.unitRupiah : 1
}

/** Greatest number of millionths that divides every score. */
export function scoreDivisor(problem: Problem): number {
  let unit = 0
  for (const { scores } of problem.cohorts) {
    for (const score of scores) for (let a = Math.abs(score); a !== 0; ) [unit, a] = [a, unit % a]
  }
  return unit || 1
}
