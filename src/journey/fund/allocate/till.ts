import {
  buildNetwork,
  type Network,
  planArc,
  planNetwork,
  planNode,
  SINK,
  SOURCE,
} from './network.ts'
import { type Problem, payersOf } from './problem.ts'

/**
 * The money as a network: source → (route, block) → purse until its next limit → … → sink.
 * Money of last resort also passes one gate, whose capacity is what the policy allows of it.
 */
export interface Till {
  readonly network: Network
  /** Arc from the source into `route * blocks + block`. */
  readonly demandArcs: Int32Array
  /** For a demand: its payers, each with the arc towards the purse. */
  readonly payArcs: readonly (readonly { purse: number; arc: number }[])[]
  readonly slots: readonly Slot[]
  /** Node of the gate and its arc to the sink; absent when no purse is of last resort. */
  readonly gate: { readonly node: number; readonly arc: number } | null
}

/** A purse between two of its limits. */
export interface Slot {
  readonly node: number
  readonly purse: number
  /** Arc onwards: to the purse's next slot, the gate or the sink. */
  readonly arc: number
  /** Is this the purse's last limit? */
  readonly isLast: boolean
}

/** Demands and limits in units of `problem.unitRupiah`; every limit is held `reserveUnits` (one for all, or by slot) below its money. */
export function buildTill(problem: Problem, reserveUnits: number | ArrayLike<number> = 0): Till {
  const plan = planNetwork()
  const blocks = problem.blocks.length
  const demandNodes = Int32Array.from({ length: problem.routes.length * blocks }, () =>
    planNode(plan),
  )
  const demandArcs = demandNodes.map((node) => planArc(plan, SOURCE, node, 0))
  const gateNode = problem.purses.some(({ fund }) => fund.lastResort) ? planNode(plan) : null
  const gate =
    gateNode === null ? null : { node: gateNode, arc: planArc(plan, gateNode, SINK, Infinity) }
  const slotOf = new Map<string, number>()
  const slots: Slot[] = []

  problem.purses.forEach(({ fund }, purse) => {
    const limits = problem.limits.filter((limit) => limit.purse === purse)
    const nodes = limits.map(() => planNode(plan))
    const end = fund.lastResort ? (gate?.node ?? SINK) : SINK
    limits.forEach((limit, at) => {
      const node = nodes[at] ?? SINK
      const reserve =
        typeof reserveUnits === 'number' ? reserveUnits : (reserveUnits[slots.length] ?? 0)
      const units = Math.max(0, limit.units - reserve)
      const arc = planArc(plan, node, nodes[at + 1] ?? end, units)
      slots.push({ node, purse, arc, isLast: at === limits.length - 1 })
    })
    for (let block = 0; block < blocks; block++) {
      const at = limits.findIndex((limit) => limit.block >= block)
      const node = nodes[at]
      if (node !== undefined) slotOf.set(`${purse} ${block}`, node)
    }
  })

  const payArcs = Array.from(demandNodes, (node, demand) => {
    const block = demand % blocks
    return payersOf(problem, Math.floor(demand / blocks), block).flatMap((purse) => {
      const slot = slotOf.get(`${purse} ${block}`)
      return slot === undefined ? [] : [{ purse, arc: planArc(plan, node, slot, Infinity) }]
    })
  })
  return { network: buildNetwork(plan), demandArcs, payArcs, slots, gate }
}
