import type { AuditTables } from '#office/audit/tables.ts'
import type { Db } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { MergeRefusal, MoneyOfWorker } from './merge-plan.ts'
import type { LineState, MatchTables, RulingBefore, RulingKind, Verdict } from './tables.ts'

export type House = Db<MatchTables & RegisterTables & AuditTables>

export interface Ruling {
  readonly kind: RulingKind
  /** The line, worker or outside person that is compared. */
  readonly leftId: string
  readonly workerId: string
  readonly verdict: Verdict
  /** Who ruled, as shown later. */
  readonly by: string
}

export interface Ruled {
  readonly rulingId: string
  /** Where the line stands now; null when the pair was no line. */
  readonly lineState: LineState['state'] | null
  /** The person behind it; null when a line was refused or waits for another pair. */
  readonly workerId: string | null
  readonly openPairs: number
}

export type RulingRefusal =
  | { readonly code: 'not-open'; readonly leftId: string; readonly workerId: string }
  /** The line's number belongs to somebody else: those two have to be ruled first. */
  | { readonly code: 'number-held'; readonly holderId: string }
  | { readonly code: 'claimed-in-another-regency' }
  | MergeRefusal

/** What a ruling did to the rows of its kind. */
export interface Effect {
  readonly lineState: LineState['state'] | null
  readonly workerId: string | null
  readonly before: RulingBefore
  readonly memories: readonly { workerId: string; key: Buffer }[]
}

/** Money stands in a later room, so it is asked through this. */
export type MoneyOf = (
  db: House,
  workerIds: readonly string[],
) => Promise<ReadonlyMap<string, MoneyOfWorker>>
