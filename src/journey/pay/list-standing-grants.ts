import { sql } from 'kysely'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { listGrants } from '../fund/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from './tables.ts'

type GrantRow = Awaited<ReturnType<typeof listGrants>>[number]

/**
 * Who carries which months of a budget year today: promised or further, never released. Neighbouring months of one
 * person, fund and premium are one row, ordered as a decree lists them. Months taken over from before are not ours.
 */
export function listStandingGrants(
  db: Db<PayTables & MatchTables>,
  budgetYear: number,
): Promise<GrantRow[]> {
  const { regencyCode } = scopeOf(db)
  return runSql<GrantRow>(
    db,
    sql`
with standing as (
  select state.*, (left(month, 4)::int * 12 + right(month, 2)::int)
    - row_number() over (partition by worker_id, fund_id, jkk_rupiah, jkm_rupiah order by month) as run_of_months
  from contribution_state state
  where regency_code = ${regencyCode} and budget_year = ${budgetYear} and kind <> 'released' and exists (
    select 1 from contribution_event event
    where event.regency_code = state.regency_code and event.month = state.month and event.worker_id = state.worker_id and event.kind = 'promised')
), spell as (
  select worker_id, min(month) as from_month, max(month) as to_month, max(village_code) as village_code, budget_year, fund_id, jkk_rupiah, jkm_rupiah
  from standing group by worker_id, budget_year, fund_id, jkk_rupiah, jkm_rupiah, run_of_months
)
select spell.*, worker.name, worker.occupation, worker.nik_enc, worker.key_version
from spell join worker on worker.regency_code = ${regencyCode} and worker.id = spell.worker_id
order by spell.village_code, worker.name, spell.worker_id, spell.from_month`,
  )
}
