import { sql } from 'kysely'
import type { Tables } from '#doors/wiring.ts'
import {
  member,
  openBooks,
  REGENCY,
  testOffice,
  VILLAGE,
} from '#journey/claim/claim-office.examples.ts'
import { appendEntries, insertBill, insertPayments } from '#journey/pay/bill-store.ts'
import { postingsOf } from '#journey/pay/posting.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { appendEvents, monthsOfBill, promisedOnBill } from '#journey/pay/store.ts'
import { type Db, runSql } from '#platform/database.ts'

export interface BookYear {
  readonly workerId: string
  readonly billId: string
}

const AT = '2026-01-30T02:00:00Z'
const PREMIUM = { jkkRupiah: 10_000, jkmRupiah: 6_800 }

/** Suiati’s year in books that hold together: named, decided, granted January, billed, paid and confirmed; her neighbour’s line is refused. */
export async function bookYear(db: Db<Tables>): Promise<BookYear> {
  const office = testOffice('2026-01-05T02:00:00Z')
  const next = () => office.ids.next<string>()
  const [listId, fileId, runId, billId] = [next(), next(), next(), next()]
  await openBooks(db as never, office, [2025, 2026])
  const suiati = { name: 'Suiati', nik: '6111014405800001', kpj: '26000000001' }
  const workerId = await member(db as never, office, suiati, { from: '2025-01', to: '2025-12' })
  const run = (statement: ReturnType<typeof sql>) => runSql(db, statement)
  await run(sql`insert into village_list (regency_code, id, village_code, programme_year, list_number, client_key, received_at)
values (${REGENCY}, ${listId}, ${VILLAGE}, 2026, 1, 'a', ${AT})`)
  await run(sql`insert into list_file (regency_code, id, village_code, list_id, name, sheet, sha256, row_count, findings)
values (${REGENCY}, ${fileId}, ${VILLAGE}, ${listId}, 'daftar.xlsx', 'Sheet1', 'x', 2, '[]')`)
  for (const [line, name, state, reason, worker] of [
    [1, 'Suiati', 'accepted', '', workerId],
    [2, 'Tanpa NIK', 'refused', 'V001', null],
  ] as const)
    await run(sql`insert into candidate (regency_code, id, village_code, programme_year, list_id, file_id, list_number, line, name, sex, birth_place,
  occupation, private_enc, key_version, reading_findings, state, state_reason, worker_id, compared_in)
values (${REGENCY}, ${next()}, ${VILLAGE}, 2026, ${listId}, ${fileId}, 1, ${line}, ${name}, 'P', '', '', '\\x00', 1, '[]', ${state}, ${reason}, ${worker},
  (select compared_in from worker where id = ${worker}))`)
  await run(sql`insert into decision (regency_code, programme_year, worker_id, village_code, decided_on, answer, reasons, is_renewal, tags, tier,
  score_millionths, score_parts, list_number, line)
values (${REGENCY}, 2026, ${workerId}, ${VILLAGE}, '2026-01-10', 'yes', '[]', true, '{bpu,renewal}', 1, 1, '[]', 1, 1)`)
  await run(sql`insert into allocation_run (regency_code, id, programme_year, made_at, code_version, instance, worker_ids, instance_sha256, result_sha256, status, objective, funds)
values (${REGENCY}, ${runId}, 2026, ${AT}, 'x', '{}', '{}', 'x', 'x', 'optimal', '[]', '[]')`)
  await run(sql`insert into grant_of_cover (regency_code, run_id, worker_id, from_month, to_month, village_code, budget_year, fund_id, jkk_rupiah, jkm_rupiah)
values (${REGENCY}, ${runId}, ${workerId}, '2026-01', '2026-01', ${VILLAGE}, 2026, 'pad', 10000, 6800)`)
  await promiseRun(db, office, runId)
  await payJanuary(db, { billId, workerId, paymentId: next() })
  return { workerId, billId }
}

async function payJanuary(
  db: Db<Tables>,
  { billId, workerId, paymentId }: { billId: string; workerId: string; paymentId: string },
): Promise<void> {
  const place = { regency_code: REGENCY, bill_id: billId }
  const money = { jkk_rupiah: PREMIUM.jkkRupiah, jkm_rupiah: PREMIUM.jkmRupiah }
  const bill = {
    regency_code: REGENCY,
    id: billId,
    month: '2026-01',
    budget_year: 2026,
    fund_id: 'pad',
    payment_code: '6111000000001',
    edition: 1,
    state: 'agreed' as const,
    people: 1,
    ...money,
    received_on: '2026-01-20',
    due_on: '2026-01-31',
  }
  await insertBill(db, bill, [
    { ...place, no: 1, worker_id: workerId, village_code: VILLAGE, ...money },
  ])
  await insertPayments(db, [
    {
      ...place,
      id: paymentId,
      client_key: 'SP2D-1',
      paid_on: '2026-01-28',
      rupiah: 16_800,
      sp2d: 'SP2D-1',
      confirmed_on: '2026-01-30',
      receipt: 'B1',
    },
  ])
  const steps = [
    ['billed', promisedOnBill(REGENCY, billId)],
    ['paid', monthsOfBill(REGENCY, billId, 'billed')],
    ['confirmed', monthsOfBill(REGENCY, billId, 'paid')],
  ] as const
  for (const [kind, months] of steps) {
    await appendEvents(db, REGENCY, kind, AT, months)
    await appendEntries(
      db,
      postingsOf(kind, PREMIUM).map((posting) => ({
        ...place,
        month: '2026-01',
        budget_year: 2026,
        fund_id: 'pad',
        ...posting,
        at: AT,
      })),
    )
  }
}
