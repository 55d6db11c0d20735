import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export function findLatestRun(db: Match, regencyCode: string) {
  return db
    .selectFrom('match_run')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('kind', '=', 'year')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface AutomaticLinks {
  readonly links: number
  /** Σp and Σp(1 − p) over the links. */
  readonly expected_true: number
  readonly variance: number
}

export async function sumAutomaticLinks(db: Match, regencyCode: string): Promise<AutomaticLinks> {
  const [row] = await runSql<AutomaticLinks>(
    db,
    sql`
select count(*) as links, coalesce(sum(p), 0)::float8 as expected_true, coalesce(sum(p * (1 - p)), 0)::float8 as variance
from (
  select probability_millionths / 1e6 as p from worker_link
  where regency_code = ${regencyCode} and kind in ('same-nik', 'probable')
  union all
  select probability_millionths / 1e6 from outside_pair where regency_code = ${regencyCode} and state = 'linked'
) as link`,
  )
  return row ?? { links: 0, expected_true: 0, variance: 0 }
}

export async function countChecks(
  db: Match,
  regencyCode: string,
): Promise<{ right: number; wrong: number }> {
  const [row] = await runSql<{ right: number; wrong: number }>(
    db,
    sql`
select count(*) filter (where verdict = 'right') as right, count(*) filter (where verdict = 'wrong') as wrong
from link_check where regency_code = ${regencyCode}`,
  )
  return row ?? { right: 0, wrong: 0 }
}

export interface SampleRow {
  readonly candidate_id: string
  readonly worker_id: string
  readonly probability_millionths: number
  readonly verdict: 'right' | 'wrong' | null
}

/** Automatic links in an order drawn from the seed; those a check has sent back to the queue stay in the sample. */
export function listSample(
  db: Match,
  regencyCode: string,
  { seed, size }: { seed: number; size: number },
): Promise<SampleRow[]> {
  return runSql<SampleRow>(
    db,
    sql`
select link.candidate_id, link.worker_id, link.probability_millionths, checked.verdict
from (
  select candidate_id, worker_id, probability_millionths from worker_link
  where regency_code = ${regencyCode} and kind in ('same-nik', 'probable')
  union
  select pair.candidate_id, pair.worker_id, pair.probability_millionths from link_check checked
  join possible_pair pair on pair.regency_code = checked.regency_code and pair.candidate_id = checked.candidate_id
    and pair.worker_id = checked.worker_id
  where checked.regency_code = ${regencyCode} and checked.verdict = 'wrong'
) as link
left join link_check checked on checked.regency_code = ${regencyCode} and checked.candidate_id = link.candidate_id
  and checked.worker_id = link.worker_id
order by md5(${String(seed)} || link.candidate_id::text || link.worker_id::text)
limit ${size}`,
  )
}

/** An automatic link, locked so that two officers do not check it at once. */
export async function lockAutomaticLink(
  db: Match,
  regencyCode: string,
  candidateId: string,
  workerId: string,
) {
  return db
    .selectFrom('worker_link')
    .select(['village_code', 'probability_millionths', 'evidence'])
    .where('regency_code', '=', regencyCode)
    .where('candidate_id', '=', candidateId)
    .where('worker_id', '=', workerId)
    .where('kind', 'in', ['same-nik', 'probable'])
    .forUpdate()
    .executeTakeFirst()
}

export async function upsertCheck(db: Match, row: MatchTables['link_check']): Promise<void> {
  await db
    .insertInto('link_check')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'candidate_id', 'worker_id']).doUpdateSet((eb) => ({
        verdict: eb.ref('excluded.verdict'),
        checked_by: eb.ref('excluded.checked_by'),
        checked_at: eb.ref('excluded.checked_at'),
      })),
    )
    .execute()
}
