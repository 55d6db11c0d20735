import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { LineState, MatchTables } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export async function listMergedInto(
  db: Match,
  regencyCode: string,
  workerId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('worker')
    .select('id')
    .where('regency_code', '=', regencyCode)
    .where('merged_into', '=', workerId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Points workers at their root, all in one statement: a root may change only together with those merged into it. */
export async function mergeInto(
  db: Match,
  regencyCode: string,
  rows: readonly { id: string; mergedInto: string | null }[],
): Promise<void> {
  await runSql(
    db,
    sql`
update worker set merged_into = moved.root
from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.mergedInto)}::uuid[]) as moved (id, root)
where worker.regency_code = ${regencyCode} and worker.id = moved.id`,
  )
}

export interface LineOf extends LineState {
  readonly year: number
  /** The worker row the line was linked with when it was matched. */
  readonly linkedTo: string | null
}

/** Lines of all years that name one of these people. */
export function listLinesOf(
  db: Match,
  regencyCode: string,
  workerIds: readonly string[],
): Promise<LineOf[]> {
  return runSql<LineOf>(
    db,
    sql`
select candidate.id, candidate.state, candidate.state_reason as reason, candidate.worker_id as "workerId",
  candidate.programme_year as year, link.worker_id as "linkedTo"
from candidate
left join worker_link link on link.regency_code = candidate.regency_code and link.candidate_id = candidate.id
where candidate.regency_code = ${regencyCode} and candidate.worker_id = any(${[...workerIds]}::uuid[])
order by candidate.programme_year, candidate.list_number, candidate.id`,
  )
}

/** Lines that were linked later because of a number an undone ruling had given. */
export function listLinesByNumber(
  db: Match,
  regencyCode: string,
  workerId: string,
  nikIndex: Buffer,
) {
  return db
    .selectFrom('worker_link')
    .innerJoin('candidate', (join) =>
      join
        .onRef('candidate.regency_code', '=', 'worker_link.regency_code')
        .onRef('candidate.id', '=', 'worker_link.candidate_id'),
    )
    .select([
      'candidate.id',
      'candidate.village_code',
      'worker_link.probability_millionths',
      'worker_link.evidence',
    ])
    .where('worker_link.regency_code', '=', regencyCode)
    .where('worker_link.worker_id', '=', workerId)
    .where('worker_link.nik_key', '=', nikIndex)
    .orderBy('candidate.id')
    .execute()
}

export async function deleteLinks(
  db: Match,
  regencyCode: string,
  candidateIds: readonly string[],
): Promise<void> {
  if (candidateIds.length === 0) return
  await db
    .deleteFrom('worker_link')
    .where('regency_code', '=', regencyCode)
    .where('candidate_id', 'in', [...candidateIds])
    .execute()
}

export async function deleteClaim(
  db: Match,
  regencyCode: string,
  nikIndex: Buffer,
  workerId: string,
): Promise<void> {
  await db
    .deleteFrom('nik_claim')
    .where('regency_code', '=', regencyCode)
    .where('nik_index', '=', nikIndex)
    .where('worker_id', '=', workerId)
    .execute()
}

const FOREIGN_KEY_VIOLATION = '23503'

/** Deletes a worker nothing rests on. Returns false, with nothing changed, when something does. */
export async function deleteUnusedWorker(
  db: Match,
  regencyCode: string,
  workerId: string,
): Promise<boolean> {
  await runSql(db, sql`savepoint unused_worker`)
  try {
    await runSql(
      db,
      sql`delete from worker where regency_code = ${regencyCode} and id = ${workerId}`,
    )
    await runSql(db, sql`release savepoint unused_worker`)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error
    await runSql(db, sql`rollback to savepoint unused_worker`)
    return false
  }
}
