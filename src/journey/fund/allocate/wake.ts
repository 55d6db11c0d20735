import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import { fillQuickly } from './fill-quickly.ts'
import { isBehind } from './is-behind.ts'
import { type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { learnHandovers } from './learn-handovers.ts'
import { reachFurthest, reachScore } from './reach.ts'
import { climbWithReserve, rate } from './reserve.ts'
import { settleWhole } from './settle-whole.ts'

/** Up to so many people every goal is searched to the end. */
const FEW_PEOPLE = 1000
const SETTLE_NODES = 500
/** How often whole months may be looked at more closely. */
const TURNS = 6

export interface Awake {
  readonly rungs: readonly Rung[]
  readonly choice: Choice
}

/**
 * Makes the dream real where premiums differ. The dream bounds every goal; a choice that reaches it is proved best.
 * Where whole worker-months stand in the way, few people are searched exactly; for many a choice close by is found and its gap stated.
 */
export function climbAwake(ladder: Ladder): Awake {
  let dream = climbDream(ladder, [])
  for (let turn = 0; ; turn++) {
    const settled = settle(ladder, [], dream)
    if (settled) return { rungs: dream, choice: settled }
    const counts = dream.at(-1)?.counts
    if (turn === TURNS || !counts || !learnHandovers(ladder, counts)) break
    const again = climbDream(ladder, [])
    // Cut off by time it says less than the dream before, whose bounds hold as well.
    if (secondsLeft(ladder) === 0) break
    dream = again
  }
  if (secondsLeft(ladder) === 0) return { rungs: dream, choice: coverNobody(ladder.problem) }
  const spare = climbWithReserve(ladder, dream)
  if (ladder.problem.ranking.length > FEW_PEOPLE) {
    if (!spare) return fillQuickly(ladder, dream)
    if (isClose(spare.rungs)) return spare
    return (secondsLeft(ladder) > 0 && reachScore(ladder, dream, spare)) || spare
  }
  const exact = climbGoalByGoal(ladder, dream)
  return spare && isBehind(exact.rungs, spare.rungs) ? spare : exact
}

/** Solves the furthest goal that can be reached exactly, then dreams anew from there. */
function climbGoalByGoal(ladder: Ladder, first: readonly Rung[]): Awake {
  const rungs: Rung[] = []
  let choice = coverNobody(ladder.problem)
  for (let dream = first; dream.length > 0; dream = climbDream(ladder, rungs)) {
    const settled = rungs.length > 0 ? settle(ladder, rungs, dream) : null
    if (settled) return { rungs: [...rungs, ...dream], choice: settled }
    const reached = reachFurthest(ladder, rungs, dream)
    if (!reached) return { rungs: [...rungs, ...rate(ladder, dream, choice)], choice }
    rungs.push(...reached.before, reached.rung)
    choice = reached.rung.choice
  }
  return { rungs, choice }
}

/** The dream's own choice paid in whole months, if that costs no goal anything. */
function settle(ladder: Ladder, kept: KeptGoals, dream: readonly Rung[]): Choice | null {
  const last = dream.at(-1)
  if (!last) return null
  const payments = settleWhole(ladder, last.counts, SETTLE_NODES)
  if (!payments) return null
  const choice = { counts: last.counts, payments }
  const thrift = [...kept, ...dream].find(({ goal }) => goal.kind === 'thrift')
  if (thrift && figureOf(ladder.problem, choice, thrift.goal) > thrift.figure) return null
  return choice
}

/** So near its bound a score needs no search any more. */
const CLOSE = 1e-5

function isClose(rungs: readonly Rung[]): boolean {
  return rungs.every(
    ({ goal, figure, bound, isProved }) =>
      isProved ||
      goal.kind === 'thrift' ||
      (goal.kind === 'score' && bound - figure <= CLOSE * Math.abs(bound)),
  )
}
