import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { AllocationFund, AllocationWorker, Spell } from '../allocate/index.ts'
import type { FundTables } from '../tables.ts'

/** How many may be protected and how many a run covers, village by village. */
export function countVillages(
  db: Db<FundTables & DecideTables>,
  regencyCode: string,
  run: { id: string; year: number },
) {
  return runSql<{ village_code: string; eligible: number; covered: number }>(
    db,
    sql`
select decision.village_code, count(*) as eligible, count(granted.worker_id) as covered
from decision
left join (select distinct worker_id from grant_of_cover where regency_code = ${regencyCode} and run_id = ${run.id}) as granted
  on granted.worker_id = decision.worker_id
where decision.regency_code = ${regencyCode} and decision.programme_year = ${run.year} and decision.answer = 'yes'
group by decision.village_code order by decision.village_code`,
  )
}

interface PersonInRun {
  readonly person: AllocationWorker | null
  readonly funds: readonly AllocationFund[]
  readonly spells: readonly Spell[]
}

/** One person as a run saw her, and what it gave her. */
export async function findPersonInRun(
  db: Db<FundTables>,
  regencyCode: string,
  runId: string,
  workerId: string,
): Promise<PersonInRun | undefined> {
  const [row] = await runSql<PersonInRun>(
    db,
    sql`
select instance -> 'workers' -> (array_position(worker_ids, ${workerId}::uuid) - 1) as person, instance -> 'funds' as funds,
  coalesce((
    select jsonb_agg(jsonb_build_object('fund', fund_id, 'from', from_month, 'to', to_month) order by from_month)
    from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId} and worker_id = ${workerId}
  ), '[]') as spells
from allocation_run where regency_code = ${regencyCode} and id = ${runId}`,
  )
  return row
}
