import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbForward } from './climb-forward.ts'
import { climbDream } from './dream.ts'
import { fillQuickly } from './fill-quickly.ts'
import { isBehind } from './is-behind.ts'
import { type Awake, type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { learnHandovers } from './learn-handovers.ts'
import { reachScore } from './reach.ts'
import { climbWithReserve } from './reserve.ts'
import { settleWhole } from './settle-whole.ts'

/** Up to so many people every goal is searched to the end. */
const FEW_PEOPLE = 2000
const SETTLE_NODES = 50
/** How often whole months may be looked at more closely. */
const TURNS = 6

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
  if (ladder.problem.ranking.length <= FEW_PEOPLE) return climbFew(ladder, dream)
  const spare = climbWithReserve(ladder, dream)
  if (!spare) return fillQuickly(ladder, dream)
  if (isClose(spare.rungs)) return spare
  return (secondsLeft(ladder) > 0 && reachScore(ladder, dream, spare)) || spare
}

function climbFew(ladder: Ladder, dream: readonly Rung[]): Awake {
  const quick = fillQuickly(ladder, dream)
  const exact = climbForward(ladder, dream, quick.choice, (kept, rest) =>
    settle(ladder, kept, rest),
  )
  return isBehind(exact.rungs, quick.rungs) ? quick : exact
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
