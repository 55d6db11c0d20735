import { sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { VerifyTables } from './tables.ts'

type FindingRow = VerifyTables['finding']

/** Replaces the findings of the candidates of one year, so that a repeated check leaves one set. */
export async function replaceFindings(
  db: Db<VerifyTables>,
  regencyCode: string,
  candidateIds: readonly string[],
  rows: Iterable<FindingRow>,
): Promise<number> {
  await runSql(
    db,
    sql`delete from finding where regency_code = ${regencyCode} and candidate_id = any(${candidateIds}::uuid[])`,
  )
  return copyRows(
    db,
    'finding',
    ['regency_code', 'candidate_id', 'seq', 'village_code', 'code', 'severity', 'field', 'message'],
    rows,
  )
}

export async function listFindings(
  db: Db<VerifyTables>,
  regencyCode: string,
  candidateIds: readonly string[],
): Promise<FindingRow[]> {
  if (candidateIds.length === 0) return []
  return db
    .selectFrom('finding')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('candidate_id', 'in', [...candidateIds])
    .orderBy('candidate_id')
    .orderBy('seq')
    .execute()
}

/** How often each code was found in a year, most frequent first. */
export function countFindings(db: Db<VerifyTables>, regencyCode: string) {
  return db
    .selectFrom('finding')
    .select((eb) => ['code', 'severity', eb.fn.countAll<number>().as('count')])
    .where('regency_code', '=', regencyCode)
    .groupBy(['code', 'severity'])
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute()
}
