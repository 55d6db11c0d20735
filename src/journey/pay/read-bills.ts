import { type Db, scopeOf } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { readFundNames } from '../fund/read-store.ts'
import type { FundTables } from '../fund/tables.ts'
import { compareBooks, listBillRows } from './read-store.ts'
import type { PayTables } from './tables.ts'

type BillRow = Awaited<ReturnType<typeof listBillRows>>[number]
export type BillStanding = 'disputed' | 'replaced' | 'to-pay' | 'overdue' | 'paid' | 'confirmed'

export function standingOfBill(
  bill: Pick<BillRow, 'state' | 'paid_on' | 'confirmed_on' | 'due_on'>,
  on: IsoDate,
): BillStanding {
  if (bill.state !== 'agreed') return bill.state
  if (bill.confirmed_on !== null) return 'confirmed'
  if (bill.paid_on !== null) return 'paid'
  return on <= bill.due_on ? 'to-pay' : 'overdue'
}

/** All bills with their standing, the sums by standing, and the agreement of the two books. */
export async function readBills(db: Db<PayTables & FundTables>, on: IsoDate) {
  const { regencyCode } = scopeOf(db)
  const names = await readFundNames(db, regencyCode)
  const nameOf = (id: string) => names.get(id)?.name ?? id
  const bills = (await listBillRows(db, regencyCode)).map((row) => ({
    id: row.id,
    month: row.month,
    fundId: row.fund_id,
    fundName: nameOf(row.fund_id),
    fundKind: names.get(row.fund_id)?.kind ?? '',
    paymentCode: row.payment_code,
    edition: row.edition,
    state: row.state,
    standing: standingOfBill(row, on),
    people: row.people,
    jkkRupiah: row.jkk_rupiah,
    jkmRupiah: row.jkm_rupiah,
    totalRupiah: row.jkk_rupiah + row.jkm_rupiah,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    payment: paymentOf(row),
    differences: row.differences,
  }))
  const sum = (...standings: BillStanding[]) =>
    bills
      .filter((bill) => standings.includes(bill.standing))
      .reduce((total, bill) => total + bill.totalRupiah, 0)
  const agreement = (await compareBooks(db, regencyCode)).map((row) => ({
    fundId: row.fund_id,
    fundName: nameOf(row.fund_id),
    eventsRupiah: row.events,
    ledgerRupiah: row.ledger,
    agrees: row.events === row.ledger,
  }))
  return {
    bills,
    totals: {
      billedRupiah: sum('to-pay', 'overdue', 'paid', 'confirmed'),
      paidRupiah: sum('paid', 'confirmed'),
      confirmedRupiah: sum('confirmed'),
      toPayRupiah: sum('to-pay', 'overdue'),
      disputedRupiah: sum('disputed'),
    },
    agreement,
  }
}

function paymentOf(row: BillRow) {
  if (row.paid_on === null) return null
  return {
    paidOn: row.paid_on,
    rupiah: row.paid_rupiah ?? 0,
    sp2d: row.sp2d ?? '',
    confirmedOn: row.confirmed_on,
    receipt: row.receipt,
  }
}
