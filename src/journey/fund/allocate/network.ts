/** A flow network with growing arcs; node 0 is the source, node 1 the sink. Arc `a` runs back over arc `a ^ 1`. */
export interface Network {
  readonly nodes: number
  readonly heads: Int32Array
  readonly capacities: Float64Array
  /** Arc numbers leaving a node: `arcs[first[node]] … arcs[first[node + 1] - 1]`. */
  readonly first: Int32Array
  readonly arcs: Int32Array
}

export const SOURCE = 0
export const SINK = 1

export interface NetworkPlan {
  nodes: number
  readonly tails: number[]
  readonly heads: number[]
  readonly capacities: number[]
}

export function planNetwork(): NetworkPlan {
  return { nodes: 2, tails: [], heads: [], capacities: [] }
}

export function planNode(plan: NetworkPlan): number {
  plan.nodes += 1
  return plan.nodes - 1
}

/** Adds an arc and its way back (of capacity 0); gives the arc's number. */
export function planArc(plan: NetworkPlan, tail: number, head: number, capacity: number): number {
  plan.tails.push(tail, head)
  plan.heads.push(head, tail)
  plan.capacities.push(capacity, 0)
  return plan.heads.length - 2
}

export function buildNetwork(plan: NetworkPlan): Network {
  const first = new Int32Array(plan.nodes + 1)
  for (const tail of plan.tails) first[tail + 1] = (first[tail + 1] ?? 0) + 1
  for (let node = 0; node < plan.nodes; node++) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  }
  const next = first.slice()
  const arcs = new Int32Array(plan.tails.length)
  plan.tails.forEach((tail, arc) => {
    const at = next[tail] ?? 0
    arcs[at] = arc
    next[tail] = at + 1
  })
  return {
    nodes: plan.nodes,
    heads: Int32Array.from(plan.heads),
    capacities: Float64Array.from(plan.capacities),
    first,
    arcs,
  }
}

/**
 * Sends as much as possible from source to sink and leaves the rest in `residual` (Dinic).
 * @returns the amount sent and the nodes the source still reaches: the source's side of a smallest cut.
 */
export function sendFlow(
  network: Network,
  residual: Float64Array,
  grain: number,
): { sent: number; reached: Int32Array } {
  const { nodes, heads, first, arcs } = network
  const level = new Int32Array(nodes)
  const cursor = new Int32Array(nodes)
  const queue = new Int32Array(nodes)

  function findLevels(): boolean {
    level.fill(-1)
    level[SOURCE] = 0
    queue[0] = SOURCE
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head] as number
      for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
        const arc = arcs[at] as number
        const to = heads[arc] as number
        if ((residual[arc] as number) <= grain || (level[to] as number) >= 0) continue
        level[to] = (level[node] as number) + 1
        queue[tail++] = to
      }
    }
    return (level[SINK] as number) >= 0
  }

  function push(node: number, amount: number): number {
    if (node === SINK) return amount
    let sent = 0
    for (; (cursor[node] as number) < (first[node + 1] as number); (cursor[node] as number)++) {
      const arc = arcs[cursor[node] as number] as number
      const to = heads[arc] as number
      if ((residual[arc] as number) <= grain || level[to] !== (level[node] as number) + 1) continue
      const passed = push(to, Math.min(amount - sent, residual[arc] as number))
      residual[arc] = (residual[arc] as number) - passed
      residual[arc ^ 1] = (residual[arc ^ 1] as number) + passed
      sent += passed
      if (amount - sent <= grain) return sent
    }
    return sent
  }

  let sent = 0
  while (findLevels()) {
    cursor.set(first.subarray(0, nodes))
    sent += push(SOURCE, Number.POSITIVE_INFINITY)
  }
  return { sent, reached: level }
}
