import { SINK, SOURCE } from './network.ts'
import type { Problem } from './problem.ts'
import { buildTill, type Till } from './till.ts'

/** Money dealt out bit by bit: what was dealt stays paid for, though other purses may come to pay for it. */
export interface Filling {
  readonly till: Till
  readonly residual: Float64Array
  /** By node: 1 = nothing can ever be sent from here again. */
  readonly dead: Uint8Array
  /** The nodes the last search came to: when it failed, they share what is left. */
  readonly seen: Int32Array
  readonly path: Int32Array
  readonly cursor: Int32Array
  search: number
}

/** An empty filling; every limit is held `reserveUnits` below its money. */
export function openFilling(problem: Problem, reserveUnits: number): Filling {
  const till = buildTill(problem, reserveUnits)
  const { nodes, capacities } = till.network
  return {
    till,
    residual: capacities.slice(),
    dead: new Uint8Array(nodes),
    seen: new Int32Array(nodes),
    path: new Int32Array(nodes),
    cursor: new Int32Array(nodes),
    search: 0,
  }
}

/** The node of a demand (`route * blocks + block`). */
function nodeOf({ till }: Filling, demand: number): number {
  return till.network.heads[till.demandArcs[demand] as number] as number
}

/** Did the last search, which failed, come to this demand? Then both wait for the same money. */
export function sharesLastCut(filling: Filling, demand: number): boolean {
  return filling.seen[nodeOf(filling, demand)] === filling.search
}

/** Lets no more money of last resort flow than flows now. */
export function closeGate({ till, residual }: Filling): void {
  if (till.gate) residual[till.gate.arc] = 0
}

export function openGate({ till, residual }: Filling): void {
  if (till.gate) residual[till.gate.arc] = Number.POSITIVE_INFINITY
}

/** Pays for units of a demand; gives the units for which there is no money. */
export function pay(filling: Filling, demand: number, units: number): number {
  const node = nodeOf(filling, demand)
  let left = units
  for (const { arc } of filling.till.payArcs[demand] ?? []) {
    if (left > 0) left -= sendOnwards(filling, arc, left)
  }
  while (left > 0) {
    const sent = augment(filling, node, left)
    if (sent === 0) break
    left -= sent
  }
  return left
}

/** Sends straight through one purse, without moving what others are paid from. */
function sendOnwards(filling: Filling, payArc: number, wanted: number): number {
  const { path, till } = filling
  let depth = 0
  for (let step = payArc; ; step = onwards(till, till.network.heads[step] as number)) {
    if ((filling.residual[step] as number) <= 0) return 0
    path[depth++] = step
    if (till.network.heads[step] === SINK) return send(filling, depth, wanted)
  }
}

/** Money leaves a purse's node on one arc only: the even one. */
function onwards({ network: { first, arcs } }: Till, node: number): number {
  let at = first[node] as number
  while ((arcs[at] as number) & 1) at++
  return arcs[at] as number
}

/** Takes back units that were paid for a demand. */
export function unpay({ till, residual }: Filling, demand: number, units: number): void {
  const { heads } = till.network
  let left = units
  for (const { arc } of till.payArcs[demand] ?? []) {
    const taken = Math.min(left, residual[arc ^ 1] as number)
    if (taken === 0) continue
    let step = arc
    for (;;) {
      residual[step] = (residual[step] as number) + taken
      residual[step ^ 1] = (residual[step ^ 1] as number) - taken
      const node = heads[step] as number
      if (node === SINK) break
      step = onwards(till, node)
    }
    left -= taken
  }
}

/** After a search that failed while nothing could be taken back: no later search need come here. */
export function buryLastCut({ seen, dead, search }: Filling): void {
  for (let node = 0; node < seen.length; node++) if (seen[node] === search) dead[node] = 1
}

/** Sends as much as one way carries from a node to the sink; 0 when there is none. */
function augment(filling: Filling, start: number, wanted: number): number {
  const { seen, path, cursor, dead, residual } = filling
  const { heads, first, arcs } = filling.till.network
  filling.search += 1
  const search = filling.search
  seen[start] = search
  cursor[start] = first[start] as number
  let depth = 0
  let node = start
  for (;;) {
    let arc = -1
    for (let at = cursor[node] as number; at < (first[node + 1] as number); at++) {
      const tried = arcs[at] as number
      const to = heads[tried] as number
      if (to === SOURCE || (residual[tried] as number) <= 0) continue
      if (seen[to] === search || dead[to] === 1) continue
      arc = tried
      cursor[node] = at + 1
      break
    }
    if (arc < 0) {
      if (depth === 0) return 0
      depth -= 1
      node = heads[(path[depth] as number) ^ 1] as number
      continue
    }
    path[depth++] = arc
    node = heads[arc] as number
    if (node === SINK) return send(filling, depth, wanted)
    seen[node] = search
    cursor[node] = first[node] as number
  }
}

function send({ residual, path }: Filling, depth: number, wanted: number): number {
  let sent = wanted
  for (let at = 0; at < depth; at++) {
    sent = Math.min(sent, residual[path[at] as number] as number)
  }
  for (let at = 0; at < depth; at++) {
    const arc = path[at] as number
    residual[arc] = (residual[arc] as number) - sent
    residual[arc ^ 1] = (residual[arc ^ 1] as number) + sent
  }
  return sent
}
