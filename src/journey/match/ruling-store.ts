import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { MatchTables, PairState, RulingBefore, RulingKind, Verdict } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export interface PairKey {
  readonly kind: RulingKind
  readonly leftId: string
  readonly workerId: string
}

export interface KeptPair {
  readonly state: PairState | 'linked'
  readonly ruled_by: string | null
  readonly ruled_at: string | null
  readonly village_code: string
}

/** Where each kind of pair is kept: its table, and the columns of its two sides. */
const TABLES = {
  line: { table: 'possible_pair', left: 'candidate_id', worker: 'worker_id' },
  workers: { table: 'worker_pair', left: 'left_id', worker: 'right_id' },
  outside: { table: 'outside_pair', left: 'outside_id', worker: 'worker_id' },
} as const satisfies Record<RulingKind, { table: keyof MatchTables; left: string; worker: string }>

/** Locks a pair for a ruling, so that two officers cannot both rule it. */
export async function lockPair(
  db: Match,
  regencyCode: string,
  { kind, leftId, workerId }: PairKey,
): Promise<KeptPair | undefined> {
  const { table, left, worker } = TABLES[kind]
  const [row] = await runSql<KeptPair>(
    db,
    sql`
select state, ruled_by, ruled_at, village_code from ${sql.table(table)}
where regency_code = ${regencyCode} and ${sql.ref(left)} = ${leftId} and ${sql.ref(worker)} = ${workerId}
for update`,
  )
  return row
}

export async function setPair(
  db: Match,
  regencyCode: string,
  { kind, leftId, workerId }: PairKey,
  to: { state: string; by: string | null; at: string | null },
): Promise<void> {
  const { table, left, worker } = TABLES[kind]
  await runSql(
    db,
    sql`
update ${sql.table(table)} set state = ${to.state}, ruled_by = ${to.by}, ruled_at = ${to.at}
where regency_code = ${regencyCode} and ${sql.ref(left)} = ${leftId} and ${sql.ref(worker)} = ${workerId}`,
  )
}

/** All pairs of one line, as they stand. */
export function listPairsOfLine(db: Match, regencyCode: string, candidateId: string) {
  return db
    .selectFrom('possible_pair')
    .select(['worker_id', 'state', 'ruled_by', 'ruled_at'])
    .where('regency_code', '=', regencyCode)
    .where('candidate_id', '=', candidateId)
    .orderBy('worker_id')
    .execute()
}

export async function insertRuling(
  db: Match,
  row: Omit<MatchTables['ruling'], 'before' | 'undone_by' | 'undone_at'> & {
    readonly before: RulingBefore
  },
): Promise<void> {
  await db
    .insertInto('ruling')
    .values({ ...row, before: JSON.stringify(row.before), undone_by: null, undone_at: null })
    .execute()
}

/** A standing ruling, locked; undefined when there is none or it was undone. */
export function lockRuling(db: Match, regencyCode: string, id: string) {
  return db
    .selectFrom('ruling')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Later rulings that still stand and touch the same line or one of the same people. */
export async function countLaterRulings(
  db: Match,
  regencyCode: string,
  ruling: { id: string; kind: RulingKind; left_id: string; worker_id: string },
): Promise<number> {
  const touched = ruling.kind === 'workers' ? [ruling.left_id, ruling.worker_id] : [ruling.left_id]
  const [row] = await runSql<{ later: number }>(
    db,
    sql`
select count(*) as later from ruling
where regency_code = ${regencyCode} and id > ${ruling.id}::uuid and kind = ${ruling.kind} and undone_at is null
  and (left_id = any(${touched}::uuid[]) or (kind = 'workers' and worker_id = any(${touched}::uuid[])))`,
  )
  return row?.later ?? 0
}

export async function markUndone(
  db: Match,
  regencyCode: string,
  id: string,
  { by, at }: { by: string; at: string },
): Promise<void> {
  await db
    .updateTable('ruling')
    .set({ undone_by: by, undone_at: at })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}

export interface Memory {
  readonly workerId: string
  readonly key: Buffer
}

export async function remember(
  db: Match,
  regencyCode: string,
  memories: readonly Memory[],
  { verdict, rulingId }: { verdict: Verdict; rulingId: string },
): Promise<void> {
  if (memories.length === 0) return
  await db
    .insertInto('ruling_memory')
    .values(
      memories.map((one) => ({
        regency_code: regencyCode,
        worker_id: one.workerId,
        person_key: one.key,
        verdict,
        ruling_id: rulingId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function forgetRuling(
  db: Match,
  regencyCode: string,
  rulingId: string,
): Promise<void> {
  await db
    .deleteFrom('ruling_memory')
    .where('regency_code', '=', regencyCode)
    .where('ruling_id', '=', rulingId)
    .execute()
}

/** Takes back what was remembered against these people being one; returned so that an undo can put it back. */
export function forgetBetween(
  db: Match,
  regencyCode: string,
  workerIds: readonly string[],
  keys: readonly Buffer[],
) {
  return db
    .deleteFrom('ruling_memory')
    .where('regency_code', '=', regencyCode)
    .where('worker_id', 'in', [...workerIds])
    .where('person_key', 'in', [...keys])
    .where('verdict', '=', 'different')
    .returning(['worker_id', 'person_key', 'verdict', 'ruling_id'])
    .execute()
}

export async function putMemoriesBack(
  db: Match,
  regencyCode: string,
  memories: RulingBefore['memories'],
): Promise<void> {
  if (memories.length === 0) return
  await db
    .insertInto('ruling_memory')
    .values(
      memories.map((one) => ({
        regency_code: regencyCode,
        worker_id: one.workerId,
        person_key: Buffer.from(one.key, 'hex'),
        verdict: one.verdict,
        ruling_id: one.rulingId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
