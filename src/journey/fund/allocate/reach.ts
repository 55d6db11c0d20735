import { demandOf } from './bottleneck.ts'
import { climbExact } from './exact-rung.ts'
import type { Awake, Ladder, Rung } from './ladder.ts'
import { rate } from './reserve.ts'
import { payDemand } from './settle.ts'
import { payersOfFlow } from './settle-whole.ts'
import { slackTo } from './slack.ts'

/** Branches a search may open before the best found must do; counted, not timed, so that results repeat. */
const NODES = 500
/** A search with more columns finds nothing in a useful time. */
const MOST_SHARES = 10_000

/** For many people: keeps the counted figures of a real choice and looks for a better score close to the dream. */
export function reachScore(ladder: Ladder, dream: readonly Rung[], spare: Awake): Awake | null {
  if (countShares(ladder) > MOST_SHARES) return null
  const at = dream.findIndex(({ goal }) => goal.kind === 'score')
  const [target, own] = [dream[at], spare.rungs[at]]
  const before = spare.rungs.slice(0, at)
  if (!target || !own || before.some(({ isProved }) => !isProved)) return null
  const near = climbExact(ladder, before, target.goal, {
    best: target.bound,
    slack: slackTo(ladder, before, own),
    mayPay: payersNear(ladder, target),
    nodes: NODES,
  })
  if (near === null || near === 'impossible' || near.figure <= own.figure) return null
  return { choice: near.choice, rungs: rate(ladder, dream, near.choice) }
}

/** Columns an exact search would need for who pays what. */
function countShares({ problem, till }: Ladder): number {
  const premiums = new Set(problem.cohorts.map(({ monthlyRupiah }) => monthlyRupiah)).size
  return premiums * till.payArcs.reduce((sum, payers) => sum + payers.length, 0)
}

function payersNear(ladder: Ladder, { counts }: Rung) {
  return payersOfFlow(ladder, payDemand(ladder.till, demandOf(ladder.problem, counts)))
}
