import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { standings, type When } from '../pay/read-store.ts'
import type { PayTables } from '../pay/tables.ts'
import type { PlanTables } from './tables.ts'

type People = Db<PayTables & MatchTables & EnrolTables & DecideTables & FundTables>

export interface PlanPerson {
  readonly birth_date: string | null
  readonly tags: readonly string[]
  /** Protected on the day asked about, or eligible and left without money. */
  readonly part: 'member' | 'left-out'
}

/** Everybody the next years begin with: the protected and those the money did not reach. */
export function listPlanPeople(
  db: People,
  regencyCode: string,
  when: When,
  run: { readonly year: number; readonly id: string },
) {
  return runSql<PlanPerson>(
    db,
    sql`
select worker.birth_date, coalesce(decision.tags, '{}') as tags, person.part
from (
  select worker_id, 'member' as part from (${standings(regencyCode, when)}) as standing where state = 'protected'
  union all
  select worker_id, 'left-out' from left_out
  where regency_code = ${regencyCode} and run_id = ${run.id} and worker_id not in (
    select worker_id from (${standings(regencyCode, when)}) as standing where state = 'protected')
) as person
join worker on worker.regency_code = ${regencyCode} and worker.id = person.worker_id
left join decision on decision.regency_code = ${regencyCode} and decision.programme_year = ${run.year} and decision.worker_id = person.worker_id
order by worker.id`,
  )
}

export async function insertSimulation(
  db: Db<PlanTables>,
  row: {
    regencyCode: string
    id: string
    madeAt: string
    name: string
    scenario: unknown
    result: unknown
    scenarioSha256: string
  },
): Promise<void> {
  await db
    .insertInto('simulation')
    .values({
      regency_code: row.regencyCode,
      id: row.id,
      made_at: row.madeAt,
      name: row.name,
      scenario: JSON.stringify(row.scenario),
      result: JSON.stringify(row.result),
      scenario_sha256: row.scenarioSha256,
    })
    .execute()
}
