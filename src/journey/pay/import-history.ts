import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import type { PayTables } from './tables.ts'

/** A month that the insurer says was paid before Payung kept the books. */
export interface PastMonth {
  readonly workerId: string
  readonly villageCode: string
  readonly month: string
  readonly fundId: string
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

const COLUMNS = [
  'regency_code',
  'month',
  'worker_id',
  'seq',
  'village_code',
  'kind',
  'budget_year',
  'fund_id',
  'bill_id',
  'jkk_rupiah',
  'jkm_rupiah',
  'at',
] as const

/** Takes past months over as confirmed, each from the fund of its own year. */
export async function importHistory(
  db: Db<PayTables & AuditTables>,
  office: Office,
  months: readonly PastMonth[],
): Promise<number> {
  const { regencyCode } = scopeOf(db)
  const at = timestamp(office.clock)
  const rows = months.map((one) => ({
    regency_code: regencyCode,
    month: one.month,
    worker_id: one.workerId,
    seq: 1,
    village_code: one.villageCode,
    kind: 'confirmed',
    budget_year: Number(one.month.slice(0, 4)),
    fund_id: one.fundId,
    bill_id: null,
    jkk_rupiah: one.jkkRupiah,
    jkm_rupiah: one.jkmRupiah,
    at,
  }))
  const written = await copyRows(db, 'contribution_event', COLUMNS, rows)
  await copyRows(db, 'contribution_state', COLUMNS, rows)
  await recordEvent(db, office, 'history-imported', { personMonths: written })
  return written
}
