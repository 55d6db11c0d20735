import { isSixteenDigits } from '#vocabulary/nik.ts'
import type { Comparable } from './comparable.ts'
import { Likely, type LikelyPerson } from './likely.ts'
import type { Recall } from './ruling-memory.ts'
import type { Bar, ScoredPair } from './scored-pair.ts'
import type { Thresholds } from './thresholds.ts'

export type { ScoredPair }

export type Why = 'same-nik-other-person' | 'likely-same-person'

export interface WaitingPair {
  readonly workerId: string
  readonly probability: number
  readonly why: Why
  readonly evidence: readonly Bar[]
}

/** How the person was known: by the number, by the rest alone, or because an officer had ruled so before. */
export type Link = 'same-nik' | 'probable' | 'ruling'

export type Assignment = { readonly candidateId: string } & (
  | { readonly outcome: 'new'; readonly workerId: string; readonly probability: number }
  | {
      readonly outcome: 'same' | 'duplicate'
      readonly workerId: string
      readonly probability: number
      readonly by: Link
      readonly evidence: readonly Bar[]
      /** Other known people who may be the same person: two workers behind one, for an officer to see. */
      readonly twins: readonly LikelyPerson[]
    }
  /** Ruled before: somebody else than the holder of this number. */
  | { readonly outcome: 'held'; readonly workerId: string }
  | { readonly outcome: 'waiting'; readonly pairs: readonly WaitingPair[] }
)

/** What is known before the lists are read. */
export interface Known {
  readonly candidates: readonly Comparable[]
  /** Every row that tells of a person: workers, also merged ones, and lines an officer joined to them. */
  readonly rows: readonly Comparable[]
  /** The person (root worker) behind a row. */
  readonly personOf: ReadonlyMap<string, string>
  /** The person who holds the candidate's number, also by a number an officer ruled to be theirs. */
  readonly holderOf: (candidate: Comparable) => string | undefined
  /** People an accepted line of this year names already. */
  readonly named: ReadonlySet<string>
  readonly pairs: readonly ScoredPair[]
  readonly recall: Recall
  readonly thresholds: Thresholds
  readonly newId: () => string
}

/**
 * Decides, in list order, who each candidate is. Pure: pairs are given, new ids come from the caller.
 * Automatic only from the threshold on, towards one person only, and never against a number: two different valid
 * numbers in one person need an officer, also when a third row without a number stands between them.
 */
export function assignCandidates(known: Known): Assignment[] {
  const { candidates, recall, thresholds, newId } = known
  const [autoFrom, reviewFrom] = [
    thresholds.autoMillionths / 1e6,
    thresholds.reviewMillionths / 1e6,
  ]
  const likely = new Likely(known)
  const named = new Set(known.named)
  const holders = new Map<string, string>()

  return candidates.map((candidate): Assignment => {
    const candidateId = candidate.id
    const people = likely.peopleFor(candidate)
    const holder = known.holderOf(candidate) ?? holders.get(candidate.nik)
    const grey = people.filter(
      (one) =>
        one.workerId !== holder &&
        one.probability >= reviewFrom &&
        one.isPlausible &&
        recall(candidate, one.workerId) !== 'different',
    )
    const ruled = people.find((one) => recall(candidate, one.workerId) === 'same')
    if (holder === undefined && ruled) return join(candidate, ruled, 'ruling')
    if (holder !== undefined) {
      const found = people.find((one) => one.workerId === holder)
      const certain = {
        workerId: holder,
        probability: found?.probability ?? 0,
        evidence: found?.evidence ?? [],
      }
      const verdict = recall(candidate, holder)
      if (verdict === 'same') return join(candidate, certain, 'ruling', grey)
      if (verdict === 'different') return { candidateId, outcome: 'held', workerId: holder }
      if (certain.probability >= autoFrom) return join(candidate, certain, 'same-nik', grey)
      return wait([{ ...certain, why: 'same-nik-other-person' }])
    }
    const [best] = grey
    if (
      best &&
      grey.length === 1 &&
      best.probability >= autoFrom &&
      !likely.contradicts(candidate, best.workerId)
    )
      return join(candidate, best, 'probable')
    if (grey.length > 0)
      return wait(grey.map((one) => ({ ...one, why: 'likely-same-person' as const })))
    const workerId = newId()
    settle(candidate, workerId)
    named.add(workerId)
    return { candidateId, outcome: 'new', workerId, probability: 1 }

    function wait(pairs: readonly (Omit<WaitingPair, 'why'> & { why: Why })[]): Assignment {
      const told = pairs.map(({ workerId, probability, why, evidence }) => ({
        workerId,
        probability,
        why,
        evidence,
      }))
      return { candidateId, outcome: 'waiting', pairs: told }
    }
  })

  function join(
    candidate: Comparable,
    { workerId, probability, evidence }: Omit<LikelyPerson, 'isPlausible'>,
    by: Link,
    twins: readonly LikelyPerson[] = [],
  ): Assignment {
    const outcome = named.has(workerId) ? 'duplicate' : 'same'
    named.add(workerId)
    settle(candidate, workerId)
    return { candidateId: candidate.id, outcome, workerId, probability, by, evidence, twins }
  }

  function settle(candidate: Comparable, workerId: string): void {
    if (isSixteenDigits(candidate.nik)) holders.set(candidate.nik, workerId)
    likely.settle(candidate, workerId)
  }
}
