import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { timestamp, today } from '#vocabulary/clock.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { RuleBook } from '../decide/index.ts'
import { readDay } from '../enrol/exchange/index.ts'
import { listMemberships } from '../enrol/store.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { type BilledLine, compareBill, type Difference, type IsRelief } from './bill.ts'
import {
  appendEntries,
  findBillByCode,
  insertBill,
  insertDifferences,
  replaceDisputed,
} from './bill-store.ts'
import { postingsOf } from './posting.ts'
import { reliefFor } from './relieved-line.ts'
import { appendEvents, listPromised, promisedOnBill } from './store.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables & EnrolTables & FundTables & AuditTables>
type Line = Readonly<Record<string, string>>

export interface ReceivedBill {
  readonly billId: string
  readonly paymentCode: string
  readonly month: string
  readonly fundId: string
  readonly people: number
  readonly rupiah: number
  readonly isNew: boolean
  readonly differences: readonly Difference[]
}

/**
 * Takes a month's bills in, one per payment code. A bill that agrees line by line with what was promised is booked;
 * any other waits, with its differences, for an objection and a newer edition.
 */
export async function receiveBills(
  db: Pay,
  office: Office,
  budgetYear: number,
  book: RuleBook,
  summary: readonly Line[],
  lines: readonly Line[],
): Promise<ReceivedBill[]> {
  const { regencyCode } = scopeOf(db)
  const workerByKpj = new Map(
    (await listMemberships(db, regencyCode)).flatMap((row) =>
      row.kpj_index ? [[row.kpj_index.toString('hex'), row] as const] : [],
    ),
  )
  const payerOf = new Map(
    (await listFunds(db, regencyCode, budgetYear)).map((fund) => [fund.id, fund.payer]),
  )
  const linesByCode = Map.groupBy(lines, (line) => line['KODE IURAN'] ?? '')
  const received: ReceivedBill[] = []
  for (const head of summary) {
    const paymentCode = head['KODE IURAN'] ?? ''
    if (paymentCode === '' || (head['NO'] ?? '') === '') continue
    const [month, fundId] = [head['BULAN IURAN'] ?? '', head['KODE SUMBER'] ?? '']
    const known = await findBillByCode(db, regencyCode, paymentCode)
    if (known) {
      const rupiah = known.jkk_rupiah + known.jkm_rupiah
      received.push({
        billId: known.id,
        paymentCode,
        month,
        fundId,
        people: known.people,
        rupiah,
        isNew: false,
        differences: [],
      })
      continue
    }
    const villages = new Map<string, string>()
    const billed = (linesByCode.get(paymentCode) ?? [])
      .filter((line) => (line['NO'] ?? '') !== '')
      .map((line): BilledLine => {
        const member = workerByKpj.get(office.keys.index(line['NO KPJ'] ?? '').toString('hex'))
        if (member) villages.set(member.worker_id, member.village_code)
        return {
          no: Number(line['NO']),
          workerId: member?.worker_id,
          jkkRupiah: Number(line['IURAN JKK']),
          jkmRupiah: Number(line['IURAN JKM']),
        }
      })
    received.push(
      await bookBill(db, office, {
        budgetYear,
        head,
        month,
        fundId,
        paymentCode,
        billed,
        villages,
        isRelief: reliefFor(payerOf.get(fundId) ?? '', month, book),
      }),
    )
  }
  return received
}

interface Incoming {
  budgetYear: number
  head: Line
  month: string
  fundId: string
  paymentCode: string
  billed: readonly BilledLine[]
  isRelief: IsRelief
  villages: ReadonlyMap<string, string>
}

async function bookBill(db: Pay, office: Office, incoming: Incoming): Promise<ReceivedBill> {
  const { regencyCode } = scopeOf(db)
  const { budgetYear, head, month, fundId, paymentCode, billed, villages } = incoming
  const promised = await listPromised(db, regencyCode, { month, fundId, budgetYear })
  const differences = compareBill(billed, promised, incoming.isRelief)
  const billId = office.ids.next<string>()
  const jkkRupiah = billed.reduce((sum, line) => sum + line.jkkRupiah, 0)
  const jkmRupiah = billed.reduce((sum, line) => sum + line.jkmRupiah, 0)
  await replaceDisputed(db, regencyCode, { month, fundId })
  await insertBill(
    db,
    {
      regency_code: regencyCode,
      id: billId,
      month,
      budget_year: budgetYear,
      fund_id: fundId,
      payment_code: paymentCode,
      edition: Number(/-(\d+)$/.exec(head['NO BERKAS'] ?? '')?.[1] ?? 1),
      state: differences.length === 0 ? 'agreed' : 'disputed',
      people: billed.length,
      jkk_rupiah: jkkRupiah,
      jkm_rupiah: jkmRupiah,
      received_on: today(office.clock),
      due_on: isoDate(readDay(head['JATUH TEMPO'] ?? '') ?? today(office.clock)),
      file_id: null,
    },
    billed.map((line) => ({
      regency_code: regencyCode,
      bill_id: billId,
      no: line.no,
      worker_id: line.workerId ?? null,
      village_code: (line.workerId && villages.get(line.workerId)) ?? null,
      jkk_rupiah: line.jkkRupiah,
      jkm_rupiah: line.jkmRupiah,
    })),
  )
  await insertDifferences(
    db,
    differences.map((one, at) => ({
      regency_code: regencyCode,
      bill_id: billId,
      seq: at + 1,
      kind: one.kind,
      worker_id: one.workerId ?? null,
      facts: JSON.stringify(one),
    })),
  )
  if (differences.length === 0)
    await post(db, office, { billId, month, budgetYear, fundId, jkkRupiah, jkmRupiah })
  await recordEvent(db, office, 'bill-received', {
    billId,
    month,
    fund: fundId,
    people: billed.length,
    rupiah: jkkRupiah + jkmRupiah,
    differences: differences.length,
  })
  const rupiah = jkkRupiah + jkmRupiah
  return {
    billId,
    paymentCode,
    month,
    fundId,
    people: billed.length,
    rupiah,
    isNew: true,
    differences,
  }
}

async function post(
  db: Pay,
  office: Office,
  bill: {
    billId: string
    month: string
    budgetYear: number
    fundId: string
    jkkRupiah: number
    jkmRupiah: number
  },
): Promise<void> {
  const { regencyCode } = scopeOf(db)
  const at = timestamp(office.clock)
  await appendEvents(db, regencyCode, 'billed', at, promisedOnBill(regencyCode, bill.billId))
  await appendEntries(
    db,
    postingsOf('billed', bill).map((posting) => ({
      regency_code: regencyCode,
      bill_id: bill.billId,
      month: bill.month,
      budget_year: bill.budgetYear,
      fund_id: bill.fundId,
      ...posting,
      at,
    })),
  )
}
