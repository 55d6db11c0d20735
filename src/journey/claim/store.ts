import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import type { ClaimState, ClaimTables } from './tables.ts'

type Claim = Db<ClaimTables>
export type ClaimCase = Selectable<ClaimTables['claim_case']>
export type ClaimFiling = Selectable<ClaimTables['claim_filing']>

export interface Member {
  readonly worker_id: string
  readonly village_code: string
  readonly name: string
}

export type MemberByNik = Member & { readonly nik_index: Buffer }

/** Everybody among these identity numbers who is or was a member. */
export function listMembersByNik(
  db: Db<MatchTables & EnrolTables>,
  regencyCode: string,
  nikIndexes: readonly Buffer[],
) {
  return runSql<MemberByNik>(
    db,
    sql`
select worker.id as worker_id, worker.village_code, worker.name, worker.nik_index
from worker
join membership on membership.regency_code = worker.regency_code and membership.worker_id = worker.id
where worker.regency_code = ${regencyCode} and worker.merged_into is null and worker.nik_index = any(${[...nikIndexes]}::bytea[])
order by worker.id`,
  )
}

/** Those among these people who are or were members. */
export function listMembersById(
  db: Db<MatchTables & EnrolTables>,
  regencyCode: string,
  workerIds: readonly string[],
) {
  return runSql<Member>(
    db,
    sql`
select worker.id as worker_id, worker.village_code, worker.name
from worker
join membership on membership.regency_code = worker.regency_code and membership.worker_id = worker.id
where worker.regency_code = ${regencyCode} and worker.id = any(${[...workerIds]}::uuid[])
order by worker.id`,
  )
}

/** Cases that were opened because a death list says so. */
export function listListedCases(db: Claim, regencyCode: string) {
  return db
    .selectFrom('claim_case')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('listed_as', 'is not', null)
    .orderBy('id')
    .execute()
}

export function listMembershipsOf(
  db: Db<EnrolTables>,
  regencyCode: string,
  workerIds: readonly string[],
) {
  return runSql<Selectable<EnrolTables['membership']>>(
    db,
    sql`select * from membership where regency_code = ${regencyCode} and worker_id = any(${[...workerIds]}::uuid[])`,
  )
}

/** Months that count for these people, with the day they were paid; null where the insurer paid them into our books as history. */
export function listPaidMonths(
  db: Db<PayTables>,
  regencyCode: string,
  workerIds: readonly string[],
) {
  return runSql<{ worker_id: string; month: string; paid_on: string | null }>(
    db,
    sql`
select state.worker_id, state.month, payment.paid_on
from contribution_state state
left join payment on payment.regency_code = state.regency_code and payment.bill_id = state.bill_id
where state.regency_code = ${regencyCode} and state.kind = 'confirmed' and state.worker_id = any(${[...workerIds]}::uuid[])
order by state.worker_id, state.month`,
  )
}

/** Opens cases; one that is known (same person, event and day) is left as it is. Returns the ids that are new. */
export async function insertCases(
  db: Claim,
  rows: readonly Insertable<ClaimTables['claim_case']>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const opened = await db
    .insertInto('claim_case')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['regency_code', 'worker_id', 'event', 'event_on']).doNothing(),
    )
    .returning('id')
    .execute()
  return new Set(opened.map((row) => row.id))
}

export function listCases(db: Claim, regencyCode: string, states?: readonly ClaimState[]) {
  return db
    .selectFrom('claim_case')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .orderBy('event_on')
    .orderBy('id')
    .execute()
}

export function listCasesOfWorkers(db: Claim, regencyCode: string, workerIds: readonly string[]) {
  return runSql<ClaimCase>(
    db,
    sql`select * from claim_case where regency_code = ${regencyCode} and worker_id = any(${[...workerIds]}::uuid[]) order by id`,
  )
}

export function getCase(db: Claim, regencyCode: string, caseId: string) {
  return db
    .selectFrom('claim_case')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
}

export async function updateCase(
  db: Claim,
  regencyCode: string,
  caseId: string,
  change: Updateable<ClaimTables['claim_case']>,
): Promise<void> {
  await db
    .updateTable('claim_case')
    .set(change)
    .where('regency_code', '=', regencyCode)
    .where('id', '=', caseId)
    .execute()
}

export async function insertFilings(
  db: Claim,
  rows: readonly Insertable<ClaimTables['claim_filing']>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('claim_filing')
      .values([...rows])
      .execute()
}

export function listFilings(db: Claim, regencyCode: string, fileId: string) {
  return db
    .selectFrom('claim_filing')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('file_id', '=', fileId)
    .orderBy('line')
    .execute()
}

/** The last filing of each case that was filed. */
export function listLastFilings(db: Claim, regencyCode: string, caseIds: readonly string[]) {
  return runSql<ClaimFiling>(
    db,
    sql`
select distinct on (case_id) * from claim_filing
where regency_code = ${regencyCode} and case_id = any(${[...caseIds]}::uuid[])
order by case_id, file_id desc, line desc`,
  )
}

export async function answerFiling(
  db: Claim,
  regencyCode: string,
  place: { fileId: string; line: number },
  answer: Updateable<ClaimTables['claim_filing']>,
): Promise<void> {
  await db
    .updateTable('claim_filing')
    .set(answer)
    .where('regency_code', '=', regencyCode)
    .where('file_id', '=', place.fileId)
    .where('line', '=', place.line)
    .execute()
}
