import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { ComparedRow } from './comparable.ts'
import type { MatchTables, Verdict } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export type KnownRow = ComparedRow & { readonly person_id: string }

const COLUMNS = sql.raw(
  'id, name, sex, birth_place, birth_date, village_code, occupation, private_enc, key_version'
    .split(', ')
    .map((column) => `told.${column}`)
    .join(', '),
)

/** Lines that an officer joined to a worker of another number: that number and spelling go on being the person's. */
function ruledLines(regencyCode: string) {
  return sql`
worker_link link
join worker on worker.regency_code = link.regency_code and worker.id = link.worker_id
join candidate told on told.regency_code = link.regency_code and told.id = link.candidate_id
where link.regency_code = ${regencyCode} and link.kind = 'ruling' and told.nik_index is distinct from worker.nik_index`
}

/** Every row that tells of a known person: workers, also those merged into another, and ruled lines. */
export function listKnownRows(db: Match, regencyCode: string): Promise<KnownRow[]> {
  return runSql<KnownRow>(
    db,
    sql`
select told.person_id, ${COLUMNS} from worker told where told.regency_code = ${regencyCode}
union all
select worker.person_id, ${COLUMNS} from ${ruledLines(regencyCode)}
order by 2`,
  )
}

/** Only these rows. */
export function listKnownRowsById(
  db: Match,
  regencyCode: string,
  ids: readonly string[],
): Promise<KnownRow[]> {
  return runSql<KnownRow>(
    db,
    sql`
select told.person_id, ${COLUMNS} from worker told where told.regency_code = ${regencyCode} and told.id = any(${[...ids]}::uuid[])
union all
select worker.person_id, ${COLUMNS} from ${ruledLines(regencyCode)} and told.id = any(${[...ids]}::uuid[])
order by 2`,
  )
}

/** All rows of the people behind some rows: who is compared with one spelling of a person answers for all of them. */
export function listRowsBeside(
  db: Match,
  regencyCode: string,
  ids: readonly string[],
): Promise<KnownRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return runSql<KnownRow>(
    db,
    sql`
with named as materialized (
  select person_id from worker where regency_code = ${regencyCode} and id = any(${[...ids]}::uuid[])
  union
  select worker.person_id from ${ruledLines(regencyCode)} and told.id = any(${[...ids]}::uuid[])
)
select told.person_id, ${COLUMNS} from named
join worker told on told.regency_code = ${regencyCode} and told.person_id = named.person_id
union all
select worker.person_id, ${COLUMNS} from ${ruledLines(regencyCode)} and worker.person_id in (select person_id from named)
order by 2`,
  )
}

/** Tells whether the rows of known people are still the same ones: their contents never change, rows only come and go. */
export async function digestKnown(db: Match, regencyCode: string): Promise<string> {
  const [row] = await runSql<{ digest: string }>(
    db,
    sql`
select count(*) || ' ' || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) as digest
from (
  select told.id from worker told where told.regency_code = ${regencyCode}
  union all
  select told.id from ${ruledLines(regencyCode)}
) as known`,
  )
  return row?.digest ?? ''
}

export async function listKnownIds(db: Match, regencyCode: string): Promise<string[]> {
  const rows = await runSql<{ id: string }>(
    db,
    sql`
select told.id from worker told where told.regency_code = ${regencyCode}
union all
select told.id from ${ruledLines(regencyCode)}`,
  )
  return rows.map((row) => row.id)
}

export interface Holder {
  readonly worker_id: string
  /** The root worker: another one when the holder was merged. */
  readonly person_id: string
  readonly village_code: string
}

/** Who holds each number, by the hex of its blind index. */
export async function listHolders(
  db: Match,
  regencyCode: string,
  numbers: readonly Buffer[],
): Promise<Map<string, Holder>> {
  const rows = await runSql<Holder & { nik_index: Buffer }>(
    db,
    sql`
select claim.nik_index, claim.worker_id, worker.person_id, worker.village_code from nik_claim claim
join worker on worker.regency_code = claim.regency_code and worker.id = claim.worker_id
where claim.regency_code = ${regencyCode} and claim.nik_index = any(${[...numbers]}::bytea[])`,
  )
  return new Map(rows.map((row) => [row.nik_index.toString('hex'), row]))
}

/** The worker row each number is claimed for, whether or not the worker exists yet. */
export async function listClaims(
  db: Match,
  regencyCode: string,
  numbers: readonly Buffer[],
): Promise<Map<string, string>> {
  const rows = await runSql<{ nik_index: Buffer; worker_id: string }>(
    db,
    sql`
select nik_index, worker_id from nik_claim
where regency_code = ${regencyCode} and nik_index = any(${[...numbers]}::bytea[])`,
  )
  return new Map(rows.map((row) => [row.nik_index.toString('hex'), row.worker_id]))
}

/** People whom an accepted line of the year names already. */
export async function listNamed(
  db: Match,
  regencyCode: string,
  year: number,
): Promise<Set<string>> {
  const rows = await runSql<{ worker_id: string }>(
    db,
    sql`
select worker_id from candidate
where regency_code = ${regencyCode} and programme_year = ${year} and state = 'accepted' and worker_id is not null`,
  )
  return new Set(rows.map((row) => row.worker_id))
}

export function listMemories(db: Match, regencyCode: string) {
  return runSql<{ worker_id: string; person_key: Buffer; verdict: Verdict }>(
    db,
    sql`
select worker.person_id as worker_id, memory.person_key, memory.verdict from ruling_memory memory
join worker on worker.regency_code = memory.regency_code and worker.id = memory.worker_id
where memory.regency_code = ${regencyCode}`,
  )
}
