import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import type { PayTables } from '../pay/tables.ts'
import { assessEvents } from './assess-members.ts'
import { type EntitlementRecord, recordOf } from './case-record.ts'
import { listCases, updateCase } from './store.ts'
import type { ClaimTables } from './tables.ts'

export interface Reassessed {
  readonly caseId: string
  readonly before: EntitlementRecord['answer']
  readonly after: EntitlementRecord['answer']
}

/** Looks again at open deaths whose months were unpaid: money that came in time opens them, a grace that ran out closes them with its reason. */
export async function reassessClaims(
  db: Db<ClaimTables & PayTables & AuditTables>,
  office: Office,
  book: RuleBook,
): Promise<Reassessed[]> {
  const { regencyCode } = scopeOf(db)
  const on = today(office.clock)
  const open = (await listCases(db, regencyCode, ['found', 'documents', 'submitted'])).filter(
    (row) => row.entitlement.answer === 'pended',
  )
  const events = open.flatMap((row) =>
    row.event === 'death' || row.event === 'work-accident-death'
      ? [{ row, workerId: row.worker_id, event: { kind: row.event, on: isoDate(row.event_on) } }]
      : [],
  )
  const entitlements = await assessEvents(db, events, book, on)
  const changed: Reassessed[] = []
  for (const [at, { row }] of events.entries()) {
    const entitlement = entitlements[at]
    if (!entitlement) throw new RangeError('an event was not assessed')
    const record = recordOf(entitlement)
    if (record.answer === 'pended') continue
    await updateCase(db, regencyCode, row.id, {
      entitlement: JSON.stringify(record),
      amount_rupiah: record.totalRupiah,
      ...(record.answer === 'refused' && {
        state: 'refused',
        answered_on: on,
        outcome: record.citations[0]?.sentence ?? '',
      }),
    })
    changed.push({ caseId: row.id, before: 'pended', after: record.answer })
  }
  if (changed.length > 0) await recordEvent(db, office, 'claims-reassessed', { changed })
  return changed
}
