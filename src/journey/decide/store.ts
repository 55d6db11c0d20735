import type { Insertable } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import type { Db } from '#platform/database.ts'
import type { MatchTables } from '../match/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { DecideTables } from './tables.ts'

type Decide = Db<DecideTables>

/** Everybody whom a village named this year and whose line was accepted, with the place in the lists. */
export function listNamedWorkers(
  db: Db<DecideTables & MatchTables & RegisterTables>,
  regencyCode: string,
  year: number,
) {
  return db
    .selectFrom('candidate')
    .innerJoin('worker', (join) =>
      join
        .onRef('worker.regency_code', '=', 'candidate.regency_code')
        .onRef('worker.id', '=', 'candidate.worker_id'),
    )
    .select([
      'worker.id as worker_id',
      'candidate.village_code',
      'candidate.name',
      'candidate.birth_date',
      'candidate.occupation',
      'candidate.monthly_income',
      'candidate.is_cash_for_work',
      'candidate.list_number',
      'candidate.line',
      'worker.kk_index',
      'worker.nik_index',
      'worker.deceased_on',
    ])
    .where('candidate.regency_code', '=', regencyCode)
    .where('candidate.programme_year', '=', year)
    .where('candidate.state', '=', 'accepted')
    .orderBy('candidate.village_code')
    .orderBy('candidate.list_number')
    .orderBy('candidate.id')
    .execute()
}

export async function replaceDecisions(
  db: Decide,
  regencyCode: string,
  year: number,
  rows: Iterable<Insertable<DecideTables['decision']>>,
): Promise<number> {
  await db
    .deleteFrom('decision')
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .execute()
  const written = (function* () {
    // COPY writes an empty list as JSON; an array column needs its own literal.
    for (const row of rows) yield { ...row, tags: row.tags.length > 0 ? row.tags : '{}' }
  })()
  return copyRows(
    db,
    'decision',
    [
      'regency_code',
      'programme_year',
      'worker_id',
      'village_code',
      'decided_on',
      'answer',
      'reasons',
      'is_renewal',
      'tags',
      'tier',
      'score_millionths',
      'score_parts',
      'list_number',
      'line',
    ],
    written,
  )
}

export function findDecision(db: Decide, regencyCode: string, year: number, workerId: string) {
  return db
    .selectFrom('decision')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
}

export function listOverrides(db: Decide, regencyCode: string) {
  return db
    .selectFrom('rule_override')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('entered_at')
    .execute()
}
