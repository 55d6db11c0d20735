import { demandOf } from './bottleneck.ts'
import { type Choice, coverNobody, figureOf } from './choice.ts'
import { climbDream } from './dream.ts'
import { climbExact, type ExactRung } from './exact-rung.ts'
import type { KeptGoals, Ladder, Rung } from './ladder.ts'
import { payDemand } from './settle.ts'
import { payersOfFlow, settleWhole } from './settle-whole.ts'

/** Branches a search may open before the best found must do; counted, not timed, so that results repeat. */
const NEAR_NODES = 500
const FULL_NODES = 20_000

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
  const payments = settleWhole(ladder, last.counts, NEAR_NODES)
  if (!payments) return null
  const choice = { counts: last.counts, payments }
  const thrift = dream.find(({ goal }) => goal.kind === 'thrift')
  if (thrift && figureOf(ladder.problem, choice, thrift.goal) > thrift.figure) return null
  return choice
}

/** The last goal that can be climbed exactly while all dreamt figures before it are kept. */
function reachFurthest(ladder: Ladder, kept: KeptGoals, dream: readonly Rung[]) {
  for (let at = dream.length - 1; at >= 0; at--) {
    const target = dream[at]
    if (!target) continue
    const before = dream.slice(0, at)
    const rung = reach(ladder, [...kept, ...before], target)
    if (rung) return { before, rung: { ...rung, rupiahPrices: target.rupiahPrices } }
  }
  return null
}

/** Looks near the dream first, then everywhere a better choice could be. */
function reach(ladder: Ladder, kept: KeptGoals, target: Rung): ExactRung | null {
  const { goal, bound: best } = target
  const near = climbExact(ladder, kept, goal, {
    best,
    slack: slackTo(ladder, kept, target),
    mayPay: payersNear(ladder, target),
    nodes: NEAR_NODES,
  })
  const found = near === 'impossible' ? null : near
  if (found && found.figure === best) return { ...found, isProved: true, bound: best }
  const slack = found ? slackTo(ladder, kept, found) : null
  const full = climbExact(ladder, kept, goal, { best, slack, nodes: FULL_NODES })
  if (full === null || full === 'impossible')
    return found && { ...found, bound: best, isProved: false }
  return full
}

/** What may be given away in score against the divided best, when the goal or a kept one says how much. */
function slackTo(ladder: Ladder, kept: KeptGoals, { goal, figure }: Rung): number | null {
  const scored =
    goal.kind === 'score' ? figure : kept.find((each) => each.goal.kind === 'score')?.figure
  return scored === undefined || !ladder.scorePrices ? null : ladder.scorePrices.bound - scored + 1
}

function payersNear(ladder: Ladder, { counts }: Rung) {
  return payersOfFlow(ladder, payDemand(ladder.till, demandOf(ladder.problem, counts)))
}

/** Goals for which no better choice was found, at the figures of the choice in hand. */
function unreached({ problem }: Ladder, dream: readonly Rung[], choice: Choice): Rung[] {
  return dream.map(({ goal, bound, rupiahPrices }) => {
    const figure = figureOf(problem, choice, goal)
    const isProved = figure === bound
    return { goal, bound, figure, isProved, counts: new Float64Array(), rupiahPrices }
  })
}
