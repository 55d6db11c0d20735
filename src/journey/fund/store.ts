import { type Insertable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { FundTables } from './tables.ts'

type Fund = Db<FundTables>
type Row<Table extends keyof FundTables> = Insertable<FundTables[Table]>

export async function upsertFunds(db: Fund, rows: readonly Row<'fund'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('fund')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'budget_year', 'id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        name: eb.ref('excluded.name'),
        kind: eb.ref('excluded.kind'),
        payer: eb.ref('excluded.payer'),
        ceiling_rupiah: eb.ref('excluded.ceiling_rupiah'),
        from_month: eb.ref('excluded.from_month'),
        to_month: eb.ref('excluded.to_month'),
        accepts: eb.ref('excluded.accepts'),
        is_last_resort: eb.ref('excluded.is_last_resort'),
        arrivals: eb.ref('excluded.arrivals'),
        account_jkk: eb.ref('excluded.account_jkk'),
        account_jkm: eb.ref('excluded.account_jkm'),
        legal_basis: eb.ref('excluded.legal_basis'),
        status: eb.ref('excluded.status'),
        source: eb.ref('excluded.source'),
        rules: eb.ref('excluded.rules'),
        pool: eb.ref('excluded.pool'),
      })),
    )
    .execute()
}

export function listFunds(db: Fund, regencyCode: string, budgetYear: number) {
  return db
    .selectFrom('fund')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('budget_year', '=', budgetYear)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** People the programme may protect, in list order: tier and score first, then list number and line, so that ties never depend on an id made from the clock. */
export function listEligible(
  db: Db<FundTables & DecideTables & MatchTables>,
  regencyCode: string,
  year: number,
) {
  return db
    .selectFrom('decision')
    .innerJoin('worker', (join) =>
      join
        .onRef('worker.regency_code', '=', 'decision.regency_code')
        .onRef('worker.id', '=', 'decision.worker_id'),
    )
    .select([
      'decision.worker_id',
      'decision.village_code',
      'decision.is_renewal',
      'decision.tags',
      'decision.tier',
      'decision.score_millionths',
      'decision.list_number',
      'decision.line',
    ])
    .where('decision.regency_code', '=', regencyCode)
    .where('decision.programme_year', '=', year)
    .where('decision.answer', '=', 'yes')
    .where('worker.merged_into', 'is', null)
    .orderBy('decision.village_code')
    .orderBy('decision.list_number')
    .orderBy('decision.line')
    .orderBy('worker.name')
    .orderBy('decision.worker_id')
    .execute()
}

export async function insertRun(db: Fund, row: Row<'allocation_run'>): Promise<void> {
  await db.insertInto('allocation_run').values(row).execute()
}

export function findLatestRun(db: Fund, regencyCode: string, year: number) {
  return newestRun(db, regencyCode, year).executeTakeFirst()
}

/** The newest run over a whole year; one over the rest of it speaks of some people only. */
export function findWholeRun(db: Fund, regencyCode: string, year: number) {
  return newestRun(db, regencyCode, year)
    .where(sql<boolean>`policy -> 'rest' is null`)
    .executeTakeFirst()
}

function newestRun(db: Fund, regencyCode: string, year: number) {
  return db
    .selectFrom('allocation_run')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .orderBy('id', 'desc')
    .limit(1)
}

export function findRun(db: Fund, regencyCode: string, id: string) {
  return db
    .selectFrom('allocation_run')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function insertGrants(db: Fund, rows: Iterable<Row<'grant_of_cover'>>): Promise<number> {
  return copyRows(
    db,
    'grant_of_cover',
    [
      'regency_code',
      'run_id',
      'worker_id',
      'from_month',
      'to_month',
      'village_code',
      'budget_year',
      'fund_id',
      'jkk_rupiah',
      'jkm_rupiah',
    ],
    rows,
  )
}

export function insertLeftOut(db: Fund, rows: Iterable<Row<'left_out'>>): Promise<number> {
  return copyRows(
    db,
    'left_out',
    ['regency_code', 'run_id', 'worker_id', 'village_code', 'reason', 'tier'],
    rows,
  )
}

/** Grants of a run with the person, ordered as the annex of a decree prints them: village, name. */
export function listGrants(db: Db<FundTables & MatchTables>, regencyCode: string, runId: string) {
  return db
    .selectFrom('grant_of_cover as grant')
    .innerJoin('worker', (join) =>
      join
        .onRef('worker.regency_code', '=', 'grant.regency_code')
        .onRef('worker.id', '=', 'grant.worker_id'),
    )
    .select([
      'grant.worker_id',
      'grant.from_month',
      'grant.to_month',
      'grant.village_code',
      'grant.budget_year',
      'grant.fund_id',
      'grant.jkk_rupiah',
      'grant.jkm_rupiah',
      'worker.name',
      'worker.occupation',
      'worker.nik_enc',
      'worker.key_version',
    ])
    .where('grant.regency_code', '=', regencyCode)
    .where('grant.run_id', '=', runId)
    .orderBy('grant.village_code')
    .orderBy('worker.name')
    .orderBy('grant.worker_id')
    .orderBy('grant.from_month')
    .execute()
}

/** Who was left out of a run and why, best ranked first within a village. */
export function listLeftOut(db: Db<FundTables & DecideTables>, regencyCode: string, runId: string) {
  return db
    .selectFrom('left_out')
    .innerJoin('allocation_run as run', (join) =>
      join
        .onRef('run.regency_code', '=', 'left_out.regency_code')
        .onRef('run.id', '=', 'left_out.run_id'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.regency_code', '=', 'left_out.regency_code')
        .onRef('decision.worker_id', '=', 'left_out.worker_id')
        .onRef('decision.programme_year', '=', 'run.programme_year'),
    )
    .select([
      'left_out.worker_id',
      'left_out.village_code',
      'left_out.reason',
      'left_out.tier',
      'decision.score_millionths',
      'decision.tags',
      'decision.list_number',
      'decision.line',
    ])
    .where('left_out.regency_code', '=', regencyCode)
    .where('left_out.run_id', '=', runId)
    .orderBy('left_out.village_code')
    .orderBy('left_out.tier')
    .orderBy('decision.score_millionths', 'desc')
    .orderBy('decision.list_number')
    .orderBy('decision.line')
    .orderBy('left_out.worker_id')
    .execute()
}

export async function insertDecree(
  db: Fund,
  decree: Row<'decree'>,
  lines: Iterable<Row<'decree_line'>>,
): Promise<void> {
  await db.insertInto('decree').values(decree).execute()
  await copyRows(
    db,
    'decree_line',
    [
      'regency_code',
      'decree_id',
      'no',
      'worker_id',
      'village_code',
      'name',
      'nik_masked',
      'occupation',
      'spells',
      'months',
      'jkk_rupiah',
      'jkm_rupiah',
      'digest',
    ],
    lines,
  )
}

export function findDecree(db: Fund, regencyCode: string, number: string) {
  return db
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The decree that took the place of another, if any. */
export function findDecreeRevising(db: Fund, regencyCode: string, decreeId: string) {
  return db
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('revises_id', '=', decreeId)
    .executeTakeFirst()
}

/** A decree by the first digits of its fingerprint, as its paper prints them. */
export function findDecreeByFingerprint(db: Fund, regencyCode: string, prefix: string) {
  return db
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('fingerprint', 'like', `${prefix}%`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function listDecreeLines(db: Fund, regencyCode: string, decreeId: string) {
  return db
    .selectFrom('decree_line')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('decree_id', '=', decreeId)
    .orderBy('no')
    .execute()
}

/** Person-months and rupiah granted per fund of a run. */
export function sumGrants(db: Fund, regencyCode: string, runId: string) {
  return runSql<{ fund_id: string; people: number; months: number; jkk: number; jkm: number }>(
    db,
    sql`
select fund_id, count(distinct worker_id) as people, sum(months)::bigint as months,
  sum(months * jkk_rupiah)::bigint as jkk, sum(months * jkm_rupiah)::bigint as jkm
from (
  select fund_id, worker_id, jkk_rupiah, jkm_rupiah,
    (left(to_month, 4)::int * 12 + right(to_month, 2)::int) - (left(from_month, 4)::int * 12 + right(from_month, 2)::int) + 1 as months
  from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId}
) as spell
group by fund_id order by fund_id`,
  )
}
