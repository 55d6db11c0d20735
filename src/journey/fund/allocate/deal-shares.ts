import { demandOf } from './bottleneck.ts'
import type { Payment } from './choice.ts'
import { buildNetwork, planArc, planNetwork, planNode, SINK, SOURCE, sendFlow } from './network.ts'
import type { Problem } from './problem.ts'
import type { ShareColumn } from './share-columns.ts'
import type { Till } from './till.ts'

/** Deals every purse's whole share of worker-months to the demands it may pay, premium by premium. */
export function dealShares(
  problem: Problem,
  till: Till,
  counts: ArrayLike<number>,
  shares: readonly ShareColumn[],
  values: ArrayLike<number>,
): Payment[] {
  const premiums = new Set(shares.map(({ monthlyRupiah }) => monthlyRupiah))
  return [...premiums].flatMap((monthlyRupiah) => {
    const caps = new Float64Array(till.slots.length)
    for (const share of shares) {
      if (share.monthlyRupiah === monthlyRupiah) caps[share.slot] = values[share.column] ?? 0
    }
    const demand = workerMonths(problem, counts, monthlyRupiah)
    return dealPremium(problem, till, demand, caps, monthlyRupiah)
  })
}

/** Worker-months that every demand asks for at one premium. */
function workerMonths(problem: Problem, counts: ArrayLike<number>, monthlyRupiah: number) {
  const only = problem.cohorts.map((cohort, at) =>
    cohort.monthlyRupiah === monthlyRupiah ? (counts[at] ?? 0) : 0,
  )
  const units = monthlyRupiah / problem.unitRupiah
  return demandOf(problem, only).map((needed) => Math.round(needed / units))
}

function dealPremium(
  problem: Problem,
  till: Till,
  demand: Float64Array,
  caps: Float64Array,
  monthlyRupiah: number,
): Payment[] {
  const plan = planNetwork()
  const slotNodes = new Map(till.slots.map(({ node }) => [node, planNode(plan)]))
  till.slots.forEach(({ node }, slot) => {
    planArc(plan, slotNodes.get(node) ?? SINK, SINK, caps[slot] ?? 0)
  })
  const blocks = problem.blocks.length
  const pieces: { route: number; block: number; purse: number; arc: number }[] = []
  let wanted = 0
  till.payArcs.forEach((payers, at) => {
    const needed = demand[at] ?? 0
    if (needed === 0) return
    wanted += needed
    const node = planNode(plan)
    planArc(plan, SOURCE, node, needed)
    const [route, block] = [Math.floor(at / blocks), at % blocks]
    for (const { purse, arc } of payers) {
      const slot = slotNodes.get(till.network.heads[arc] ?? -1) ?? SINK
      pieces.push({ route, block, purse, arc: planArc(plan, node, slot, needed) })
    }
  })
  const network = buildNetwork(plan)
  const residual = network.capacities.slice()
  const { sent } = sendFlow(network, residual, 0)
  if (sent !== wanted) throw new Error(`shares pay ${sent} of ${wanted} worker-months`)
  return pieces.flatMap(({ arc, ...piece }) => {
    const workerMonths = residual[arc ^ 1] ?? 0
    return workerMonths > 0 ? [{ ...piece, monthlyRupiah, workerMonths }] : []
  })
}
