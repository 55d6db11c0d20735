import { type RawBuilder, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import { refreshStatistics } from '#platform/statistics.ts'
import type { ContributionKind, PayTables } from './tables.ts'

type Pay = Db<PayTables>

/** Person-months: `month, worker_id, village_code, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah`. */
export type PersonMonths = RawBuilder<unknown>

/**
 * Appends one event to each person-month of a selection and moves its state along, in one statement.
 * A credit is an event without a state of its own. Returns how many.
 */
export async function appendEvents(
  db: Pay,
  regencyCode: string,
  kind: ContributionKind,
  at: string,
  months: PersonMonths,
): Promise<number> {
  const rows = await runSql<{ count: number }>(
    db,
    sql`
with next_event as (
  select chosen.month, chosen.worker_id, coalesce(state.seq, 0) + 1 as seq, chosen.village_code, chosen.budget_year,
    chosen.fund_id, chosen.bill_id::uuid as bill_id, chosen.jkk_rupiah, chosen.jkm_rupiah
  from (${months}) as chosen
  left join contribution_state state on state.regency_code = ${regencyCode} and state.month = chosen.month and state.worker_id = chosen.worker_id
),
appended as (
  insert into contribution_event (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at)
  select ${regencyCode}, month, worker_id, seq, village_code, ${kind}, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, ${at}
  from next_event
  returning 1
),
moved as (
  ${kind === 'credited' ? bumpSequence(regencyCode) : moveState(regencyCode, kind, at)}
)
select count(*) as count from appended`,
  )
  const count = rows[0]?.count ?? 0
  await refreshStatistics(db, 'contribution_event', count)
  await refreshStatistics(db, 'contribution_state', count)
  return count
}

function moveState(regencyCode: string, kind: ContributionKind, at: string) {
  return sql`
  insert into contribution_state (regency_code, month, worker_id, seq, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at)
  select ${regencyCode}, month, worker_id, seq, village_code, ${kind}, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, ${at}
  from next_event
  on conflict (regency_code, month, worker_id) do update set seq = excluded.seq, village_code = excluded.village_code,
    kind = excluded.kind, budget_year = excluded.budget_year, fund_id = excluded.fund_id, bill_id = excluded.bill_id,
    jkk_rupiah = excluded.jkk_rupiah, jkm_rupiah = excluded.jkm_rupiah, at = excluded.at
  returning 1`
}

function bumpSequence(regencyCode: string) {
  return sql`
  update contribution_state state set seq = next_event.seq from next_event
  where state.regency_code = ${regencyCode} and state.month = next_event.month and state.worker_id = next_event.worker_id
  returning 1`
}

/** Claims both programmes of each person-month for its fund. Returns how many were already claimed by another payer. */
export async function claimPayers(
  db: Pay,
  regencyCode: string,
  months: PersonMonths,
): Promise<number> {
  const rows = await runSql<{ wanted: number; won: number }>(
    db,
    sql`
with chosen as (${months}),
won as (
  insert into payer_claim (regency_code, month, worker_id, person_id, programme, village_code, budget_year, fund_id)
  select ${regencyCode}, chosen.month, chosen.worker_id, worker.person_id, programme, chosen.village_code, chosen.budget_year, chosen.fund_id
  from chosen join worker on worker.regency_code = ${regencyCode} and worker.id = chosen.worker_id
  cross join (values ('JKK'), ('JKM')) as both_programmes (programme)
  on conflict do nothing
  returning 1
)
select (select count(*) from chosen) * 2 as wanted, (select count(*) from won) as won`,
  )
  const { wanted, won } = rows[0] ?? { wanted: 0, won: 0 }
  await refreshStatistics(db, 'payer_claim', won)
  return wanted - won
}

export async function releasePayers(
  db: Pay,
  regencyCode: string,
  months: PersonMonths,
): Promise<void> {
  await runSql(
    db,
    sql`
delete from payer_claim using (${months}) as chosen
where payer_claim.regency_code = ${regencyCode} and payer_claim.month = chosen.month and payer_claim.worker_id = chosen.worker_id`,
  )
}

/** Person-months that a run grants. */
export function monthsOfRun(regencyCode: string, runId: string): PersonMonths {
  return sql`
select to_char(day, 'YYYY-MM') as month, worker_id, village_code, budget_year, fund_id, null::uuid as bill_id, jkk_rupiah, jkm_rupiah
from grant_of_cover, generate_series((from_month || '-01')::date, (to_month || '-01')::date, interval '1 month') as day
where regency_code = ${regencyCode} and run_id = ${runId}`
}

interface CarriedRun {
  readonly runId: string
  readonly from: string
  readonly budgetYear: number
}

/** Promised months from a month on, not yet billed, that a run does not grant from the same fund. */
export function monthsBesideRun(
  regencyCode: string,
  { runId, from, budgetYear }: CarriedRun,
): PersonMonths {
  return sql`
select state.month, state.worker_id, state.village_code, state.budget_year, state.fund_id, null::uuid as bill_id, state.jkk_rupiah, state.jkm_rupiah
from contribution_state state
where state.regency_code = ${regencyCode} and state.budget_year = ${budgetYear} and state.month >= ${from} and state.kind = 'promised'
  and not exists (
    select 1 from grant_of_cover granted
    where granted.regency_code = ${regencyCode} and granted.run_id = ${runId} and granted.worker_id = state.worker_id
      and granted.fund_id = state.fund_id and state.month between granted.from_month and granted.to_month)`
}

/** Person-months that a run grants and the ledger does not carry yet. */
export function monthsNewInRun(regencyCode: string, { runId }: CarriedRun): PersonMonths {
  return sql`
select granted.* from (${monthsOfRun(regencyCode, runId)}) as granted
where not exists (
  select 1 from contribution_state state
  where state.regency_code = ${regencyCode} and state.month = granted.month and state.worker_id = granted.worker_id
    and state.fund_id = granted.fund_id and state.kind <> 'released')`
}

/** Person-months that substitutes take over, at the premium promised to the person who left. */
export function monthsOfSubstitutions(
  regencyCode: string,
  substitutionIds: readonly string[],
  premium: { jkkRupiah: number; jkmRupiah: number },
): PersonMonths {
  return sql`
select to_char(day, 'YYYY-MM') as month, in_worker_id as worker_id, village_code, budget_year, fund_id, null::uuid as bill_id,
  ${premium.jkkRupiah}::bigint as jkk_rupiah, ${premium.jkmRupiah}::bigint as jkm_rupiah
from substitution, generate_series((from_month || '-01')::date, (to_month || '-01')::date, interval '1 month') as day
where regency_code = ${regencyCode} and id = any(${substitutionIds}::uuid[])`
}

/** Promised months, not yet billed, of people who left the roster. */
export function monthsOfLeavers(regencyCode: string): PersonMonths {
  return sql`
select state.month, state.worker_id, state.village_code, state.budget_year, state.fund_id, null::uuid as bill_id, state.jkk_rupiah, state.jkm_rupiah
from (
  select worker_id, min(from_month) as from_month from roster_change where regency_code = ${regencyCode} group by worker_id
) as leaver
join contribution_state state on state.regency_code = ${regencyCode} and state.worker_id = leaver.worker_id
  and state.month >= leaver.from_month and state.kind = 'promised'`
}

/** Person-months of a bill in a given state. */
export function monthsOfBill(
  regencyCode: string,
  billId: string,
  kind: ContributionKind,
): PersonMonths {
  return sql`
select month, worker_id, village_code, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah
from contribution_state where regency_code = ${regencyCode} and bill_id = ${billId} and kind = ${kind}`
}

/** Promised person-months that a bill's lines name, carrying that bill. */
export function promisedOnBill(regencyCode: string, billId: string): PersonMonths {
  return sql`
select state.month, state.worker_id, state.village_code, state.budget_year, state.fund_id, bill.id as bill_id, line.jkk_rupiah, line.jkm_rupiah
from bill
join bill_line line on line.regency_code = bill.regency_code and line.bill_id = bill.id
join contribution_state state on state.regency_code = bill.regency_code and state.month = bill.month
  and state.worker_id = line.worker_id and state.fund_id = bill.fund_id and state.budget_year = bill.budget_year and state.kind = 'promised'
where bill.regency_code = ${regencyCode} and bill.id = ${billId}`
}

/** What one fund promised for one month and has not been billed yet. */
export async function listPromised(
  db: Pay,
  regencyCode: string,
  bill: { month: string; fundId: string; budgetYear: number },
) {
  const rows = await db
    .selectFrom('contribution_state')
    .select(['worker_id', 'jkk_rupiah', 'jkm_rupiah'])
    .where('regency_code', '=', regencyCode)
    .where('month', '=', bill.month)
    .where('fund_id', '=', bill.fundId)
    .where('budget_year', '=', bill.budgetYear)
    .where('kind', '=', 'promised')
    .orderBy('worker_id')
    .execute()
  return rows.map((row) => ({
    workerId: row.worker_id,
    jkkRupiah: row.jkk_rupiah,
    jkmRupiah: row.jkm_rupiah,
  }))
}

/** The last confirmed month of everybody with an open membership, and the fund that paid it. */
export function listLastConfirmed(db: Pay, regencyCode: string) {
  return runSql<{ worker_id: string; month: string; fund_id: string }>(
    db,
    sql`
select distinct on (state.worker_id) state.worker_id, state.month, state.fund_id
from contribution_state state
join membership on membership.regency_code = state.regency_code and membership.worker_id = state.worker_id and membership.left_on is null
where state.regency_code = ${regencyCode} and state.kind = 'confirmed'
order by state.worker_id, state.month desc`,
  )
}

/** Confirmed person-months of a bill that cost less than was promised, with the difference. */
export function creditsOfBill(regencyCode: string, billId: string): PersonMonths {
  return sql`
select state.month, state.worker_id, state.village_code, state.budget_year, state.fund_id, state.bill_id,
  promise.jkk_rupiah - state.jkk_rupiah as jkk_rupiah, promise.jkm_rupiah - state.jkm_rupiah as jkm_rupiah
from contribution_state state
join contribution_event promise on promise.regency_code = state.regency_code and promise.month = state.month
  and promise.worker_id = state.worker_id and promise.kind = 'promised' and promise.fund_id = state.fund_id
where state.regency_code = ${regencyCode} and state.bill_id = ${billId} and state.kind = 'confirmed'
  and promise.jkk_rupiah + promise.jkm_rupiah > state.jkk_rupiah + state.jkm_rupiah`
}
