import { type GroupEvidence, soften } from './evidence.ts'

/**
 * Probability that two members are one person in a group too large to solve exactly: the strongest pairs are joined first,
 * and a join is as credible as its pair less the objections of all others it brings together.
 */
export function greedyTogether(
  evidence: GroupEvidence,
  penalty: (members: readonly number[]) => number,
): Float64Array {
  const { against, odds, size } = evidence
  const together = new Float64Array(size * size)
  const edges: [number, number, number][] = []
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const odd = odds[i * size + j] as number
      if (odd > -5) edges.push([odd, i, j])
    }
  edges.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const personOf = Array.from({ length: size }, (_, member) => [member])
  for (const [odd, i, j] of edges) {
    const [one, other] = [personOf[i] as number[], personOf[j] as number[]]
    if (one === other) continue
    let belief = odd + penalty([...one, ...other]) - penalty(one) - penalty(other)
    let objections = 0
    for (const a of one)
      for (const b of other) if (a !== i || b !== j) objections += against[a * size + b] as number
    belief += soften(objections, one.length, other.length)
    const probability = 1 / (1 + Math.exp(-belief))
    const set = (a: number, b: number) => {
      together[a * size + b] = Math.max(together[a * size + b] as number, probability)
      together[b * size + a] = together[a * size + b] as number
    }
    if (belief <= 0) {
      set(i, j)
      continue
    }
    for (const a of one) for (const b of other) set(a, b)
    one.push(...other)
    for (const member of other) personOf[member] = one
  }
  return together
}
