import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { AllocationInstance, FundUse, ObjectiveFigures } from './allocate/index.ts'
import type { FundTables } from './tables.ts'

type Fund = Db<FundTables>

/** Names and kinds of all funds of the regency, newest budget year first where an id repeats. */
export async function readFundNames(
  db: Fund,
  regencyCode: string,
): Promise<ReadonlyMap<string, { name: string; kind: string }>> {
  const rows = await db
    .selectFrom('fund')
    .select(['id', 'name', 'kind'])
    .where('regency_code', '=', regencyCode)
    .orderBy('budget_year')
    .execute()
  return new Map(rows.map((row) => [row.id, { name: row.name, kind: row.kind }]))
}

export function listDecrees(db: Fund, regencyCode: string) {
  return db
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

export function findDecreeById(db: Fund, regencyCode: string, id: string) {
  return db
    .selectFrom('decree')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listDecreePage(
  db: Fund,
  regencyCode: string,
  page: { decreeId: string; village: string | null; q: string; limit: number; offset: number },
) {
  return runSql<{
    no: number
    worker_id: string
    village_code: string
    name: string
    nik_masked: string
    occupation: string
    spells: { fund: string; from: string; to: string }[]
    months: number
    jkk_rupiah: number
    jkm_rupiah: number
    total: number
  }>(
    db,
    sql`
select no, worker_id, village_code, name, nik_masked, occupation, spells, months, jkk_rupiah, jkm_rupiah, count(*) over () as total
from decree_line
where regency_code = ${regencyCode} and decree_id = ${page.decreeId}
  and (${page.village}::text is null or village_code = ${page.village})
  and (${page.q} = '' or name ilike ${`%${page.q.replace(/[\\%_]/g, '\\$&')}%`})
order by no limit ${page.limit} offset ${page.offset}`,
  )
}

/** People, person-months and rupiah of a run per fund. */
export function sumRunByFund(db: Fund, regencyCode: string, runId: string) {
  return runSql<{ fund_id: string; people: number; months: number; rupiah: number }>(
    db,
    sql`
select fund_id, count(distinct worker_id) as people, sum(months)::bigint as months, sum(months * rupiah)::bigint as rupiah
from (
  select fund_id, worker_id, jkk_rupiah + jkm_rupiah as rupiah,
    (left(to_month, 4)::int * 12 + right(to_month, 2)::int) - (left(from_month, 4)::int * 12 + right(from_month, 2)::int) + 1 as months
  from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId}
) as spell
group by fund_id order by fund_id`,
  )
}

/** People, person-months and rupiah of a decree's frozen lines per fund; a line's months all cost the same. */
export function sumDecreeByFund(db: Fund, regencyCode: string, decreeId: string) {
  return runSql<{ fund_id: string; people: number; months: number; rupiah: number }>(
    db,
    sql`
select fund_id, count(distinct worker_id) as people, sum(own_months)::bigint as months,
  round(sum(own_months * (jkk_rupiah + jkm_rupiah) / line_months))::bigint as rupiah
from (
  select worker_id, spell ->> 'fund' as fund_id, jkk_rupiah, jkm_rupiah, months::numeric as line_months,
    (left(spell ->> 'to', 4)::int * 12 + right(spell ->> 'to', 2)::int) - (left(spell ->> 'from', 4)::int * 12 + right(spell ->> 'from', 2)::int) + 1 as own_months
  from decree_line, jsonb_array_elements(spells) as spell
  where regency_code = ${regencyCode} and decree_id = ${decreeId}
) as listed
group by fund_id order by fund_id`,
  )
}

export function countRun(db: Fund, regencyCode: string, runId: string) {
  return runSql<{ covered: number; left_out: number }>(
    db,
    sql`
select (select count(distinct worker_id) from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId}) as covered,
  (select count(*) from left_out where regency_code = ${regencyCode} and run_id = ${runId}) as left_out`,
  )
}

export function countLeftByReason(db: Fund, regencyCode: string, runId: string) {
  return runSql<{ reason: 'no-fund-accepts' | 'window' | 'money'; people: number }>(
    db,
    sql`select reason, count(*) as people from left_out where regency_code = ${regencyCode} and run_id = ${runId} group by reason order by 2 desc`,
  )
}

export function countTiers(
  db: Db<FundTables & DecideTables>,
  regencyCode: string,
  run: { id: string; year: number },
) {
  return runSql<{ tier: number; eligible: number; covered: number; left_out: number }>(
    db,
    sql`
select decision.tier, count(*) as eligible,
  count(*) filter (where granted.worker_id is not null) as covered, count(*) filter (where out.worker_id is not null) as left_out
from decision
left join (select distinct worker_id from grant_of_cover where regency_code = ${regencyCode} and run_id = ${run.id}) as granted
  on granted.worker_id = decision.worker_id
left join left_out out on out.regency_code = decision.regency_code and out.run_id = ${run.id} and out.worker_id = decision.worker_id
where decision.regency_code = ${regencyCode} and decision.programme_year = ${run.year} and decision.answer = 'yes'
group by decision.tier order by decision.tier`,
  )
}

export interface RankedPerson {
  readonly worker_id: string
  readonly name: string
  readonly village_code: string
  readonly tier: number
  readonly score_millionths: number
  readonly reason: 'no-fund-accepts' | 'window' | 'money' | null
  readonly fund_id: string | null
}

/** The last people covered and the first left out by money, in the order of rank, so many on each side of the line. */
export function listCutLine(
  db: Db<FundTables & DecideTables & MatchTables>,
  regencyCode: string,
  run: { id: string; year: number; each: number },
) {
  const ranked = sql`
select decision.worker_id, worker.name, decision.village_code, decision.tier, decision.score_millionths, decision.list_number, decision.line
from decision
join worker on worker.regency_code = decision.regency_code and worker.id = decision.worker_id
where decision.regency_code = ${regencyCode} and decision.programme_year = ${run.year} and decision.answer = 'yes'`
  return runSql<RankedPerson>(
    db,
    sql`
with ranked as (${ranked}), out as (
  select ranked.*, left_out.reason from ranked
  join left_out on left_out.regency_code = ${regencyCode} and left_out.run_id = ${run.id} and left_out.worker_id = ranked.worker_id
  where left_out.reason = 'money'
  order by ranked.tier, ranked.score_millionths desc, ranked.list_number, ranked.line, ranked.worker_id limit ${run.each}
), covered as (
  select ranked.*, granted.fund_id from ranked
  join (
    select worker_id, min(fund_id) as fund_id from grant_of_cover where regency_code = ${regencyCode} and run_id = ${run.id} group by worker_id
  ) as granted on granted.worker_id = ranked.worker_id
  order by ranked.tier desc, ranked.score_millionths, ranked.list_number desc, ranked.line desc, ranked.worker_id desc limit ${run.each}
), both_sides as (
  select worker_id, name, village_code, tier, score_millionths, list_number, line, null::text as reason, fund_id from covered
  union all
  select worker_id, name, village_code, tier, score_millionths, list_number, line, reason, null from out
)
select worker_id, name, village_code, tier, score_millionths, reason, fund_id from both_sides
order by reason is not null, tier, score_millionths desc, list_number, line, worker_id`,
  )
}

export interface RunHead {
  readonly id: string
  readonly made_at: string
  readonly code_version: string
  readonly status: 'optimal' | 'feasible'
  readonly instance_sha256: string
  readonly result_sha256: string
  /** The question without its people, who may be a hundred thousand. */
  readonly question: Omit<AllocationInstance, 'workers' | 'funds'>
  readonly objective: ObjectiveFigures
  readonly funds: readonly FundUse[]
}

/** The newest allocation of a year. */
export async function findRunHead(
  db: Fund,
  regencyCode: string,
  year: number,
): Promise<RunHead | undefined> {
  const [head] = await runSql<RunHead>(
    db,
    sql`
select id, made_at, code_version, status, instance_sha256, result_sha256, objective, funds,
  jsonb_build_object('period', instance -> 'period', 'graceMonths', instance -> 'graceMonths',
    'villageMinimum', instance -> 'villageMinimum', 'objective', instance -> 'objective') as question
from allocation_run where regency_code = ${regencyCode} and programme_year = ${year} order by id desc limit 1`,
  )
  return head
}

/** The monthly premium a run reckoned with for one person. */
export async function findReckonedPremium(
  db: Fund,
  regencyCode: string,
  runId: string,
  workerId: string,
): Promise<number> {
  const [row] = await runSql<{ monthly: number | null }>(
    db,
    sql`
select (instance -> 'workers' -> (array_position(worker_ids, ${workerId}::uuid) - 1) ->> 'monthlyRupiah')::bigint as monthly
from allocation_run where regency_code = ${regencyCode} and id = ${runId}`,
  )
  return row?.monthly ?? 0
}
