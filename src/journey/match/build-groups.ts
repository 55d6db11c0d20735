import type { RulingKind } from './tables.ts'

/** One open question: its two sides by id, and how likely they are one person. */
export interface OpenEdge {
  readonly kind: RulingKind
  readonly left_id: string
  readonly worker_id: string
  readonly probability_millionths: number
  /** A death that waits keeps a family waiting. */
  readonly is_urgent: boolean
}

/**
 * Open pairs in the order in which they are asked: pairs that hang together through a line or a person stand side by
 * side, because who is whom among three is one question. Groups with a death first, then by their likeliest pair.
 */
export function groupPairs<Edge extends OpenEdge>(edges: readonly Edge[]): Edge[][] {
  const rootOf = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let next = rootOf.get(root); next !== undefined && next !== root; next = rootOf.get(root))
      root = next
    rootOf.set(id, root)
    return root
  }
  for (const { left_id, worker_id } of edges) rootOf.set(find(left_id), find(worker_id))
  const groups = [...Map.groupBy(edges, (edge) => find(edge.left_id)).values()]
  for (const group of groups) group.sort(byLikeness)
  return groups.sort((a, b) => byUrgency(a, b) || byLikeness(a[0], b[0]))
}

function byUrgency(a: readonly OpenEdge[], b: readonly OpenEdge[]): number {
  return Number(b.some((edge) => edge.is_urgent)) - Number(a.some((edge) => edge.is_urgent))
}

function byLikeness(a: OpenEdge | undefined, b: OpenEdge | undefined): number {
  if (!a || !b) return 0
  return (
    b.probability_millionths - a.probability_millionths ||
    (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)
  )
}

function keyOf({ left_id, worker_id }: OpenEdge): string {
  return `${left_id} ${worker_id}`
}
