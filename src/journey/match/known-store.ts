import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { ComparedRow } from './comparable.ts'
import type { MatchTables, Verdict } from './tables.ts'

type Match = Db<MatchTables & RegisterTables>

export type KnownRow = ComparedRow & { readonly person_id: string }

/**
 * Every row that tells of a known person: workers, also those merged into another, and lines that an officer joined to
 * a worker of another number, for both numbers and both spellings go on being that person's.
 */
export function listKnownRows(db: Match, regencyCode: string): Promise<KnownRow[]> {
  return runSql<KnownRow>(
    db,
    sql`
select id, person_id, name, sex, birth_place, birth_date, village_code, occupation, private_enc, key_version
from worker where regency_code = ${regencyCode}
union all
select candidate.id, worker.person_id, candidate.name, candidate.sex, candidate.birth_place, candidate.birth_date,
  candidate.village_code, candidate.occupation, candidate.private_enc, candidate.key_version
from worker_link link
join worker on worker.regency_code = link.regency_code and worker.id = link.worker_id
join candidate on candidate.regency_code = link.regency_code and candidate.id = link.candidate_id
where link.regency_code = ${regencyCode} and link.kind = 'ruling' and candidate.nik_index is distinct from worker.nik_index
order by 1`,
  )
}

export interface Holder {
  readonly worker_id: string
  /** The root worker: another one when the holder was merged. */
  readonly person_id: string
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
select claim.nik_index, claim.worker_id, worker.person_id from nik_claim claim
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
