import { demandOf } from './bottleneck.ts'
import type { Payment } from './choice.ts'
import { needKey } from './counted-rung.ts'
import { dealShares } from './deal-shares.ts'
import { type Ladder, secondsLeft } from './ladder.ts'
import { poolWorkers } from './pool.ts'
import { type PoolRange, relax } from './relaxation.ts'
import { type Flow, payDemand } from './settle.ts'
import { addShares, type MayPay } from './share-columns.ts'
import { solveWhole } from './solver.ts'

/** Pays for a fixed choice in whole worker-months of unequal premiums; null when it cannot be done (or not within `nodes` branches). */
export function settleWhole(ladder: Ladder, counts: Float64Array, nodes: number): Payment[] | null {
  const flow = payDemand(ladder.till, demandOf(ladder.problem, counts))
  if (flow.unpaidUnits > 0) return null
  const narrow = payersOfFlow(ladder, flow)
  return (
    payWhole(ladder, counts, flow.gateUnits, nodes, narrow) ??
    payWhole(ladder, counts, flow.gateUnits, nodes, () => true)
  )
}

/** Demands that a flow pays from one purse stay there; the others are open to all their payers. */
export function payersOfFlow({ till }: Ladder, { paid }: Flow): MayPay {
  const only = till.payArcs.map((payers, demand) => {
    const used = payers.filter((_, at) => (paid[demand]?.[at] ?? 0) > 0)
    return used.length === 1 ? used[0]?.purse : undefined
  })
  return (demand, purse) => only[demand] === undefined || only[demand] === purse
}

function payWhole(
  ladder: Ladder,
  counts: Float64Array,
  gateUnits: number,
  nodes: number,
  mayPay: MayPay,
): Payment[] | null {
  const { problem, till, scoreUnit } = ladder
  const everything = {
    renewals: false,
    tiers: new Set<number>(),
    score: true,
    villages: new Set<number>(),
  }
  const needed = new Map<string, number>()
  problem.cohorts.forEach((cohort, at) => {
    const key = needKey(cohort)
    needed.set(key, (needed.get(key) ?? 0) + (counts[at] ?? 0))
  })
  const ranges = poolWorkers(problem, everything, needKey).map((pool): PoolRange => {
    const count = needed.get(needKey(pool.sample)) ?? 0
    return { pool, least: count, most: count, stretches: null }
  })
  const goal = till.gate ? ({ kind: 'thrift' } as const) : null
  const relaxation = relax(problem, {
    bottlenecks: [],
    kept: [],
    goal,
    ranges,
    villages: new Set(),
    scoreUnit,
  })
  const gate = relaxation.gate === null ? undefined : relaxation.program.columns[relaxation.gate]
  if (gate && relaxation.gate !== null) {
    relaxation.program.columns[relaxation.gate] = { ...gate, lower: gateUnits }
  }
  const shares = addShares(problem, till, relaxation, ranges, mayPay)
  const answer = solveWhole(ladder.solver, relaxation.program, {
    seconds: secondsLeft(ladder),
    nodes,
    absoluteGap: 0.5,
  })
  if (answer.columns.length === 0) return null
  return dealShares(problem, till, counts, shares, answer.columns)
}
