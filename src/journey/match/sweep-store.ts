import { type Insertable, type Selectable, sql } from 'kysely'
import { type Db, runSql } from '#platform/database.ts'
import type { MatchTables } from './tables.ts'

type Match = Db<MatchTables>
export type Sweep = Selectable<MatchTables['match_sweep']>

/** The sweep that is under way, locked: two processes do not compare the same portion. */
export function lockOpenSweep(db: Match, regencyCode: string) {
  return db
    .selectFrom('match_sweep')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertSweep(
  db: Match,
  row: Insertable<MatchTables['match_sweep']>,
): Promise<void> {
  await db.insertInto('match_sweep').values(row).execute()
}

export async function advanceSweep(
  db: Match,
  regencyCode: string,
  id: string,
  step: { reachedId: string; rows: number; pairs: number },
): Promise<void> {
  await runSql(
    db,
    sql`
update match_sweep set reached_id = ${step.reachedId}, rows_done = rows_done + ${step.rows}, pairs_found = pairs_found + ${step.pairs}
where regency_code = ${regencyCode} and id = ${id}`,
  )
}

export async function finishSweep(
  db: Match,
  regencyCode: string,
  id: string,
  at: string,
): Promise<void> {
  await db
    .updateTable('match_sweep')
    .set({ finished_at: at })
    .where('regency_code', '=', regencyCode)
    .where('id', '=', id)
    .execute()
}

/** Whether a sweep was cut off, or lists were matched or members taken over since the last one began. */
export async function isSweepDue(db: Match, regencyCode: string): Promise<boolean> {
  const [row] = await runSql<{ due: boolean }>(
    db,
    sql`
select exists (select 1 from match_sweep where regency_code = ${regencyCode} and finished_at is null)
  or exists (
    select 1 from match_run run where run.regency_code = ${regencyCode}
      and run.at > coalesce((select max(started_at) from match_sweep where regency_code = ${regencyCode}), '-infinity')
  ) as due`,
  )
  return row?.due ?? false
}
