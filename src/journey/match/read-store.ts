import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export function getCandidate(db: Match, regencyCode: string, id: string) {
  return db
    .selectFrom('candidate')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Whether an accepted line of the year already names this worker. */
export async function isNamedThisYear(
  db: Match,
  regencyCode: string,
  year: number,
  workerId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('candidate')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .where('worker_id', '=', workerId)
    .where('state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Pairs still to be ruled, of one line or of the regency. */
export async function countOpenPairs(
  db: Db<MatchTables>,
  regencyCode: string,
  candidateId: string | null = null,
): Promise<number> {
  const [row] = await runSql<{ open: number }>(
    db,
    sql`
select count(*) as open from possible_pair
where regency_code = ${regencyCode} and state = 'open' and (${candidateId}::uuid is null or candidate_id = ${candidateId}::uuid)`,
  )
  return row?.open ?? 0
}

/** Once a line is somebody, its other open pairs are other people. */
export async function keepApart(
  db: Match,
  regencyCode: string,
  candidateId: string,
): Promise<void> {
  await runSql(
    db,
    sql`
update possible_pair set state = 'different', ruled_by = decided.ruled_by, ruled_at = decided.ruled_at
from possible_pair decided
where decided.regency_code = ${regencyCode} and decided.candidate_id = ${candidateId} and decided.state = 'same'
  and possible_pair.regency_code = ${regencyCode} and possible_pair.candidate_id = ${candidateId} and possible_pair.state = 'open'`,
  )
}

/** The worker who holds an identity number in this regency. */
export function findWorkerByNik(db: Match, regencyCode: string, nikIndex: Buffer) {
  return db
    .selectFrom('nik_claim')
    .select('worker_id')
    .where('regency_code', '=', regencyCode)
    .where('nik_index', '=', nikIndex)
    .executeTakeFirst()
}

export function findWorker(db: Match, regencyCode: string, id: string) {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listPairPage(
  db: Match,
  regencyCode: string,
  page: { limit: number; offset: number },
) {
  return runSql<{
    candidate_id: string
    worker_id: string
    probability_millionths: number
    evidence: Record<string, unknown>[]
    list_number: number
    line: number
    file_name: string
    total: number
    ruled: number
  }>(
    db,
    sql`
select pair.candidate_id, pair.worker_id, pair.probability_millionths, pair.evidence, candidate.list_number, candidate.line,
  file.name as file_name, count(*) over () as total,
  (select count(*) from possible_pair where regency_code = ${regencyCode} and state <> 'open') as ruled
from possible_pair pair
join candidate on candidate.regency_code = pair.regency_code and candidate.id = pair.candidate_id
join list_file file on file.regency_code = candidate.regency_code and file.id = candidate.file_id
where pair.regency_code = ${regencyCode} and pair.state = 'open'
order by pair.probability_millionths desc, pair.candidate_id, pair.worker_id
limit ${page.limit} offset ${page.offset}`,
  )
}

export function listCandidatesById(db: Match, regencyCode: string, ids: readonly string[]) {
  return db
    .selectFrom('candidate')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .execute()
}
