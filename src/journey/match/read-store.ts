import { type RawBuilder, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import { listHolders } from './known-store.ts'
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

/** Pairs still to be ruled: those of one line, or of every kind in the regency. */
export async function countOpenPairs(
  db: Db<MatchTables>,
  regencyCode: string,
  candidateId: string | null = null,
): Promise<number> {
  const ofLine = sql`
select count(*) as open from possible_pair
where regency_code = ${regencyCode} and state = 'open' and candidate_id = ${candidateId}`
  const ofAll = sql`
select (select count(*) from possible_pair where regency_code = ${regencyCode} and state = 'open')
  + (select count(*) from worker_pair where regency_code = ${regencyCode} and state = 'open')
  + (select count(*) from outside_pair where regency_code = ${regencyCode} and state = 'open') as open`
  const [row] = await runSql<{ open: number }>(
    db,
    (candidateId === null ? ofAll : ofLine) as RawBuilder<{ open: number }>,
  )
  return row?.open ?? 0
}

/** Once a line is somebody, its other open pairs are other people. */
export async function keepApart(
  db: Match,
  regencyCode: string,
  candidateId: string,
  { by, at }: { by: string; at: string },
): Promise<void> {
  await db
    .updateTable('possible_pair')
    .set({ state: 'different', ruled_by: by, ruled_at: at })
    .where('regency_code', '=', regencyCode)
    .where('candidate_id', '=', candidateId)
    .where('state', '=', 'open')
    .execute()
}

/** The worker who holds an identity number in this regency, and the person that worker is. */
export async function findHolder(
  db: Match,
  regencyCode: string,
  nikIndex: Buffer,
): Promise<{ worker_id: string; person_id: string } | undefined> {
  const holders = await listHolders(db, regencyCode, [nikIndex])
  return holders.get(nikIndex.toString('hex'))
}

/** The worker row that holds an identity number; who may not see the worker still learns that there is one. */
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

export function listCandidatesById(db: Match, regencyCode: string, ids: readonly string[]) {
  return db
    .selectFrom('candidate')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'])
    .execute()
}
