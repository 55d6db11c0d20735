import { sql } from 'kysely'
import { runSql } from '#platform/database.ts'
import { type BenchHouse, REGENCY } from './bench-house.ts'
import { FUND, YEAR } from './fill-members.ts'
import { branchFiles, type LivedMonth, monthOf } from './pay-month.ts'

const STEPS = ['billed', 'paid', 'confirmed']

/** The same month as a plain program would write it: one transaction, one statement for each row and step. */
export function liveMonthPlainly(
  { run, office }: BenchHouse,
  at: number,
  people: number,
): Promise<LivedMonth> {
  const paid = { ...monthOf(at), people }
  const { month } = paid
  const { lines } = branchFiles(at, people)
  return run(async (db) => {
    const billId = office.ids.next<string>()
    await insertPaidBill(db, { ...paid, billId, paymentId: office.ids.next<string>() })
    const members: string[] = []
    for (const line of lines) {
      const [member] = await runSql<{ worker_id: string; village_code: string }>(
        db,
        sql`select worker_id, village_code from membership where regency_code = ${REGENCY} and kpj_index = ${office.keys.index(line['NO KPJ'])}`,
      )
      if (!member) continue
      members.push(member.worker_id)
      await runSql(
        db,
        sql`
insert into bill_line (regency_code, bill_id, no, worker_id, village_code, jkk_rupiah, jkm_rupiah)
values (${REGENCY}, ${billId}, ${Number(line.NO)}, ${member.worker_id}, ${member.village_code}, 10000, 6800)`,
      )
    }
    let confirmed = 0
    for (const kind of STEPS)
      for (const member of members) {
        await runSql(
          db,
          sql`
insert into contribution_event (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at)
select regency_code, month, worker_id, seq + 1, village_code, ${kind}, budget_year, fund_id, ${billId}, jkk_rupiah, jkm_rupiah, now()
from contribution_state where regency_code = ${REGENCY} and month = ${month} and worker_id = ${member}`,
        )
        const moved = await runSql(
          db,
          sql`
update contribution_state set seq = seq + 1, kind = ${kind}, bill_id = ${billId}, at = now()
where regency_code = ${REGENCY} and month = ${month} and worker_id = ${member} returning 1`,
        )
        if (kind === 'confirmed') confirmed += moved.length
      }
    let lapsing = 0
    for (const member of members) {
      const [last] = await runSql<{ month: string | null }>(
        db,
        sql`select max(month) as month from contribution_state where regency_code = ${REGENCY} and worker_id = ${member} and kind = 'confirmed'`,
      )
      if (last?.month === month) lapsing += 1
    }
    return { confirmed, lapsing }
  })
}

/** The same month in one statement a step over all rows: the least that SQL can do. Neither compares, balances nor seals anything. */
export function liveMonthInSets(
  { run, office }: BenchHouse,
  at: number,
  people: number,
): Promise<LivedMonth> {
  const paid = { ...monthOf(at), people }
  const { month } = paid
  const { lines } = branchFiles(at, people)
  return run(async (db) => {
    const billId = office.ids.next<string>()
    await insertPaidBill(db, { ...paid, billId, paymentId: office.ids.next<string>() })
    await runSql(
      db,
      sql`
insert into bill_line (regency_code, bill_id, no, worker_id, village_code, jkk_rupiah, jkm_rupiah)
select ${REGENCY}, ${billId}, line.no, worker_id, village_code, 10000, 6800
from unnest(${lines.map((line) => office.keys.index(line['NO KPJ']))}::bytea[]) with ordinality as line (kpj_index, no)
join membership on membership.regency_code = ${REGENCY} and membership.kpj_index = line.kpj_index`,
    )
    for (const kind of STEPS) {
      await runSql(
        db,
        sql`
insert into contribution_event (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at)
select state.regency_code, month, state.worker_id, seq + 1, state.village_code, ${kind}, budget_year, fund_id, ${billId}, state.jkk_rupiah, state.jkm_rupiah, now()
from contribution_state state join bill_line line using (regency_code, worker_id)
where regency_code = ${REGENCY} and month = ${month} and line.bill_id = ${billId}`,
      )
      await runSql(
        db,
        sql`
update contribution_state set seq = seq + 1, kind = ${kind}, bill_id = ${billId}, at = now()
where regency_code = ${REGENCY} and month = ${month} and worker_id in (select worker_id from bill_line where regency_code = ${REGENCY} and bill_id = ${billId})`,
      )
    }
    const [counted] = await runSql<LivedMonth>(
      db,
      sql`
select count(*) filter (where paid) as confirmed, count(*) filter (where last = ${month}) as lapsing from (
  select worker_id, max(month) as last, bool_or(month = ${month}) as paid from contribution_state
  where regency_code = ${REGENCY} and kind = 'confirmed' group by worker_id
) as member`,
    )
    return counted ?? { confirmed: 0, lapsing: 0 }
  })
}

interface PaidBillRow extends ReturnType<typeof monthOf> {
  readonly people: number
  readonly billId: string
  readonly paymentId: string
}

async function insertPaidBill(db: object, bill: PaidBillRow): Promise<void> {
  const { month, code, on, people, billId, paymentId } = bill
  await runSql(
    db,
    sql`
insert into bill (regency_code, id, month, budget_year, fund_id, payment_code, edition, state, people, jkk_rupiah, jkm_rupiah, received_on, due_on)
values (${REGENCY}, ${billId}, ${month}, ${YEAR}, ${FUND}, ${code}, 1, 'agreed', ${people}, ${people * 10_000}, ${people * 6_800}, ${on}, ${on})`,
  )
  await runSql(
    db,
    sql`
insert into payment (regency_code, id, bill_id, client_key, paid_on, rupiah, sp2d, confirmed_on, receipt)
values (${REGENCY}, ${paymentId}, ${billId}, ${code}, ${on}, ${people * 16_800}, ${code}, ${on}, ${code})`,
  )
}
