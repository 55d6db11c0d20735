import { sql } from 'kysely'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from './tables.ts'

/** What stands in the way when two workers are to become one person. */
export interface MergeMoney {
  /** Months with a payer, promised or paid, each with its rupiah. */
  readonly months: ReadonlyMap<string, number>
  /** Promised or billed months that are not yet paid. */
  readonly openMonths: number
  /** Stands on the insurer's roster today. */
  readonly isMember: boolean
}

/** The months and memberships of people, those merged into them among them. */
export async function readMergeMoney(
  db: Db<PayTables & EnrolTables & MatchTables>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, MergeMoney>> {
  const { regencyCode } = scopeOf(db)
  const months = await runSql<{
    person_id: string
    month: string
    rupiah: number
    is_open: boolean
  }>(
    db,
    sql`
select worker.person_id, state.month, sum(state.jkk_rupiah + state.jkm_rupiah)::bigint as rupiah,
  bool_or(state.kind in ('promised', 'billed')) as is_open
from contribution_state state
join worker on worker.regency_code = state.regency_code and worker.id = state.worker_id
where state.regency_code = ${regencyCode} and state.kind <> 'released' and worker.person_id = any(${[...personIds]}::uuid[])
group by 1, 2 order by 1, 2`,
  )
  const members = await runSql<{ person_id: string }>(
    db,
    sql`
select distinct worker.person_id from membership
join worker on worker.regency_code = membership.regency_code and worker.id = membership.worker_id
where membership.regency_code = ${regencyCode} and membership.left_on is null and worker.person_id = any(${[...personIds]}::uuid[])`,
  )
  const onRoster = new Set(members.map((row) => row.person_id))
  return new Map(
    personIds.map((id) => {
      const own = months.filter((row) => row.person_id === id)
      return [
        id,
        {
          months: new Map(own.map((row) => [row.month, row.rupiah])),
          openMonths: own.filter((row) => row.is_open).length,
          isMember: onRoster.has(id),
        },
      ]
    }),
  )
}
