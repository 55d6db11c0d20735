import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { DecideTables } from '../../decide/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import type { FundTables } from '../tables.ts'

/** What a slider can touch of a person, beside what the allocator reads. */
export function listScoredPeople(
  db: Db<DecideTables & MatchTables>,
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
    .select(['decision.worker_id', 'decision.score_parts', 'worker.birth_date'])
    .where('decision.regency_code', '=', regencyCode)
    .where('decision.programme_year', '=', year)
    .where('decision.answer', '=', 'yes')
    .execute()
}

export function listNames(db: Db<MatchTables>, regencyCode: string, workerIds: readonly string[]) {
  if (workerIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('worker')
    .select(['id', 'name', 'occupation'])
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', [...workerIds])
    .execute()
}

/** People of the year's list whose name holds the words, best rank first. */
export function findByName(
  db: Db<DecideTables & MatchTables>,
  regencyCode: string,
  search: { year: number; words: string; limit: number },
) {
  return db
    .selectFrom('decision')
    .innerJoin('worker', (join) =>
      join
        .onRef('worker.regency_code', '=', 'decision.regency_code')
        .onRef('worker.id', '=', 'decision.worker_id'),
    )
    .select(['worker.id', 'worker.name', 'decision.village_code'])
    .where('decision.regency_code', '=', regencyCode)
    .where('decision.programme_year', '=', search.year)
    .where('decision.answer', '=', 'yes')
    .where('worker.merged_into', 'is', null)
    .where('worker.name', 'ilike', `%${search.words.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('worker.name')
    .orderBy('worker.id')
    .limit(search.limit)
    .execute()
}

/** The newest event of the regency: every change of business data appends one. */
export async function findNewestEventId(db: object, regencyCode: string): Promise<string> {
  const [row] = await runSql<{ id: string }>(
    db,
    sql`select id from audit_event where regency_code = ${regencyCode} order by id desc limit 1`,
  )
  return row?.id ?? ''
}

/** The policy of the year's last whole run, as far as its question says it; a run over the rest of a year starts late by need. */
export async function findLastPolicy(db: Db<FundTables>, regencyCode: string, year: number) {
  const [row] = await runSql<{
    period: { from: string; to: string }
    grace: number
    minimum: number
    objective: string[]
    new_from: string | null
  }>(
    db,
    sql`
select instance -> 'period' as period, (instance ->> 'graceMonths')::int as grace,
  (instance ->> 'villageMinimum')::int as minimum, instance -> 'objective' as objective,
  (select min(one ->> 'from') from jsonb_array_elements(instance -> 'workers') as one
    where not (one ->> 'renewal')::boolean) as new_from
from allocation_run where regency_code = ${regencyCode} and programme_year = ${year} and policy -> 'rest' is null
order by id desc limit 1`,
  )
  return row
}
