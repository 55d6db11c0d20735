import { type Insertable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { CandidateState, RegisterTables } from './tables.ts'

type Register = Db<RegisterTables>
type Row<Table extends keyof RegisterTables> = Insertable<RegisterTables[Table]>

export type NewCandidate = Omit<
  Row<'candidate'>,
  'state' | 'state_reason' | 'worker_id' | 'compared_in' | 'reading_findings'
> & { readonly reading_findings: readonly Finding[] }

export async function upsertInstructions(
  db: Register,
  rows: readonly Row<'instruction'>[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('instruction')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'programme_year', 'village_code']).doUpdateSet((eb) => ({
        target_people: eb.ref('excluded.target_people'),
        deadline_on: eb.ref('excluded.deadline_on'),
        issued_on: eb.ref('excluded.issued_on'),
        letter_number: eb.ref('excluded.letter_number'),
      })),
    )
    .execute()
}

export function findListByClientKey(db: Register, regencyCode: string, clientKey: string) {
  return db
    .selectFrom('village_list')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
}

export async function nextListNumber(
  db: Register,
  regencyCode: string,
  year: number,
  villageCode: string,
): Promise<number> {
  // Two phones of one village may send at once; the second waits for the first's number.
  await runSql(db, sql`select pg_advisory_xact_lock(hashtext(${`list ${year} ${villageCode}`}))`)
  const last = await db
    .selectFrom('village_list')
    .select('list_number')
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .where('village_code', '=', villageCode)
    .orderBy('list_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.list_number ?? 0) + 1
}

export async function insertList(db: Register, row: Row<'village_list'>): Promise<void> {
  await db.insertInto('village_list').values(row).execute()
}

export async function insertFiles(db: Register, rows: readonly Row<'list_file'>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('list_file')
      .values([...rows])
      .execute()
}

export function insertCandidates(db: Register, rows: Iterable<NewCandidate>): Promise<number> {
  const fresh = (function* () {
    for (const row of rows) yield { ...row, state: 'received', state_reason: '', worker_id: null }
  })()
  return copyRows(
    db,
    'candidate',
    [
      'regency_code',
      'id',
      'village_code',
      'programme_year',
      'list_id',
      'file_id',
      'list_number',
      'line',
      'name',
      'sex',
      'birth_place',
      'birth_date',
      'occupation',
      'monthly_income',
      'is_cash_for_work',
      'nik_enc',
      'nik_index',
      'kk_index',
      'private_enc',
      'key_version',
      'reading_findings',
      'state',
      'state_reason',
      'worker_id',
    ],
    fresh,
  )
}

/** Candidates of a year in the order of their lists: village, list number, file, line. */
export function listCandidates(
  db: Register,
  regencyCode: string,
  year: number,
  states: readonly CandidateState[],
) {
  return db
    .selectFrom('candidate')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .where('state', 'in', [...states])
    .orderBy('village_code')
    .orderBy('list_number')
    .orderBy('id')
    .execute()
}

export interface CandidateStanding {
  readonly id: string
  readonly state: CandidateState
  readonly reason: string
  readonly workerId: string | null
  /** The comparison that decided so; left as it is when not given. */
  readonly comparedIn?: string
}

/** Moves many candidates to their next state in one statement. */
export async function moveCandidates(
  db: Register,
  regencyCode: string,
  standings: readonly CandidateStanding[],
): Promise<void> {
  if (standings.length === 0) return
  await runSql(
    db,
    sql`
update candidate set state = moved.state, state_reason = moved.reason, worker_id = moved.worker_id,
  compared_in = coalesce(moved.compared_in, candidate.compared_in)
from unnest(
  ${standings.map((one) => one.id)}::uuid[],
  ${standings.map((one) => one.state)}::text[],
  ${standings.map((one) => one.reason)}::text[],
  ${standings.map((one) => one.workerId)}::uuid[],
  ${standings.map((one) => one.comparedIn ?? null)}::uuid[]
) as moved (id, state, reason, worker_id, compared_in)
where candidate.regency_code = ${regencyCode} and candidate.id = moved.id`,
  )
}

/** The lines of a list that a newer one replaces: kept, but named as duplicates. Returns how many. */
export async function supersedeList(
  db: Register,
  regencyCode: string,
  listId: string,
): Promise<number> {
  const answer = await db
    .updateTable('candidate')
    .set({ state: 'duplicate', state_reason: 'superseded' })
    .where('regency_code', '=', regencyCode)
    .where('list_id', '=', listId)
    .where('state', 'in', ['received', 'refused'])
    .executeTakeFirst()
  return Number(answer.numUpdatedRows)
}

/** One line that a mended one of the same village replaces. Returns whether there was one to replace. */
export async function supersedeCandidate(
  db: Register,
  line: { regencyCode: string; villageCode: string; candidateId: string },
): Promise<boolean> {
  const answer = await db
    .updateTable('candidate')
    .set({ state: 'duplicate', state_reason: 'superseded' })
    .where('regency_code', '=', line.regencyCode)
    .where('village_code', '=', line.villageCode)
    .where('id', '=', line.candidateId)
    .where('state', 'in', ['received', 'refused'])
    .executeTakeFirst()
  return Number(answer.numUpdatedRows) === 1
}
