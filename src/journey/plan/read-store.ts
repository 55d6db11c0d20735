import type { Db } from '#platform/database.ts'
import type { PlanTables } from './tables.ts'

export function findLatestSimulation(db: Db<PlanTables>, regencyCode: string) {
  return db
    .selectFrom('simulation')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
