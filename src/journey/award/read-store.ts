import type { Db } from '#platform/database.ts'
import type { AwardTables } from './tables.ts'

export function listEvidence(db: Db<AwardTables>, regencyCode: string, year: number) {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .orderBy('indicator')
    .orderBy('id')
    .limit(2_000)
    .execute()
}

export function findLatestDossier(db: Db<AwardTables>, regencyCode: string, year: number) {
  return db
    .selectFrom('dossier')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .where('programme_year', '=', year)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
