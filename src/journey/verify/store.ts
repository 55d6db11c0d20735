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
