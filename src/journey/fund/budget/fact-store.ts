import { type Insertable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { FundTables } from '../tables.ts'

type Fund = Db<FundTables>
type Row<Table extends keyof FundTables> = Insertable<FundTables[Table]>

/** Documents a fund asks for; entering one again corrects it and keeps the day it was handed in. */
export async function upsertDocuments(
  db: Fund,
  rows: readonly Row<'fund_document'>[],
): Promise<void> {
  await copyRows(
    db,
    'fund_document',
    [
      'regency_code',
      'budget_year',
      'fund_id',
      'code',
      'name',
      'due_on',
      'done_on',
      'status',
      'source',
    ],
    rows,
    `on conflict (regency_code, budget_year, fund_id, code) do update set name = excluded.name, due_on = excluded.due_on,
      done_on = coalesce(excluded.done_on, fund_document.done_on), status = excluded.status, source = excluded.source`,
  )
}

export async function upsertRevenue(db: Fund, rows: readonly Row<'fund_revenue'>[]): Promise<void> {
  await copyRows(
    db,
    'fund_revenue',
    ['regency_code', 'budget_year', 'fund_id', 'month', 'target_rupiah', 'realised_rupiah'],
    rows,
    `on conflict (regency_code, budget_year, fund_id, month) do update set target_rupiah = excluded.target_rupiah,
      realised_rupiah = coalesce(excluded.realised_rupiah, fund_revenue.realised_rupiah)`,
  )
}

/** One paper as an officer wrote it: the day it was handed in may be taken back. */
export async function writeDocument(db: Fund, row: Row<'fund_document'>): Promise<void> {
  await db
    .insertInto('fund_document')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'budget_year', 'fund_id', 'code']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        due_on: eb.ref('excluded.due_on'),
        done_on: eb.ref('excluded.done_on'),
        status: eb.ref('excluded.status'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()
}

/** Months as an officer wrote them: a realisation may be taken back. */
export async function writeRevenue(db: Fund, rows: readonly Row<'fund_revenue'>[]): Promise<void> {
  await db
    .insertInto('fund_revenue')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'budget_year', 'fund_id', 'month']).doUpdateSet((eb) => ({
        target_rupiah: eb.ref('excluded.target_rupiah'),
        realised_rupiah: eb.ref('excluded.realised_rupiah'),
      })),
    )
    .execute()
}

export async function upsertShares(db: Fund, rows: readonly Row<'cost_share'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('cost_share')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'budget_year', 'id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        basis: eb.ref('excluded.basis'),
        fund_id: eb.ref('excluded.fund_id'),
        share_basis_points: eb.ref('excluded.share_basis_points'),
        people: eb.ref('excluded.people'),
        villages: eb.ref('excluded.villages'),
        trades: eb.ref('excluded.trades'),
        contact: eb.ref('excluded.contact'),
        document: eb.ref('excluded.document'),
        status: eb.ref('excluded.status'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()
}

export async function setAccepts(
  db: Fund,
  regencyCode: string,
  budgetYear: number,
  fundId: string,
  accepts: readonly (readonly string[])[],
): Promise<void> {
  await db
    .updateTable('fund')
    .set({ accepts: JSON.stringify(accepts) })
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .where('id', '=', fundId)
    .execute()
}

export function listDocuments(db: Fund, regencyCode: string, budgetYear: number) {
  return db
    .selectFrom('fund_document')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .orderBy('due_on')
    .orderBy('code')
    .execute()
}

export function listRevenue(db: Fund, regencyCode: string, budgetYear: number) {
  return db
    .selectFrom('fund_revenue')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .orderBy('fund_id')
    .orderBy('month')
    .execute()
}

export function listShares(db: Fund, regencyCode: string, budgetYear: number) {
  return db
    .selectFrom('cost_share')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .orderBy('basis')
    .orderBy('id')
    .execute()
}

export function listChanges(db: Fund, regencyCode: string, budgetYear: number) {
  return db
    .selectFrom('fund_change')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .orderBy('fund_id')
    .orderBy('seq')
    .execute()
}

/** The fund, held until the transaction ends, so that two officers cannot both move its ceiling. */
export function holdFund(db: Fund, regencyCode: string, budgetYear: number, id: string) {
  return db
    .selectFrom('fund')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Writes the change and moves the ceiling with its stages, together. */
export async function insertChange(
  db: Fund,
  row: Omit<Row<'fund_change'>, 'seq'>,
): Promise<number> {
  const [last] = await runSql<{ seq: number }>(
    db,
    sql`
select coalesce(max(seq), 0)::int as seq from fund_change
where regency_code = ${row.regency_code} and budget_year = ${row.budget_year} and fund_id = ${row.fund_id}`,
  )
  const seq = (last?.seq ?? 0) + 1
  await db
    .insertInto('fund_change')
    .values({ ...row, seq })
    .execute()
  await db
    .updateTable('fund')
    .set({ ceiling_rupiah: row.after_rupiah, arrivals: row.arrivals_after })
    .where('regency_code', '=', row.regency_code)
    .where('budget_year', '=', row.budget_year)
    .where('id', '=', row.fund_id)
    .execute()
  return seq
}

/** People left out of the newest run of a year because the money ended, with what a fund may look at. */
export function listWaiting(db: Db<FundTables & DecideTables>, regencyCode: string, year: number) {
  return runSql<{ tags: string[]; village_code: string }>(
    db,
    sql`
select decision.tags, decision.village_code
from left_out
join decision on decision.regency_code = left_out.regency_code and decision.worker_id = left_out.worker_id and decision.programme_year = ${year}
where left_out.regency_code = ${regencyCode} and left_out.reason = 'money' and left_out.run_id = (
  select id from allocation_run where regency_code = ${regencyCode} and programme_year = ${year} order by id desc limit 1)`,
  )
}

/** Has any run of this year already promised this fund's money? */
export async function hasGrants(
  db: Fund,
  regencyCode: string,
  budgetYear: number,
  fundId: string,
): Promise<boolean> {
  const rows = await db
    .selectFrom('grant_of_cover')
    .select('worker_id')
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .where('fund_id', '=', fundId)
    .limit(1)
    .execute()
  return rows.length > 0
}
