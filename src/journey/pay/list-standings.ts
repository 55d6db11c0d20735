import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import type { RuleBook } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { protectionOf } from './lapse.ts'
import { listLastConfirmed } from './store.ts'
import type { PayTables } from './tables.ts'

export interface MemberStanding {
  /** Last day on which the membership can still be continued. */
  readonly unlapsedUntil: IsoDate | null
  readonly lastFund: string
}

/** How long each member's cover can still be continued, and which fund paid last. */
export async function listStandings(
  db: Db<PayTables & EnrolTables>,
  book: RuleBook,
  on: IsoDate,
): Promise<Map<string, MemberStanding>> {
  const { regencyCode } = scopeOf(db)
  const last = await listLastConfirmed(db, regencyCode)
  return new Map(
    last.map((row) => [
      row.worker_id,
      {
        unlapsedUntil: protectionOf([month(row.month)], book, on).graceEnd,
        lastFund: row.fund_id,
      },
    ]),
  )
}
