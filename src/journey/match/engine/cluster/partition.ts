import { type GroupEvidence, soften } from './evidence.ts'

/** Groups up to this size are solved exactly. */
export const EXACT_SIZE = 9

/**
 * Probability that two members are one person, for every two members of a small group: every way of dividing the group
 * into people is weighed, and the weights of those that keep the two together are summed.
 */
export function exactTogether(
  evidence: GroupEvidence,
  penalty: (subset: number) => number,
): Float64Array {
  const { size } = evidence
  const all = 2 ** size - 1
  const person = new Float64Array(all + 1)
  for (let subset = 1; subset <= all; subset++)
    person[subset] = Math.exp(personScore(evidence, subset) + penalty(subset))
  const ways = waysToDivide(person, all)
  const together = new Float64Array(size * size)
  const total = ways[all] as number
  for (let subset = 1; subset <= all; subset++) {
    if ((subset & (subset - 1)) === 0) continue
    const share = ((person[subset] as number) * (ways[all ^ subset] as number)) / total
    for (let i = 0; i < size; i++) {
      if ((subset & (1 << i)) === 0) continue
      for (let j = 0; j < size; j++)
        if (i !== j && (subset & (1 << j)) !== 0)
          together[i * size + j] = (together[i * size + j] as number) + share
    }
  }
  return together
}

/** Sum over all divisions of each subset of the products of their persons' weights. */
function waysToDivide(person: Float64Array, all: number): Float64Array {
  const ways = new Float64Array(all + 1)
  ways[0] = 1
  for (let subset = 1; subset <= all; subset++) {
    const lowest = subset & -subset
    const rest = subset ^ lowest
    let sum = 0
    for (let part = rest; ; part = (part - 1) & rest) {
      sum += (person[part | lowest] as number) * (ways[rest ^ part] as number)
      if (part === 0) break
    }
    ways[subset] = sum
  }
  return ways
}

/**
 * Log weight of a subset being one person: the strongest tree of pairs that holds it together, less what any other two
 * members object. Pairs beyond the tree say little new, so only their objections count.
 */
export function personScore(evidence: GroupEvidence, subset: number): number {
  const { against, odds, size } = evidence
  const members: number[] = []
  for (let member = 0; member < size; member++)
    if ((subset & (1 << member)) !== 0) members.push(member)
  if (members.length < 2) return 0
  let score = 0
  const joined = [members[0] as number]
  const waiting = members.slice(1)
  while (waiting.length > 0) {
    let best = Number.NEGATIVE_INFINITY
    let [from, to] = [0, 0]
    for (const one of joined)
      for (const [place, other] of waiting.entries())
        if ((odds[one * size + other] as number) > best) {
          best = odds[one * size + other] as number
          from = one
          to = place
        }
    const next = waiting.splice(to, 1)[0] as number
    score += best
    let objections = 0
    for (const one of joined) if (one !== from) objections += against[one * size + next] as number
    score += soften(objections, 1, joined.length)
    joined.push(next)
  }
  return score
}
