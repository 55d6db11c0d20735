import { type Insertable, type Selectable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables>
type Row<Table extends keyof MatchTables> = Insertable<MatchTables[Table]>

export type NewWorker = Omit<Row<'worker'>, 'deceased_on' | 'merged_into' | 'person_id'>

/**
 * Claims identity numbers for workers, before the workers are inserted: a worker stands on its claim. Returns the ids
 * of workers whose number somebody else already holds.
 */
export async function claimNiks(
  db: Match,
  regencyCode: string,
  workers: readonly { id: string; nikIndex: Buffer }[],
): Promise<Set<string>> {
  if (workers.length === 0) return new Set()
  const won = await runSql<{ worker_id: string }>(
    db,
    sql<{ worker_id: string }>`
insert into nik_claim (nik_index, regency_code, worker_id)
select nik_index, ${regencyCode}, worker_id
from unnest(${workers.map((one) => one.nikIndex)}::bytea[], ${workers.map((one) => one.id)}::uuid[]) as fresh (nik_index, worker_id)
on conflict do nothing
returning worker_id`,
  )
  const winners = new Set(won.map((row) => row.worker_id))
  return new Set(workers.map((one) => one.id).filter((id) => !winners.has(id)))
}

export function insertWorkers(db: Match, rows: Iterable<NewWorker>): Promise<number> {
  return copyRows(
    db,
    'worker',
    [
      'regency_code',
      'id',
      'village_code',
      'name',
      'sex',
      'birth_place',
      'birth_date',
      'occupation',
      'monthly_income',
      'nik_enc',
      'nik_index',
      'kk_index',
      'private_enc',
      'key_version',
      'compared_in',
    ],
    rows,
  )
}

export function listWorkers(db: Match, regencyCode: string) {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
}

export function getWorker(db: Match, regencyCode: string, workerId: string) {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', workerId)
    .executeTakeFirstOrThrow()
}

export function insertLinks(db: Match, rows: Iterable<Row<'worker_link'>>): Promise<number> {
  return copyRows(
    db,
    'worker_link',
    [
      'regency_code',
      'candidate_id',
      'worker_id',
      'village_code',
      'kind',
      'probability_millionths',
      'evidence',
      'nik_key',
    ],
    rows,
  )
}

export function insertPairs(
  db: Match,
  rows: Iterable<Omit<Row<'possible_pair'>, 'ruled_by' | 'ruled_at'>>,
): Promise<number> {
  return copyRows(
    db,
    'possible_pair',
    [
      'regency_code',
      'candidate_id',
      'worker_id',
      'village_code',
      'probability_millionths',
      'evidence',
      'state',
    ],
    rows,
    'on conflict do nothing',
  )
}

/** Pairs of known people; one that was found before keeps its ruling. */
export function insertWorkerPairs(
  db: Match,
  rows: Iterable<Omit<Row<'worker_pair'>, 'ruled_by' | 'ruled_at'>>,
): Promise<number> {
  return copyRows(
    db,
    'worker_pair',
    [
      'regency_code',
      'left_id',
      'right_id',
      'village_code',
      'probability_millionths',
      'evidence',
      'state',
    ],
    rows,
    'on conflict do nothing',
  )
}

export async function markDeceased(
  db: Match,
  regencyCode: string,
  deaths: readonly { workerId: string; on: string }[],
): Promise<void> {
  if (deaths.length === 0) return
  await runSql(
    db,
    sql`
update worker set deceased_on = death.died_on
from unnest(${deaths.map((one) => one.workerId)}::uuid[], ${deaths.map((one) => one.on)}::date[]) as death (worker_id, died_on)
where worker.regency_code = ${regencyCode} and worker.id = death.worker_id`,
  )
}

/** People who turned out to live. */
export async function unmarkDeceased(
  db: Match,
  regencyCode: string,
  workerIds: readonly string[],
): Promise<void> {
  if (workerIds.length === 0) return
  await runSql(
    db,
    sql`update worker set deceased_on = null where regency_code = ${regencyCode} and id = any(${[...workerIds]}::uuid[])`,
  )
}

export function listWorkersById(db: Match, regencyCode: string, workerIds: readonly string[]) {
  return runSql<Selectable<MatchTables['worker']>>(
    db,
    sql`select * from worker where regency_code = ${regencyCode} and id = any(${workerIds}::uuid[])`,
  )
}
