import type { Cohort } from './cohort.ts'
import { SINK, SOURCE, sendFlow } from './network.ts'
import type { Problem } from './problem.ts'
import type { Till } from './till.ts'

/**
 * Demands that together share no more money than `capacity`: whatever is chosen, they must fit (Hall's condition).
 * Money of last resort comes on top where `opensGate`.
 */
export interface Bottleneck {
  /** 1 for every `route * blocks + block` that has no payer outside. */
  readonly inside: Uint8Array
  /** In units of `problem.unitRupiah`. */
  readonly capacity: number
  readonly opensGate: boolean
  /** The slots (of `till.slots`) whose limits make up the capacity. */
  readonly exits: readonly number[]
}

/** The same bottleneck where purses hold other amounts. */
export function narrowFor(till: Till, bottleneck: Bottleneck): Bottleneck {
  if (bottleneck.exits.length === 0) return bottleneck
  return { ...bottleneck, capacity: capacityOf(till, bottleneck.exits) }
}

function capacityOf({ slots, network }: Till, exits: readonly number[]): number {
  return exits.reduce((sum, exit) => sum + (network.capacities[slots[exit]?.arc ?? -1] ?? 0), 0)
}

export function isSameBottleneck(one: Bottleneck, other: Bottleneck): boolean {
  return (
    one.opensGate === other.opensGate &&
    one.capacity === other.capacity &&
    one.inside.every((isIn, at) => isIn === other.inside[at])
  )
}

const knownWeights = new WeakMap<Uint8Array, { problem: Problem; weights: Float64Array }>()

/** Units of money a worker needs inside a bottleneck, by cohort. */
export function weightsIn(problem: Problem, { inside }: Bottleneck): Float64Array {
  const known = knownWeights.get(inside)
  if (known?.problem === problem) return known.weights
  const weights = Float64Array.from(problem.cohorts, (cohort) => sumWeight(problem, inside, cohort))
  knownWeights.set(inside, { problem, weights })
  return weights
}

/** Units of money a worker of the cohort needs inside a bottleneck. */
export function weightIn(problem: Problem, bottleneck: Bottleneck, cohort: Cohort): number {
  return weightsIn(problem, bottleneck)[cohort.index] ?? 0
}

function sumWeight(problem: Problem, inside: Uint8Array, cohort: Cohort): number {
  const blocks = problem.blocks.length
  let months = 0
  for (let block = problem.blockOf.get(cohort.start) ?? 0; block < blocks; block++) {
    if (inside[cohort.route * blocks + block]) months += problem.blocks[block]?.months ?? 0
  }
  return (months * cohort.monthlyRupiah) / problem.unitRupiah
}

/** Money needed per `route * blocks + block` when so many of every cohort are covered. */
export function demandOf(problem: Problem, counts: ArrayLike<number>): Float64Array {
  const blocks = problem.blocks.length
  const starting = new Float64Array(problem.routes.length * blocks)
  problem.cohorts.forEach((cohort, index) => {
    const at = cohort.route * blocks + (problem.blockOf.get(cohort.start) ?? 0)
    const units = cohort.monthlyRupiah / problem.unitRupiah
    starting[at] = (starting[at] ?? 0) + units * (counts[index] ?? 0)
  })
  for (let route = 0; route < problem.routes.length; route++) {
    let monthly = 0
    problem.blocks.forEach((block, number) => {
      const at = route * blocks + number
      monthly += starting[at] ?? 0
      starting[at] = monthly * block.months
    })
  }
  return starting
}

/** The bottlenecks a demand breaks, none when the money suffices. `gateUnits` is the money of last resort allowed. */
export function findBottlenecks(
  till: Till,
  demand: Float64Array,
  gateUnits: number,
  grain: number,
): Bottleneck[] {
  const residual = till.network.capacities.slice()
  let wanted = 0
  till.demandArcs.forEach((arc, index) => {
    residual[arc] = demand[index] ?? 0
    wanted += demand[index] ?? 0
  })
  if (till.gate) residual[till.gate.arc] = gateUnits
  const { sent, reached } = sendFlow(till.network, residual, grain)
  if (wanted - sent <= grain * 1000 + wanted * 1e-9) return []
  return splitCut(till, reached).filter((found) => isBroken(found, demand, gateUnits))
}

function isBroken({ inside, capacity, opensGate }: Bottleneck, demand: Float64Array, gate: number) {
  let needed = 0
  inside.forEach((isIn, index) => {
    if (isIn) needed += demand[index] ?? 0
  })
  return needed > capacity + (opensGate ? gate : 0) + 1e-6
}

/** Cuts that share no purse are bottlenecks of their own; each takes in every demand it alone can pay. */
function splitCut(till: Till, reached: Int32Array): Bottleneck[] {
  const group = new Int32Array(till.network.nodes).fill(-1)
  const bottlenecks: Bottleneck[] = []
  for (const { node } of till.slots) {
    if ((reached[node] ?? -1) < 0 || group[node] !== -1) continue
    const number = bottlenecks.length
    spread(till, reached, group, node, number)
    bottlenecks.push(describe(till, group, number))
  }
  return bottlenecks
}

/** Marks all nodes on the source's side that hang together with `start`. */
function spread(till: Till, reached: Int32Array, group: Int32Array, start: number, number: number) {
  const { heads, first, arcs } = till.network
  const queue = [start]
  group[start] = number
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const to = heads[arcs[at] ?? 0] ?? SINK
      if (to === SOURCE || to === SINK || (reached[to] ?? -1) < 0 || group[to] !== -1) continue
      group[to] = number
      queue.push(to)
    }
  }
}

function describe(till: Till, group: Int32Array, number: number): Bottleneck {
  const { heads } = till.network
  const isIn = (node: number | undefined) => node !== undefined && group[node] === number
  const exits = till.slots.flatMap(({ node, arc }, slot) =>
    isIn(node) && !isIn(heads[arc]) ? [slot] : [],
  )
  const inside = Uint8Array.from(till.payArcs, (payers) =>
    payers.length > 0 && payers.every(({ arc }) => isIn(heads[arc])) ? 1 : 0,
  )
  const opensGate = till.gate !== null && isIn(till.gate.node)
  return { inside, exits, opensGate, capacity: capacityOf(till, exits) }
}
