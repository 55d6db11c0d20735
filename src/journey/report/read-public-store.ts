import { sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { ReportTables } from './read-villages.ts'

/**
 * One person whose number and code were proven. The public's transaction sees no village; only for this proven
 * person it is given that person's village, which the claim does not know and row-level security hides.
 */
export async function findPublicPerson(
  db: Db<ReportTables>,
  regencyCode: string,
  workerId: string,
): Promise<{ name: string } | undefined> {
  await runSql(db, sql`select set_config('payung.village', '*', true)`)
  const [person] = await runSql<{ name: string; village_code: string }>(
    db,
    sql`select name, village_code from worker where regency_code = ${regencyCode} and id = ${workerId}`,
  )
  await runSql(db, sql`select set_config('payung.village', ${person?.village_code ?? '-'}, true)`)
  return person
}
