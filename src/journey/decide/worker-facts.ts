import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import type { PlaceCode } from '#vocabulary/place-code.ts'

/** Wage earners are `pu…`; `bpu` are non-wage workers, `jakon` construction, `pmi` migrants, `asn` civil servants and forces. */
export type Segment = 'bpu' | 'pu' | 'pu-non-asn' | 'pu-village' | 'jakon' | 'pmi' | 'asn'

/** `matched` by the civil registry, `well-formed` only, `unknown-to-registry`, `malformed`, or no NIK yet. */
export type NikState = 'matched' | 'well-formed' | 'unknown-to-registry' | 'malformed' | 'none'

/** Evidence of work: `shown` on paper, `stated` by the village, denied, or nothing said. */
export type WorkEvidence = 'shown' | 'stated' | 'not-working' | 'unknown'

/** What is known of a worker when the programme decides. Null: not known. */
export interface WorkerFacts {
  readonly birthDate: IsoDate | null
  readonly nikState: NikState
  readonly segment: Segment | null
  readonly working: WorkEvidence
  readonly residentVillage: PlaceCode | null
  readonly regency: PlaceCode
  readonly deceasedOn: IsoDate | null
  /** Last day on which this person's earlier membership can still be continued; null for somebody new. */
  readonly unlapsedUntil: IsoDate | null
  /** Who else pays JKK and JKM for this person: `nobody`, a payer, or null while unasked. */
  readonly coveredElsewhere: 'nobody' | OtherPayer | null
  readonly palmWorker: boolean
  readonly cashForWork: boolean
  /** The occupation's id, which a company that adopts a trade looks at; left out or null while not understood. */
  readonly trade?: string | null
  /** Was this person ever in an employment social security programme before? */
  readonly registeredBefore: boolean | null
  /** The fund that paid last, for renewals. */
  readonly lastFund: string | null
}

export interface OtherPayer {
  readonly payer: string
  readonly until: Month | null
}

/** A member whose cover has not lapsed continues; everybody else enters. */
export function isContinuing(facts: WorkerFacts, on: IsoDate): boolean {
  return facts.unlapsedUntil !== null && on <= facts.unlapsedUntil
}
