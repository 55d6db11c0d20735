import { figureOfCounts, type Kept } from './choice.ts'
import { climbCounted } from './counted-rung.ts'
import type { Goal } from './goal.ts'
import { type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { learnVillages } from './learn-villages.ts'
import { climbScored } from './scored-rung.ts'

/**
 * Climbs all goals (or the first of them) not yet kept while money may be divided at will. No real choice can do better, goal by goal;
 * with one premium for all, the last rung's choice is real.
 */
export function climbDream(
  ladder: Ladder,
  kept: KeptGoals,
  goals: readonly Goal[] = ladder.problem.goals,
): Rung[] {
  const rungs: Rung[] = []
  let looser: readonly Rung[] = []
  for (;;) {
    climbRest(ladder, kept, rungs, looser, goals)
    const last = rungs.at(-1)
    if (
      !last ||
      secondsLeft(ladder) === 0 ||
      !learnVillages(ladder, [...kept, ...rungs], last.counts)
    )
      return rungs
    // The village goal itself looked at every village: only what came after it must be climbed again.
    looser = [...rungs]
    rungs.length = rungs.findIndex(({ goal }) => goal.kind === 'villageMinimum') + 1
  }
}

function climbRest(
  ladder: Ladder,
  kept: KeptGoals,
  rungs: Rung[],
  looser: readonly Rung[],
  goals: readonly Goal[],
): void {
  for (const goal of goals.slice(kept.length + rungs.length)) {
    const before: Kept[] = [...kept, ...rungs]
    const isScored = [goal, ...before.map((each) => each.goal)].some(({ kind }) => kind === 'score')
    const climb = isScored ? climbScored : climbCounted
    const rung = secondsLeft(ladder) > 0 ? climb(ladder, before, goal) : null
    rungs.push(rung ?? boundBy(looser, rungs, standStill(ladder, goal, rungs.at(-1))))
  }
}

/** While the goals before reach what they reached with less in view, so does its bound hold. */
function boundBy(looser: readonly Rung[], before: readonly Rung[], rung: Rung): Rung {
  const isAlike = before.every(({ figure }, at) => figure === looser[at]?.figure)
  const { bound } = (isAlike && looser[before.length]) || rung
  return { ...rung, bound }
}

/** No better choice was found in time: what the goals before settled on must do. */
function standStill({ problem }: Ladder, goal: Goal, before: Rung | undefined): Rung {
  const counts = before?.counts ?? new Float64Array(problem.cohorts.length)
  const everybody = problem.cohorts.map(({ workers }) => workers.length)
  if (goal.kind === 'thrift') {
    const figure = Number.POSITIVE_INFINITY
    return { goal, counts, figure, bound: 0, isProved: false, rupiahPrices: [] }
  }
  const figure = figureOfCounts(problem, counts, goal)
  const bound = figureOfCounts(problem, everybody, goal)
  return { goal, counts, figure, bound, isProved: false, rupiahPrices: [] }
}
