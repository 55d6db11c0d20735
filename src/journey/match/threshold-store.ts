import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from './tables.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts'

type Match = Db<MatchTables>

/** The thresholds that hold now: the newest the office set, or the careful ones it starts with. */
export async function findThresholds(db: Match, regencyCode: string): Promise<Thresholds> {
  const [newest] = await listThresholds(db, regencyCode, 1)
  if (!newest) return DEFAULT_THRESHOLDS
  return { autoMillionths: newest.auto_millionths, reviewMillionths: newest.review_millionths }
}

/** What held before, newest first. */
export function listThresholds(db: Match, regencyCode: string, limit: number) {
  return db
    .selectFrom('match_threshold')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export interface ExpectedError {
  readonly links: number
  /** Σ(1 − p) in millionths of a person. */
  readonly wrong_millionths: number
}

/**
 * What a threshold would do with the pairs at hand: links already made or still open that reach it, and how many of
 * them are expected to join two people. Pairs of two different numbers never count, nor deaths by likeness: they are never
 * linked alone.
 */
export async function measureThreshold(
  db: Match,
  regencyCode: string,
  autoMillionths: number,
): Promise<ExpectedError> {
  const [row] = await runSql<ExpectedError>(
    db,
    sql`
select count(*) as links, coalesce(sum(1000000 - probability_millionths), 0)::bigint as wrong_millionths
from (
  select probability_millionths from worker_link
  where regency_code = ${regencyCode} and kind in ('same-nik', 'probable')
  union all
  select probability_millionths from possible_pair pair
  where regency_code = ${regencyCode} and state = 'open' and evidence -> 0 ->> 'why' = 'same-nik-other-person'
  union all
  select probability_millionths from outside_pair
  where regency_code = ${regencyCode} and (state = 'linked'
    or (state = 'open' and (list <> 'death' or evidence -> 0 ->> 'why' = 'same-nik-other-person')))
) as pair
where probability_millionths >= ${autoMillionths}`,
  )
  return row ?? { links: 0, wrong_millionths: 0 }
}
