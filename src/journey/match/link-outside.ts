import type { Comparable } from './comparable.ts'
import { Likely, type LikelyPerson } from './likely.ts'
import type { OutsideKind } from './outside-kinds.ts'
import type { Recall } from './ruling-memory.ts'
import type { Bar, ScoredPair } from './scored-pair.ts'
import type { Thresholds } from './thresholds.ts'

export interface OutsideLink {
  readonly outsideId: string
  readonly workerId: string
  readonly probability: number
  readonly evidence: readonly Bar[]
  readonly why: 'same-nik-other-person' | 'likely-same-person' | 'same-nik'
  /** `linked` without an officer, `open` for one to see, `same` or `different` as ruled on an earlier edition. */
  readonly state: 'linked' | 'open' | 'same' | 'different'
}

interface Comparison {
  readonly others: readonly Comparable[]
  readonly rows: readonly Comparable[]
  readonly personOf: ReadonlyMap<string, string>
  /** The person who holds the number, also by a ruling. */
  readonly holderOf: (other: Comparable) => string | undefined
  readonly pairs: readonly ScoredPair[]
  readonly recall: Recall
  readonly thresholds: Thresholds
  readonly kind: Pick<OutsideKind, 'linksByLikeness'>
}

/**
 * Who on an outside list is whom: the same rules as for village lists, but nobody new is made. A number that stands
 * beside another person's facts, such as the widow's on her husband's line, is asked about together with whoever else
 * the line may mean.
 */
export function linkOutside(known: Comparison): OutsideLink[] {
  const { others, recall } = known
  const autoFrom = known.thresholds.autoMillionths / 1e6
  const reviewFrom = known.thresholds.reviewMillionths / 1e6
  const likely = new Likely({ ...known, candidates: others })
  return others.flatMap((other): OutsideLink[] => {
    const people = likely.peopleFor(other)
    const holder = known.holderOf(other)
    const grey = people.filter(
      (one) => one.workerId !== holder && one.probability >= reviewFrom && one.isPlausible,
    )
    if (holder === undefined) return grey.map((one) => byLikeness(other, one, grey.length === 1))
    const found = people.find((one) => one.workerId === holder)
    const probability = found?.probability ?? 0
    const isCertain = probability >= autoFrom
    const byNumber: OutsideLink = {
      outsideId: other.id,
      workerId: holder,
      probability,
      evidence: found?.evidence ?? [],
      why: isCertain ? 'same-nik' : 'same-nik-other-person',
      state: recall(other, holder) ?? (isCertain ? 'linked' : 'open'),
    }
    return isCertain ? [byNumber] : [byNumber, ...grey.map((one) => byLikeness(other, one, false))]
  })

  function byLikeness(other: Comparable, one: LikelyPerson, isAlone: boolean): OutsideLink {
    const isCertain =
      known.kind.linksByLikeness &&
      isAlone &&
      one.probability >= autoFrom &&
      !likely.contradicts(other, one.workerId)
    return {
      outsideId: other.id,
      workerId: one.workerId,
      probability: one.probability,
      evidence: one.evidence,
      why: 'likely-same-person',
      state: recall(other, one.workerId) ?? (isCertain ? 'linked' : 'open'),
    }
  }
}
