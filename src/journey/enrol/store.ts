import { type Insertable, sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from '../match/tables.ts'
import type { EnrolTables, RosterChangeKind } from './tables.ts'

type Enrol = Db<EnrolTables>
type Row<Table extends keyof EnrolTables> = Insertable<EnrolTables[Table]>

export async function insertExchangeFile(db: Enrol, row: Row<'exchange_file'>): Promise<void> {
  await db.insertInto('exchange_file').values(row).execute()
}

/** A file taken in before, by its content: reading it again changes nothing. */
export function findExchangeFile(
  db: Enrol,
  regencyCode: string,
  direction: 'out' | 'in',
  digest: string,
) {
  return db
    .selectFrom('exchange_file')
    .select(['id', 'name', 'kind'])
    .where('regency_code', '=', regencyCode)
    .where('direction', '=', direction)
    .where('sha256', '=', digest)
    .executeTakeFirst()
}

export function findExchangeFileByName(
  db: Enrol,
  regencyCode: string,
  direction: 'out' | 'in',
  name: string,
) {
  return db
    .selectFrom('exchange_file')
    .select(['id', 'name', 'kind'])
    .where('regency_code', '=', regencyCode)
    .where('direction', '=', direction)
    .where('name', '=', name)
    .executeTakeFirst()
}

export function countFilesOut(db: Enrol, regencyCode: string, kind: string) {
  return db
    .selectFrom('exchange_file')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('regency_code', '=', regencyCode)
    .where('direction', '=', 'out')
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
}

export function insertRegistrations(
  db: Enrol,
  rows: Iterable<Row<'registration'>>,
): Promise<number> {
  return copyRows(
    db,
    'registration',
    [
      'regency_code',
      'file_id',
      'line',
      'worker_id',
      'village_code',
      'kind',
      'state',
      'reject_code',
      'reject_reason',
      'answered_on',
    ],
    rows,
  )
}

export function listSentLines(
  db: Db<EnrolTables & MatchTables>,
  regencyCode: string,
  fileId: string,
) {
  return db
    .selectFrom('registration')
    .innerJoin('worker', (join) =>
      join
        .onRef('worker.regency_code', '=', 'registration.regency_code')
        .onRef('worker.id', '=', 'registration.worker_id'),
    )
    .select([
      'registration.line',
      'registration.worker_id',
      'registration.village_code',
      'registration.kind',
      'registration.state',
      'worker.nik_enc',
      'worker.key_version',
    ])
    .where('registration.regency_code', '=', regencyCode)
    .where('registration.file_id', '=', fileId)
    .orderBy('registration.line')
    .execute()
}

export interface AnsweredLine {
  readonly line: number
  readonly state: 'accepted' | 'refused'
  readonly rejectCode: string | null
  readonly rejectReason: string | null
}

export async function answerRegistrations(
  db: Enrol,
  regencyCode: string,
  fileId: string,
  answeredOn: string,
  answers: readonly AnsweredLine[],
): Promise<void> {
  await runSql(
    db,
    sql`
update registration set state = answer.state, reject_code = answer.code, reject_reason = answer.reason, answered_on = ${answeredOn}
from unnest(
  ${answers.map((one) => one.line)}::integer[],
  ${answers.map((one) => one.state)}::text[],
  ${answers.map((one) => one.rejectCode)}::text[],
  ${answers.map((one) => one.rejectReason)}::text[]
) as answer (line, state, code, reason)
where registration.regency_code = ${regencyCode} and registration.file_id = ${fileId} and registration.line = answer.line`,
  )
}

export function upsertMemberships(db: Enrol, rows: Iterable<Row<'membership'>>): Promise<number> {
  return copyRows(
    db,
    'membership',
    [
      'regency_code',
      'worker_id',
      'village_code',
      'kpj_enc',
      'kpj_index',
      'key_version',
      'segment',
      'entered_on',
      'left_on',
    ],
    rows,
    `on conflict (regency_code, worker_id) do update set kpj_enc = excluded.kpj_enc, kpj_index = excluded.kpj_index,
      key_version = excluded.key_version, left_on = excluded.left_on,
      entered_on = case when membership.left_on is null then membership.entered_on else excluded.entered_on end`,
  )
}

export function listMemberships(db: Enrol, regencyCode: string) {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('worker_id')
    .execute()
}

export async function closeMemberships(
  db: Enrol,
  regencyCode: string,
  leavers: readonly { workerId: string; on: string }[],
): Promise<void> {
  if (leavers.length === 0) return
  await runSql(
    db,
    sql`
update membership set left_on = leaver.left_on
from unnest(${leavers.map((one) => one.workerId)}::uuid[], ${leavers.map((one) => one.on)}::date[]) as leaver (worker_id, left_on)
where membership.regency_code = ${regencyCode} and membership.worker_id = leaver.worker_id and membership.left_on is null`,
  )
}

/** Records changes; one that is known already (same person, kind and month) is left as it is. Returns how many are new. */
export function insertRosterChanges(
  db: Enrol,
  rows: Iterable<Row<'roster_change'>>,
): Promise<number> {
  return copyRows(
    db,
    'roster_change',
    [
      'regency_code',
      'id',
      'worker_id',
      'village_code',
      'kind',
      'from_month',
      'reason',
      'at',
      'file_id',
    ],
    rows,
    'on conflict do nothing',
  )
}

export function listRosterChanges(
  db: Enrol,
  regencyCode: string,
  filter: { kinds?: readonly RosterChangeKind[]; unsentOnly?: boolean } = {},
) {
  return db
    .selectFrom('roster_change')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .$if(filter.kinds !== undefined, (query) =>
      query.where('kind', 'in', [...(filter.kinds ?? [])]),
    )
    .$if(filter.unsentOnly === true, (query) => query.where('file_id', 'is', null))
    .orderBy('from_month')
    .orderBy('worker_id')
    .execute()
}

export async function markChangesSent(
  db: Enrol,
  regencyCode: string,
  fileId: string,
  changeIds: readonly string[],
): Promise<void> {
  await runSql(
    db,
    sql`update roster_change set file_id = ${fileId} where regency_code = ${regencyCode} and id = any(${changeIds}::uuid[])`,
  )
}

export function insertSubstitutions(
  db: Enrol,
  rows: Iterable<Row<'substitution'>>,
): Promise<number> {
  return copyRows(
    db,
    'substitution',
    [
      'regency_code',
      'id',
      'out_worker_id',
      'in_worker_id',
      'village_code',
      'fund_id',
      'budget_year',
      'from_month',
      'to_month',
      'reason',
    ],
    rows,
  )
}

export function listSubstitutions(db: Enrol, regencyCode: string) {
  return db
    .selectFrom('substitution')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('id')
    .execute()
}
