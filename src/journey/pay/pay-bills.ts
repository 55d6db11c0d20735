import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { type IsoDate, monthOf } from '#vocabulary/iso-date.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { appendEntries, insertPayments, listUnpaidBills, sumPayments } from './bill-store.ts'
import { postingsOf } from './posting.ts'
import { appendEvents, monthsOfBill } from './store.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables & FundTables & AuditTables>
type Bill = Awaited<ReturnType<typeof listUnpaidBills>>[number]

export interface PaidBill {
  readonly bill: Bill
  readonly sp2d: string
  readonly rupiah: number
}

export interface HeldBill {
  readonly bill: Bill
  readonly reason: 'money-not-arrived' | 'ceiling'
  readonly missingRupiah: number
}

/**
 * Pays every agreed bill whose fund has the money in hand, oldest month first, and says what is missing for the rest.
 * The payment's client key is the payment code, so that paying twice is impossible.
 */
export async function payBills(
  db: Pay,
  office: Office,
  budgetYear: number,
  paidOn: IsoDate,
): Promise<{ paid: PaidBill[]; held: HeldBill[] }> {
  const { regencyCode } = scopeOf(db)
  const spent = new Map<string, number>()
  for (const row of await sumPayments(db, regencyCode))
    if (row.budget_year === budgetYear) spent.set(row.fund_id, Number(row.rupiah))
  const funds = new Map((await listFunds(db, regencyCode, budgetYear)).map((row) => [row.id, row]))
  const [paid, held]: [PaidBill[], HeldBill[]] = [[], []]
  for (const bill of await listUnpaidBills(db, regencyCode)) {
    const fund = funds.get(bill.fund_id)
    if (bill.budget_year !== budgetYear || !fund) continue
    const rupiah = bill.jkk_rupiah + bill.jkm_rupiah
    const after = (spent.get(bill.fund_id) ?? 0) + rupiah
    const arrived = moneyInHand(fund, monthOf(paidOn))
    if (after > fund.ceiling_rupiah)
      held.push({ bill, reason: 'ceiling', missingRupiah: after - fund.ceiling_rupiah })
    else if (after > arrived)
      held.push({ bill, reason: 'money-not-arrived', missingRupiah: after - arrived })
    else {
      spent.set(bill.fund_id, after)
      const sp2d = `SP2D/${paidOn.slice(0, 4)}/${bill.payment_code}`
      paid.push({ bill, sp2d, rupiah })
    }
  }
  for (const one of paid) await bookPayment(db, office, one, paidOn)
  if (paid.length + held.length > 0)
    await recordEvent(db, office, 'bills-paid', {
      paidOn,
      bills: paid.length,
      rupiah: paid.reduce((sum, one) => sum + one.rupiah, 0),
      held: held.length,
    })
  return { paid, held }
}

function moneyInHand(
  fund: { ceiling_rupiah: number; arrivals: readonly { month: string; rupiah: number }[] | null },
  month: string,
): number {
  if (fund.arrivals === null) return fund.ceiling_rupiah
  return fund.arrivals.reduce((sum, one) => (one.month <= month ? sum + one.rupiah : sum), 0)
}

async function bookPayment(db: Pay, office: Office, one: PaidBill, paidOn: IsoDate): Promise<void> {
  const { regencyCode } = scopeOf(db)
  const at = timestamp(office.clock)
  await insertPayments(db, [
    {
      regency_code: regencyCode,
      id: office.ids.next<string>(),
      bill_id: one.bill.id,
      client_key: one.bill.payment_code,
      paid_on: paidOn,
      rupiah: one.rupiah,
      sp2d: one.sp2d,
      confirmed_on: null,
      receipt: null,
    },
  ])
  await appendEvents(db, regencyCode, 'paid', at, monthsOfBill(regencyCode, one.bill.id, 'billed'))
  await appendEntries(
    db,
    postingsOf('paid', { jkkRupiah: one.bill.jkk_rupiah, jkmRupiah: one.bill.jkm_rupiah }).map(
      (posting) => ({
        regency_code: regencyCode,
        bill_id: one.bill.id,
        month: one.bill.month,
        budget_year: one.bill.budget_year,
        fund_id: one.bill.fund_id,
        ...posting,
        at,
      }),
    ),
  )
}
