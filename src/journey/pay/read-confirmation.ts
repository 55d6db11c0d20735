import { sql } from 'kysely'
import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp, today } from '#vocabulary/clock.ts'
import { readDay } from '../enrol/exchange/index.ts'
import { listMemberships } from '../enrol/store.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { appendEntries, confirmPayment, findBillByCode } from './bill-store.ts'
import { postingsOf } from './posting.ts'
import { appendEvents, creditsOfBill } from './store.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables & EnrolTables & AuditTables>
type Line = Readonly<Record<string, string>>

export interface ConfirmedBill {
  readonly paymentCode: string
  readonly confirmedPeople: number
  /** Paid for, but not confirmed by the branch: their own grace was over. */
  readonly unconfirmedPeople: number
  readonly problem: string | undefined
}

/** Takes the branch's confirmation in: the receipt per bill and the months that now count. Repeating it changes nothing. */
export async function readConfirmation(
  db: Pay,
  office: Office,
  summary: readonly Line[],
  lines: readonly Line[],
): Promise<ConfirmedBill[]> {
  const { regencyCode } = scopeOf(db)
  const workerByKpj = new Map(
    (await listMemberships(db, regencyCode)).flatMap((row) =>
      row.kpj_index ? [[row.kpj_index.toString('hex'), row.worker_id] as const] : [],
    ),
  )
  const linesByCode = Map.groupBy(lines, (line) => line['KODE IURAN'] ?? '')
  const confirmed: ConfirmedBill[] = []
  for (const head of summary) {
    const paymentCode = head['KODE IURAN'] ?? ''
    if (paymentCode === '' || (head['NO'] ?? '') === '') continue
    const bill = await findBillByCode(db, regencyCode, paymentCode)
    if (!bill || head['STATUS'] !== 'DITERIMA') {
      const problem = bill ? (head['KETERANGAN'] ?? '') : 'payment code unknown to us'
      confirmed.push({ paymentCode, confirmedPeople: 0, unconfirmedPeople: 0, problem })
      continue
    }
    const receipt = {
      on: readDay(head['TANGGAL TERIMA'] ?? '') ?? today(office.clock),
      receipt: head['NO BUKTI'] ?? '',
    }
    if (!(await confirmPayment(db, regencyCode, bill.id, receipt))) continue
    const workers = (linesByCode.get(paymentCode) ?? []).flatMap((line) => {
      const worker = workerByKpj.get(office.keys.index(line['NO KPJ'] ?? '').toString('hex'))
      return worker ? [worker] : []
    })
    const at = timestamp(office.clock)
    const confirmedPeople = await appendEvents(
      db,
      regencyCode,
      'confirmed',
      at,
      sql`
select month, worker_id, village_code, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah
from contribution_state
where regency_code = ${regencyCode} and bill_id = ${bill.id} and kind = 'paid' and worker_id = any(${workers}::uuid[])`,
    )
    await appendEvents(db, regencyCode, 'credited', at, creditsOfBill(regencyCode, bill.id))
    await appendEntries(
      db,
      postingsOf('confirmed', { jkkRupiah: bill.jkk_rupiah, jkmRupiah: bill.jkm_rupiah }).map(
        (posting) => ({
          regency_code: regencyCode,
          bill_id: bill.id,
          month: bill.month,
          budget_year: bill.budget_year,
          fund_id: bill.fund_id,
          ...posting,
          at,
        }),
      ),
    )
    confirmed.push({
      paymentCode,
      confirmedPeople,
      unconfirmedPeople: bill.people - confirmedPeople,
      problem: undefined,
    })
  }
  await recordEvent(db, office, 'payments-confirmed', {
    bills: confirmed.filter((one) => one.problem === undefined).length,
    personMonths: confirmed.reduce((sum, one) => sum + one.confirmedPeople, 0),
    problems: confirmed.filter((one) => one.problem !== undefined).length,
  })
  return confirmed
}
