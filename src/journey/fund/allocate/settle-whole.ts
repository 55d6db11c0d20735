import { demandOf } from './bottleneck.ts'
import type { Payment } from './choice.ts'
import { needKey } from './counted-rung.ts'
import { dealShares } from './deal-shares.ts'
import { exchangeMonths, type Overrun } from './exchange.ts'
import { type Ladder, secondsLeft } from './ladder.ts'
import { poolWorkers } from './pool.ts'
import type { Problem } from './problem.ts'
import { type PoolRange, relax } from './relaxation.ts'
import { type Flow, payDemand } from './settle.ts'
import { addShares, type MayPay } from './share-columns.ts'
import { solveWhole } from './solver.ts'
import type { Till } from './till.ts'
import { listPayments, roundFlow } from './whole-months.ts'

/** Up to so many people a search for whole months may go through every way to pay. */
const FEW_PEOPLE = 2000

/** Payments of a choice in whole worker-months; null where none were found, and then what swaps left over, by slot. */
export interface Settlement {
  readonly payments: Payment[] | null
  readonly overrun: Overrun
}

/** Pays for a fixed choice in whole worker-months of unequal premiums; for few people searched through with so many branches. */
export function settleWhole(ladder: Ladder, counts: Float64Array, nodes: number): Settlement {
  const quick = settleByExchange(ladder, counts)
  if (quick.payments || ladder.problem.ranking.length > FEW_PEOPLE) return quick
  const flow = payDemand(ladder.till, demandOf(ladder.problem, counts))
  if (flow.unpaidUnits > 0) return quick
  const narrow = payersOfFlow(ladder, flow)
  const payments =
    payWhole(ladder, counts, flow.gateUnits, nodes, narrow) ??
    payWhole(ladder, counts, flow.gateUnits, nodes, () => true)
  return { ...quick, payments }
}

/** Money of last resort that whole months may need beyond what a flow would, in units. */
const GATE_SLACKS = [0, 100, Number.POSITIVE_INFINITY]

/** Pays by rounding a flow and swapping months; where that fails, `overrun` says which limits lack how much. */
export function settleByExchange(ladder: Ladder, counts: Float64Array): Settlement {
  const { problem, till } = ladder
  const flow = payDemand(till, demandOf(problem, counts))
  let overrun: Overrun = new Map()
  if (flow.unpaidUnits > 0) return { payments: null, overrun }
  for (const slack of till.gate ? GATE_SLACKS : [Number.POSITIVE_INFINITY]) {
    const whole = roundFlow(problem, till, counts, flow)
    overrun = exchangeMonths(problem, till, whole, {
      gateUnits: flow.gateUnits + slack,
      isOver: () => secondsLeft(ladder) === 0,
    })
    if (overrun.size === 0) return { payments: listPayments(problem, till, whole), overrun }
  }
  return { payments: null, overrun }
}

/** Rounds a flow that leaves room at every limit; swaps mend what rounding spoils. */
export function payQuickly(
  problem: Problem,
  till: Till,
  counts: Float64Array,
  flow: Flow,
): Payment[] | null {
  const whole = roundFlow(problem, till, counts, flow)
  const overrun = exchangeMonths(problem, till, whole, {
    gateUnits: Number.POSITIVE_INFINITY,
    isOver: () => false,
  })
  return overrun.size === 0 ? listPayments(problem, till, whole) : null
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
