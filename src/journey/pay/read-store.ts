import { type RawBuilder, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import { addMonths, type Month, month } from '#vocabulary/month.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from './tables.ts'

type Pay = Db<PayTables>

/** The day asked about and how many unpaid months a membership outlives (PAY-LAPSE). */
export interface When {
  readonly on: string
  readonly month: string
  readonly graceMonths: number
}

export type StandingState = 'never' | 'not-started' | 'protected' | 'in-grace' | 'lapsed' | 'left'

/**
 * Rows `worker_id, village_code, state, last_month` for the workers meant: the states of `protectionOf` said in SQL
 * (a test holds both equal), with `left` for those who died or left the roster. Only confirmed months protect.
 * `among` narrows `worker`, so that one village or one page does not reckon the whole regency.
 */
export function standings(
  regencyCode: string,
  when: When,
  among: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const oldestInGrace = addMonths(month(when.month), -(when.graceMonths + 1))
  return sql`
select person.id as worker_id, person.village_code, person.last_month,
  case
    when person.has_left then 'left'
    when person.last_month = ${when.month} then 'protected'
    when person.last_month >= ${oldestInGrace} then 'in-grace'
    when person.last_month is not null then 'lapsed'
    when exists (
      select 1 from contribution_state coming where coming.regency_code = ${regencyCode} and coming.worker_id = person.id
        and coming.month >= ${when.month} and coming.kind <> 'released'
    ) then 'not-started'
    else 'never' end as state
from (
  select worker.id, worker.village_code, paid.month as last_month,
    coalesce(worker.deceased_on <= ${when.on}::date, false) or coalesce(membership.left_on < ${when.on}::date, false) as has_left
  from worker
  left join membership on membership.regency_code = worker.regency_code and membership.worker_id = worker.id
  left join lateral (
    select state.month from contribution_state state
    where state.regency_code = ${regencyCode} and state.worker_id = worker.id and state.kind = 'confirmed' and state.month <= ${when.month}
    order by state.month desc limit 1
  ) as paid on true
  where worker.regency_code = ${regencyCode} and worker.merged_into is null and ${among}
) as person`
}

/** The month with whose end an unpaid membership ends. */
export function graceEndMonth(lastMonth: string, when: When): Month {
  return addMonths(month(lastMonth), when.graceMonths + 1)
}

/** People with a confirmed month, and people with any payer, month by month. */
export function countByMonth(db: Pay, regencyCode: string, from: string) {
  return runSql<{ month: string; confirmed: number; promised: number }>(
    db,
    sql`
select month, count(*) filter (where kind = 'confirmed') as confirmed, count(*) filter (where kind <> 'released') as promised
from contribution_state where regency_code = ${regencyCode} and month >= ${from}
group by month order by month`,
  )
}

export function countByFundMonth(db: Pay, regencyCode: string, from: string) {
  return runSql<{ fund_id: string; month: string; people: number }>(
    db,
    sql`
select fund_id, month, count(*) as people from contribution_state
where regency_code = ${regencyCode} and kind = 'confirmed' and month >= ${from}
group by fund_id, month order by fund_id, month`,
  )
}

export interface FundMonth {
  readonly fund_id: string
  readonly month: string
  readonly people: number
  readonly committed: number
  readonly billed: number
  readonly paid: number
  readonly confirmed: number
  readonly credited: number
}

/** Rupiah per fund and month by how far each person-month has come; a later step contains the earlier ones. */
export function sumFundMonths(db: Pay, regencyCode: string, budgetYear: number) {
  const reached = (...kinds: string[]) =>
    sql`coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = any(${kinds}::text[])), 0)::bigint`
  return runSql<FundMonth>(
    db,
    sql`
select standing.*, coalesce(credit.rupiah, 0)::bigint as credited
from (
  select fund_id, month, count(*) filter (where kind <> 'released') as people,
    ${reached('promised', 'billed', 'paid', 'confirmed')} as committed, ${reached('billed', 'paid', 'confirmed')} as billed,
    ${reached('paid', 'confirmed')} as paid, ${reached('confirmed')} as confirmed
  from contribution_state where regency_code = ${regencyCode} and budget_year = ${budgetYear} group by fund_id, month
) as standing
left join (
  select fund_id, month, sum(jkk_rupiah + jkm_rupiah) as rupiah from contribution_event
  where regency_code = ${regencyCode} and budget_year = ${budgetYear} and kind = 'credited' group by fund_id, month
) as credit on credit.fund_id = standing.fund_id and credit.month = standing.month
order by standing.fund_id, standing.month`,
  )
}

/** Distinct people and person-months that each fund now carries. */
export function countFundPeople(db: Pay, regencyCode: string, budgetYear: number) {
  return runSql<{ fund_id: string; people: number; person_months: number }>(
    db,
    sql`
select fund_id, count(*) as people, sum(months)::bigint as person_months from (
  select fund_id, worker_id, count(*) as months from contribution_state
  where regency_code = ${regencyCode} and budget_year = ${budgetYear} and kind <> 'released' group by fund_id, worker_id
) as person
group by fund_id order by fund_id`,
  )
}

export function listBillRows(db: Pay, regencyCode: string) {
  return runSql<{
    id: string
    month: string
    fund_id: string
    payment_code: string
    edition: number
    state: 'disputed' | 'agreed' | 'replaced'
    people: number
    jkk_rupiah: number
    jkm_rupiah: number
    received_on: string
    due_on: string
    paid_on: string | null
    paid_rupiah: number | null
    sp2d: string | null
    confirmed_on: string | null
    receipt: string | null
    differences: { kind: 'not-promised' | 'not-billed' | 'amount' | 'twice'; people: number }[]
  }>(
    db,
    sql`
select bill.id, bill.month, bill.fund_id, bill.payment_code, bill.edition, bill.state, bill.people, bill.jkk_rupiah, bill.jkm_rupiah,
  bill.received_on, bill.due_on, payment.paid_on, payment.rupiah as paid_rupiah, payment.sp2d, payment.confirmed_on, payment.receipt,
  coalesce((
    select jsonb_agg(jsonb_build_object('kind', kind, 'people', people) order by kind) from (
      select kind, count(*) as people from bill_difference difference
      where difference.regency_code = bill.regency_code and difference.bill_id = bill.id group by kind
    ) as counted), '[]') as differences
from bill
left join payment on payment.regency_code = bill.regency_code and payment.bill_id = bill.id
where bill.regency_code = ${regencyCode}
order by bill.month desc, bill.fund_id, bill.edition desc
limit 5000`,
  )
}

/** Billed person-months against the expense accounts, per fund: the two books must agree. */
export function compareBooks(db: Pay, regencyCode: string) {
  return runSql<{ fund_id: string; events: number; ledger: number }>(
    db,
    sql`
select coalesce(event.fund_id, entry.fund_id) as fund_id, coalesce(event.rupiah, 0)::bigint as events, coalesce(entry.rupiah, 0)::bigint as ledger
from (
  select fund_id, sum(jkk_rupiah + jkm_rupiah) as rupiah from contribution_event
  where regency_code = ${regencyCode} and kind = 'billed' group by fund_id
) as event
full join (
  select fund_id, sum(debit_rupiah - credit_rupiah) as rupiah from ledger_entry
  where regency_code = ${regencyCode} and account in ('expense-jkk', 'expense-jkm') group by fund_id
) as entry on entry.fund_id = event.fund_id
order by 1`,
  )
}

export interface LapsingPerson {
  readonly worker_id: string
  readonly name: string
  readonly village_code: string
  readonly last_month: string
}

/** People in grace, the first to lapse first. */
export function listInGrace(
  db: Db<PayTables & MatchTables & EnrolTables>,
  regencyCode: string,
  when: When,
  villageCode: string | null,
) {
  return runSql<LapsingPerson>(
    db,
    sql`
select standing.worker_id, worker.name, standing.village_code, standing.last_month
from (${standings(regencyCode, when, villageCode === null ? undefined : sql`worker.village_code = ${villageCode}`)}) as standing
join worker on worker.regency_code = ${regencyCode} and worker.id = standing.worker_id
where standing.state = 'in-grace'
order by standing.last_month, standing.village_code, worker.name, standing.worker_id`,
  )
}

/** Where the unpaid months of people stand: who carries them and how far their money has come. */
export function listUnpaidMonths(
  db: Db<PayTables>,
  regencyCode: string,
  upTo: string,
  from: string,
) {
  return runSql<{
    worker_id: string
    month: string
    kind: 'promised' | 'billed' | 'paid'
    budget_year: number
    fund_id: string
    rupiah: number
    bill_state: 'disputed' | 'agreed' | 'replaced' | null
  }>(
    db,
    sql`
select state.worker_id, state.month, state.kind, state.budget_year, state.fund_id, state.jkk_rupiah + state.jkm_rupiah as rupiah,
  coalesce(bill.state, disputed.state) as bill_state
from contribution_state state
left join bill on bill.regency_code = state.regency_code and bill.id = state.bill_id
left join bill disputed on disputed.regency_code = state.regency_code and disputed.month = state.month and disputed.fund_id = state.fund_id
  and disputed.budget_year = state.budget_year and disputed.state = 'disputed'
where state.regency_code = ${regencyCode} and state.month between ${from} and ${upTo} and state.kind in ('promised', 'billed', 'paid')
order by state.worker_id, state.month`,
  )
}

/** Every event of one person's months, oldest first. */
export function listPersonEvents(db: Pay, regencyCode: string, workerId: string) {
  return db
    .selectFrom('contribution_event')
    .select(['month', 'seq', 'kind', 'budget_year', 'fund_id', 'jkk_rupiah', 'jkm_rupiah', 'at'])
    .where('regency_code', '=', regencyCode)
    .where('worker_id', '=', workerId)
    .orderBy('month')
    .orderBy('seq')
    .execute()
}
