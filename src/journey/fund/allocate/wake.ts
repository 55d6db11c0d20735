import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import { climbExact } from './exact-rung.ts'
import type { KeptGoals, Ladder, Rung } from './ladder.ts'
import { settleWhole } from './settle-whole.ts'

const SETTLE_SECONDS = 10

/**
 * Makes the dream real where premiums differ. The dream bounds every goal; a choice that reaches it is proved best.
 * Where whole worker-months stand in the way, the furthest goal that can be reached is solved exactly and the dream begins anew after it.
 */
export function climbAwake(ladder: Ladder): { rungs: Rung[]; choice: Choice } {
  const { problem } = ladder
  const rungs: Rung[] = []
  let choice = coverNobody(problem)
  while (rungs.length < problem.goals.length) {
    const dream = climbDream(ladder, rungs)
    const settled = settle(ladder, dream)
    if (settled) return { rungs: [...rungs, ...dream], choice: settled }
    const reached = reachFurthest(ladder, rungs, dream)
    if (!reached) return { rungs: [...rungs, ...unreached(ladder, dream, choice)], choice }
    rungs.push(...reached.before, reached.rung)
    choice = reached.rung.choice
  }
  return { rungs, choice }
}

/** The dream's own choice paid in whole months, if that costs no goal anything. */
function settle(ladder: Ladder, dream: readonly Rung[]): Choice | null {
  const last = dream.at(-1)
  if (!last) return null
  const payments = settleWhole(ladder, last.counts, SETTLE_SECONDS)
  if (!payments) return null
  const choice = { counts: last.counts, payments }
  const thrift = dream.find(({ goal }) => goal.kind === 'thrift')
  if (thrift && figureOf(ladder.problem, choice, thrift.goal) > thrift.figure) return null
  return choice
}

/** The last goal that can be climbed exactly while all dreamt figures before it are kept. */
function reachFurthest(ladder: Ladder, kept: KeptGoals, dream: readonly Rung[]) {
  for (let at = dream.length - 1; at >= 0; at--) {
    const before = dream.slice(0, at)
    const { goal, bound, rupiahPrices } = dream[at] as Rung
    const rung = climbExact(ladder, [...kept, ...before], goal, {
      best: bound,
      slack: null,
      seconds: 60,
    })
    if (rung === null || rung === 'impossible') continue
    return { before, rung: { ...rung, rupiahPrices } }
  }
  return null
}

/** Goals for which no better choice was found in time, at the figures of the choice in hand. */
function unreached({ problem }: Ladder, dream: readonly Rung[], choice: Choice): Rung[] {
  return dream.map(({ goal, bound, rupiahPrices }) => {
    const figure = figureOf(problem, choice, goal)
    return {
      goal,
      bound,
      figure,
      isProved: figure === bound,
      counts: new Float64Array(),
      rupiahPrices,
    }
  })
}
