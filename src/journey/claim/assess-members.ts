import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { type Month, month } from '#vocabulary/month.ts'
import { premiumOf, type RuleBook } from '../decide/index.ts'
import type { PaidMonth } from '../pay/index.ts'
import type { PayTables } from '../pay/tables.ts'
import { type Entitlement, entitlementOf } from './entitlement.ts'
import type { InsuredEvent } from './insured-event.ts'
import { listPaidMonths } from './store.ts'

/** What each event entitles to, as the confirmed months stand on `on`. In the order given. */
export async function assessEvents(
  db: Db<PayTables>,
  events: readonly { readonly workerId: string; readonly event: InsuredEvent }[],
  book: RuleBook,
  on: IsoDate,
): Promise<Entitlement[]> {
  const { regencyCode } = scopeOf(db)
  const workerIds = events.map((one) => one.workerId)
  const paid = Map.groupBy(await listPaidMonths(db, regencyCode, workerIds), (row) => row.worker_id)
  return events.map(({ workerId, event }) => {
    const months = (paid.get(workerId) ?? []).map((row): Month | PaidMonth =>
      row.paid_on === null
        ? month(row.month)
        : { month: month(row.month), paidOn: isoDate(row.paid_on) },
    )
    return entitlementOf(event, months, declaredBase(book, event.on), book, on)
  })
}

/** Regency programmes declare the lowest income (IUR-MIN-PKG), so benefits that count in wages count in that base. */
function declaredBase(book: RuleBook, on: IsoDate) {
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  if (!premium.ok) throw new RangeError(`no base on ${on}: ${premium.refusal.code}`)
  return premium.value.baseRupiah
}
