import type { Comparable } from './comparable.ts'
import { mayBeOnePerson } from './two-numbers.ts'

export interface ScoredPair {
  readonly left: string
  readonly right: string
  readonly probability: number
}

/** Scores likely pairs: candidates with workers, and candidates among themselves (earlier one first). */
export type Linker = (
  candidates: readonly Comparable[],
  workers: readonly Comparable[],
) => Promise<readonly ScoredPair[]>

export type Why = 'same-nik-other-person' | 'likely-same-person'

export type Assignment = { readonly candidateId: string } & (
  | { readonly outcome: 'new'; readonly workerId: string; readonly probability: number }
  | { readonly outcome: 'same'; readonly workerId: string; readonly probability: number }
  | { readonly outcome: 'duplicate'; readonly workerId: string; readonly probability: number }
  | {
      readonly outcome: 'waiting'
      readonly pairs: readonly { workerId: string; probability: number; why: Why }[]
    }
)

/** At or above this probability two people with different numbers are shown to an officer. */
const GREY_FROM = 0.5
/** The same number with less than this probability is doubted: a number copied from the line above is a common slip. */
const SAME_NIK_DOUBTED_BELOW = 0.05

/**
 * Decides, in list order, who each candidate is. Pure: pairs are given, new ids come from the caller.
 * Two different valid numbers are never joined without an officer.
 */
export function assignCandidates(
  candidates: readonly Comparable[],
  workers: readonly Comparable[],
  pairs: readonly ScoredPair[],
  newId: () => string,
): Assignment[] {
  const likely = new Map<string, ScoredPair[]>()
  for (const pair of pairs) {
    listOf(likely, pair.left).push(pair)
    listOf(likely, pair.right).push({
      left: pair.right,
      right: pair.left,
      probability: pair.probability,
    })
  }
  const workerByNik = new Map(workers.filter((one) => one.nik).map((one) => [one.nik, one.id]))
  const rowOf = new Map([...workers, ...candidates].map((one) => [one.id, one]))
  const personOf = new Map(workers.map((one) => [one.id, one.id]))
  const named = new Set<string>()

  return candidates.map((candidate) => {
    const candidateId = candidate.id
    const scored = likely.get(candidateId) ?? []
    const known = workerByNik.get(candidate.nik)
    if (known !== undefined) {
      const probability = probabilityWith(scored, known, personOf)
      if (probability < SAME_NIK_DOUBTED_BELOW)
        return waiting(candidateId, [
          { workerId: known, probability, why: 'same-nik-other-person' },
        ])
      const outcome = named.has(known) ? 'duplicate' : 'same'
      named.add(known)
      personOf.set(candidateId, known)
      return { candidateId, outcome, workerId: known, probability }
    }
    const plausible = scored.filter((pair) => {
      const other = rowOf.get(pair.right)
      return other !== undefined && mayBeOnePerson(candidate, other)
    })
    const grey = greyPairs(plausible, personOf)
    if (grey.length > 0) return waiting(candidateId, grey)
    const workerId = newId()
    workerByNik.set(candidate.nik, workerId)
    personOf.set(candidateId, workerId)
    named.add(workerId)
    return { candidateId, outcome: 'new', workerId, probability: 1 }
  })
}

function waiting(
  candidateId: string,
  pairs: readonly { workerId: string; probability: number; why: Why }[],
): Assignment {
  return { candidateId, outcome: 'waiting', pairs }
}

function greyPairs(scored: readonly ScoredPair[], personOf: ReadonlyMap<string, string>) {
  const best = new Map<string, number>()
  for (const pair of scored) {
    const workerId = personOf.get(pair.right)
    if (workerId === undefined || pair.probability < GREY_FROM) continue
    best.set(workerId, Math.max(best.get(workerId) ?? 0, pair.probability))
  }
  return [...best]
    .map(([workerId, probability]) => ({
      workerId,
      probability,
      why: 'likely-same-person' as const,
    }))
    .sort((a, b) => b.probability - a.probability || (a.workerId < b.workerId ? -1 : 1))
}

function probabilityWith(
  scored: readonly ScoredPair[],
  workerId: string,
  personOf: ReadonlyMap<string, string>,
): number {
  let best = 0
  for (const pair of scored)
    if (personOf.get(pair.right) === workerId) best = Math.max(best, pair.probability)
  return best
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key)
  if (known) return known
  const fresh: V[] = []
  map.set(key, fresh)
  return fresh
}
