import type { Insertable } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import type { Db } from '#platform/database.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables>
type Row<Table extends keyof PayTables> = Insertable<PayTables[Table]>

export async function insertBill(
  db: Pay,
  bill: Row<'bill'>,
  lines: Iterable<Row<'bill_line'>>,
): Promise<void> {
  await db.insertInto('bill').values(bill).execute()
  await copyRows(
    db,
    'bill_line',
    ['regency_code', 'bill_id', 'no', 'worker_id', 'village_code', 'jkk_rupiah', 'jkm_rupiah'],
    lines,
  )
}

/** Earlier editions of a month's bill that are still disputed are replaced by the new one. */
export async function replaceDisputed(
  db: Pay,
  regencyCode: string,
  bill: { month: string; fundId: string },
): Promise<void> {
  await db
    .updateTable('bill')
    .set({ state: 'replaced' })
    .where('regency_code', '=', regencyCode)
    .where('month', '=', bill.month)
    .where('fund_id', '=', bill.fundId)
    .where('state', '=', 'disputed')
    .execute()
}

export function findBillByCode(db: Pay, regencyCode: string, paymentCode: string) {
  return db
    .selectFrom('bill')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('payment_code', '=', paymentCode)
    .executeTakeFirst()
}

/** Agreed bills without a payment, oldest month first. */
export function listUnpaidBills(db: Pay, regencyCode: string) {
  return db
    .selectFrom('bill')
    .leftJoin('payment', (join) =>
      join
        .onRef('payment.regency_code', '=', 'bill.regency_code')
        .onRef('payment.bill_id', '=', 'bill.id'),
    )
    .selectAll('bill')
    .where('bill.regency_code', '=', regencyCode)
    .where('bill.state', '=', 'agreed')
    .where('payment.id', 'is', null)
    .orderBy('bill.month')
    .orderBy('bill.fund_id')
    .execute()
}

export async function insertDifferences(
  db: Pay,
  rows: readonly Row<'bill_difference'>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('bill_difference')
      .values([...rows])
      .execute()
}

export function sumPayments(db: Pay, regencyCode: string) {
  return db
    .selectFrom('payment')
    .innerJoin('bill', (join) =>
      join
        .onRef('bill.regency_code', '=', 'payment.regency_code')
        .onRef('bill.id', '=', 'payment.bill_id'),
    )
    .select((eb) => [
      'bill.budget_year',
      'bill.fund_id',
      eb.fn.sum<string>('payment.rupiah').as('rupiah'),
    ])
    .where('payment.regency_code', '=', regencyCode)
    .groupBy(['bill.budget_year', 'bill.fund_id'])
    .execute()
}

export async function insertPayments(db: Pay, rows: readonly Row<'payment'>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('payment')
      .values([...rows])
      .execute()
}

export async function confirmPayment(
  db: Pay,
  regencyCode: string,
  billId: string,
  confirmed: { on: string; receipt: string },
): Promise<boolean> {
  const answer = await db
    .updateTable('payment')
    .set({ confirmed_on: confirmed.on, receipt: confirmed.receipt })
    .where('regency_code', '=', regencyCode)
    .where('bill_id', '=', billId)
    .where('confirmed_on', 'is', null)
    .executeTakeFirst()
  return answer.numUpdatedRows === 1n
}

export async function appendEntries(
  db: Pay,
  rows: readonly Omit<Row<'ledger_entry'>, 'seq'>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const last = await db
    .selectFrom('ledger_entry')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('regency_code', '=', first.regency_code)
    .where('bill_id', '=', first.bill_id)
    .executeTakeFirst()
  const from = last?.seq ?? 0
  await db
    .insertInto('ledger_entry')
    .values(rows.map((row, at) => ({ ...row, seq: from + at + 1 })))
    .execute()
}
