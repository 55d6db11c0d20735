import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from './tables.ts'

export interface PayerSum {
  readonly fund_id: string
  readonly people: number
  readonly months: number
  readonly confirmed_months: number
  readonly committed: number
  readonly confirmed: number
}

/** Months and rupiah of each fund, and the people it carries: a person counts once, with the fund of most of her months. */
export function sumPayers(db: Db<PayTables>, regencyCode: string, budgetYear: number) {
  return runSql<PayerSum>(
    db,
    sql`
with carried as (
  select worker_id, fund_id, count(*) as months, count(*) filter (where kind = 'confirmed') as confirmed_months,
    sum(jkk_rupiah + jkm_rupiah) as committed, coalesce(sum(jkk_rupiah + jkm_rupiah) filter (where kind = 'confirmed'), 0) as confirmed
  from contribution_state where regency_code = ${regencyCode} and budget_year = ${budgetYear} and kind <> 'released'
  group by worker_id, fund_id
), main as (
  select distinct on (worker_id) worker_id, fund_id from carried order by worker_id, months desc, fund_id
)
select carried.fund_id, count(main.worker_id) as people, sum(months)::bigint as months, sum(confirmed_months)::bigint as confirmed_months,
  sum(committed)::bigint as committed, sum(confirmed)::bigint as confirmed
from carried left join main on main.worker_id = carried.worker_id and main.fund_id = carried.fund_id
group by carried.fund_id`,
  )
}

export interface CarriedPerson {
  readonly name: string
  readonly village_code: string
  readonly occupation: string
  readonly nik_enc: Buffer | null
  readonly key_version: number
  readonly from_month: string
  readonly to_month: string
  readonly months: number
  readonly confirmed_months: number
  readonly jkk: number
  readonly jkm: number
}

/** Everybody one fund carries any month of, by village and name. */
export function listCarried(
  db: Db<PayTables & MatchTables>,
  regencyCode: string,
  budgetYear: number,
  fundId: string,
) {
  return runSql<CarriedPerson>(
    db,
    sql`
select worker.name, max(state.village_code) as village_code, worker.occupation, worker.nik_enc, worker.key_version,
  min(month) as from_month, max(month) as to_month, count(*) as months, count(*) filter (where kind = 'confirmed') as confirmed_months,
  sum(jkk_rupiah)::bigint as jkk, sum(jkm_rupiah)::bigint as jkm
from contribution_state state
join worker on worker.regency_code = state.regency_code and worker.id = state.worker_id
where state.regency_code = ${regencyCode} and budget_year = ${budgetYear} and fund_id = ${fundId} and kind <> 'released'
group by worker.id, worker.name, worker.occupation, worker.nik_enc, worker.key_version
order by 2, worker.name, worker.id`,
  )
}
