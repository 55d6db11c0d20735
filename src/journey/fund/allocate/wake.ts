import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import { isCost } from './goal.ts'
import { learnHandovers } from './handover.ts'
import type { KeptGoals, Ladder, Rung } from './ladder.ts'
import { countCovered, openDraft, serveGoal } from './preview-draft.ts'
import { reachFurthest, reachScore } from './reach.ts'
import { climbWithReserve, rate } from './reserve.ts'
import { settleByExchange, settleWhole } from './settle-whole.ts'

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
    dream = climbAgain(ladder, dream)
  }
  const spare = climbWithReserve(ladder, dream)
  if (ladder.problem.ranking.length > FEW_PEOPLE) {
    if (!spare) return fillQuickly(ladder, dream)
    if (isClose(spare.rungs)) return spare
    return reachScore(ladder, dream, spare) ?? spare
  }
  const exact = climbGoalByGoal(ladder, dream)
  return spare && isBehind(exact, spare) ? spare : exact
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

/** Dreams anew with whole months in view where they were found to matter; counted goals that can still be kept are kept. */
function climbAgain(ladder: Ladder, dream: readonly Rung[]): Rung[] {
  const at = dream.findIndex(({ goal }) => goal.kind === 'score')
  const counted = dream.slice(0, Math.max(0, at))
  const later = at > 0 ? climbDream(ladder, counted) : []
  if (later.some(({ isProved }) => isProved)) return [...counted, ...later]
  return climbDream(ladder, [])
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

/** The preview's choice, when nothing better could be paid: its money held back leaves room for whole months. */
function fillQuickly(ladder: Ladder, dream: readonly Rung[]): Awake {
  const { problem } = ladder
  const draft = openDraft(problem)
  for (const goal of problem.goals) serveGoal(draft, goal)
  const counts = countCovered(draft)
  const { payments } = settleByExchange(ladder, counts)
  const choice = payments ? { counts, payments } : coverNobody(problem)
  return { choice, rungs: rate(ladder, dream, choice) }
}

/** Does the first fall behind the second in the first goal where they differ? */
function isBehind(one: Awake, other: { readonly rungs: KeptGoals }): boolean {
  const at = one.rungs.findIndex(({ figure }, index) => figure !== other.rungs[index]?.figure)
  const [mine, theirs] = [one.rungs[at], other.rungs[at]]
  if (!mine || !theirs) return false
  return isCost(mine.goal) ? mine.figure > theirs.figure : mine.figure < theirs.figure
}
