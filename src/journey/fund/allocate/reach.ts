import { demandOf } from './bottleneck.ts'
import type { Choice } from './choice.ts'
import { climbExact, type ExactRung } from './exact-rung.ts'
import type { KeptGoals, Ladder, Rung } from './ladder.ts'
import { rate } from './reserve.ts'
import { payDemand } from './settle.ts'
import { payersOfFlow } from './settle-whole.ts'

/** Branches a search may open before the best found must do; counted, not timed, so that results repeat. */
const NEAR_NODES = 500
const FULL_NODES = 20_000
/** A search with more columns finds nothing in a useful time. */
const MOST_SHARES = 10_000

/** The last goal that can be climbed exactly while all dreamt figures before it are kept. */
export function reachFurthest(ladder: Ladder, kept: KeptGoals, dream: readonly Rung[]) {
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
  if (full !== null && full !== 'impossible') return full
  return found && { ...found, bound: best, isProved: false }
}

/** For many people: keeps the counted figures of a real choice and looks for a better score close to the dream. */
export function reachScore(
  ladder: Ladder,
  dream: readonly Rung[],
  spare: { readonly rungs: readonly Rung[]; readonly choice: Choice },
) {
  if (countShares(ladder) > MOST_SHARES) return null
  const at = dream.findIndex(({ goal }) => goal.kind === 'score')
  const [target, own] = [dream[at], spare.rungs[at]]
  const before = spare.rungs.slice(0, at)
  if (!target || !own || before.some(({ isProved }) => !isProved)) return null
  const near = climbExact(ladder, before, target.goal, {
    best: target.bound,
    slack: slackTo(ladder, before, own),
    mayPay: payersNear(ladder, target),
    nodes: NEAR_NODES,
  })
  if (near === null || near === 'impossible' || near.figure <= own.figure) return null
  return { choice: near.choice, rungs: rate(ladder, dream, near.choice) }
}

/** Columns an exact search would need for who pays what. */
function countShares({ problem, till }: Ladder): number {
  const premiums = new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah)).size
  return premiums * till.payArcs.reduce((sum, payers) => sum + payers.length, 0)
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
