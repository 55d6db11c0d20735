import type { Payment } from './choice.ts'
import { sendFlow } from './network.ts'
import type { Problem } from './problem.ts'
import type { Till } from './till.ts'

/** Units of money every purse gives to every demand, in the order of `till.payArcs`. */
export interface Flow {
  readonly paid: readonly (readonly number[])[]
  /** Money of last resort, as little as can be. */
  readonly gateUnits: number
  readonly unpaidUnits: number
}

/** Pays a demand, touching money of last resort only for what no other purse can pay. */
export function payDemand(till: Till, demand: Float64Array): Flow {
  const residual = till.network.capacities.slice()
  let wanted = 0
  till.demandArcs.forEach((arc, index) => {
    residual[arc] = demand[index] ?? 0
    wanted += demand[index] ?? 0
  })
  if (till.gate) residual[till.gate.arc] = 0
  const free = sendFlow(till.network, residual, 0).sent
  if (till.gate) residual[till.gate.arc] = Number.POSITIVE_INFINITY
  const gateUnits = sendFlow(till.network, residual, 0).sent
  return {
    paid: till.payArcs.map((payers) => payers.map(({ arc }) => residual[arc ^ 1] ?? 0)),
    gateUnits,
    unpaidUnits: wanted - free - gateUnits,
  }
}

/** With one premium for all, money flows in whole worker-months: a flow is a payment plan. */
export function settleByFlow(problem: Problem, till: Till, flow: Flow): Payment[] {
  const blocks = problem.blocks.length
  return till.payArcs.flatMap((payers, demand) =>
    payers.flatMap(({ purse }, at) => {
      const workerMonths = flow.paid[demand]?.[at] ?? 0
      if (workerMonths === 0) return []
      const [route, block] = [Math.floor(demand / blocks), demand % blocks]
      return [{ monthlyRupiah: problem.unitRupiah, route, block, purse, workerMonths }]
    }),
  )
}
