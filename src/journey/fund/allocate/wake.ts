import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbForward } from './climb-forward.ts'
import { climbDream } from './dream.ts'
import type { Overrun } from './exchange.ts'
import { fillQuickly } from './fill-quickly.ts'
import type { Goal } from './goal.ts'
import { isBehind } from './is-behind.ts'
import { type Awake, type KeptGoals, type Ladder, type Rung, secondsLeft } from './ladder.ts'
import { learnHandovers } from './learn-handovers.ts'
import { reachScore } from './reach.ts'
import { climbWithReserve, rate } from './reserve.ts'
import { settleWhole } from './settle-whole.ts'

/** Up to so many people every goal is searched to the end. */
const FEW_PEOPLE = 2000
const SETTLE_NODES = 50
/** How often whole months may be looked at more closely. */
const TURNS = 12

/**
 * Makes the dream real where premiums differ. The dream bounds every goal; a choice that reaches it is proved best.
 * Counted goals are made real first, then the score, then thrift: what is proved is not dreamt again.
 * Where whole worker-months stand in the way, few people are searched exactly; for many a choice close by is found and its gap stated.
 */
export function climbAwake(ladder: Ladder): Awake {
  const { goals } = ladder.problem
  let proved: readonly Rung[] = []
  let choice: Choice | null = null
  for (const length of listStages(goals)) {
    const stage = climbStage(ladder, proved, goals.slice(0, length))
    if (!stage.choice) {
      const rest = length < goals.length ? climbDream(ladder, [...proved, ...stage.rungs]) : []
      return climbAround(ladder, proved, [...stage.rungs, ...rest], choice)
    }
    proved = [...proved, ...stage.rungs]
    choice = stage.choice
  }
  return { rungs: proved, choice: choice ?? coverNobody(ladder.problem) }
}

/** Where a stage ends: before the score, before thrift, and at the end. */
function listStages(goals: readonly Goal[]): number[] {
  const ends = goals.flatMap(({ kind }, at) =>
    at > 0 && (kind === 'score' || kind === 'thrift') ? [at] : [],
  )
  return goals.length > 0 ? [...ends, goals.length] : []
}

/** Dreams of the goals not yet proved until the dream can be paid; without a choice where it cannot. */
function climbStage(
  ladder: Ladder,
  proved: readonly Rung[],
  goals: readonly Goal[],
): { readonly rungs: readonly Rung[]; readonly choice: Choice | null } {
  let rungs = climbDream(ladder, proved, goals)
  for (let turn = 0; ; turn++) {
    const { choice, overrun } = settle(ladder, proved, rungs)
    const counts = rungs.at(-1)?.counts
    if (choice || turn === TURNS || !counts || !learnHandovers(ladder, counts, overrun)) {
      return { rungs, choice }
    }
    const again = climbDream(ladder, proved, goals)
    // Cut off by time it says less than the dream before, whose bounds hold as well.
    if (secondsLeft(ladder) === 0) return { rungs, choice: null }
    rungs = again
  }
}

/** Looks for the best choice near a dream that cannot be paid; `start` reaches what is proved. */
function climbAround(
  ladder: Ladder,
  proved: readonly Rung[],
  rest: readonly Rung[],
  start: Choice | null,
): Awake {
  const dream = [...proved, ...rest]
  if (secondsLeft(ladder) === 0) return fallBack(ladder, dream, start)
  if (ladder.problem.ranking.length > FEW_PEOPLE) return climbMany(ladder, dream, start)
  const quick = fallBack(ladder, dream, start)
  const exact = climbForward(
    ladder,
    dream,
    quick.choice,
    (kept, next) => settle(ladder, kept, next).choice,
  )
  return isBehind(exact.rungs, quick.rungs) ? quick : exact
}

function climbMany(ladder: Ladder, dream: readonly Rung[], start: Choice | null): Awake {
  const spare = climbWithReserve(ladder, dream)
  const quick = !spare || start ? fallBack(ladder, dream, start) : spare
  const best = spare && !isBehind(spare.rungs, quick.rungs) ? spare : quick
  if (isClose(best.rungs) || secondsLeft(ladder) === 0) return best
  return reachScore(ladder, dream, best) ?? best
}

/** The choice that reaches what is proved, or else the preview's. */
function fallBack(ladder: Ladder, dream: readonly Rung[], start: Choice | null): Awake {
  return start ? { rungs: rate(ladder, dream, start), choice: start } : fillQuickly(ladder, dream)
}

interface Settled {
  readonly choice: Choice | null
  /** What swaps left over, by slot. */
  readonly overrun: Overrun
}

/** The dream's own choice paid in whole months, if that costs no goal anything. */
function settle(ladder: Ladder, kept: KeptGoals, dream: readonly Rung[]): Settled {
  const counts = dream.at(-1)?.counts
  if (!counts) return { choice: null, overrun: new Map() }
  const { payments, overrun } = settleWhole(ladder, counts, SETTLE_NODES)
  if (!payments) return { choice: null, overrun }
  const choice = { counts, payments }
  const thrift = [...kept, ...dream].find(({ goal }) => goal.kind === 'thrift')
  const isDear =
    thrift !== undefined && figureOf(ladder.problem, choice, thrift.goal) > thrift.figure
  return { choice: isDear ? null : choice, overrun }
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
