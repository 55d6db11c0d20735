import { sql } from 'kysely'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { PayTables } from './tables.ts'

/**
 * The last confirmed month of each worker before a programme year's own grants: what a new plan of that year starts
 * from, also when it is thought about again after part of the year was paid.
 */
export async function listLastPaid(
  db: Db<PayTables>,
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const { regencyCode } = scopeOf(db)
  const rows = await runSql<{ worker_id: string; month: string }>(
    db,
    sql`
with own as (
  select granted.worker_id, granted.from_month, granted.to_month
  from grant_of_cover granted
  join allocation_run run on run.regency_code = granted.regency_code and run.id = granted.run_id
  where granted.regency_code = ${regencyCode} and run.programme_year >= ${year}
)
select state.worker_id, max(state.month) as month
from contribution_state state
left join own on own.worker_id = state.worker_id and state.month between own.from_month and own.to_month
where state.regency_code = ${regencyCode} and state.kind = 'confirmed' and own.worker_id is null
group by state.worker_id`,
  )
  return new Map(rows.map((row) => [row.worker_id, row.month]))
}
