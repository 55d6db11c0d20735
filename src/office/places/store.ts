import type { Db } from '#platform/database.ts'
import type { PlaceTables } from './tables.ts'

export interface Place {
  readonly code: string
  readonly name: string
  readonly level: string
}

/** The regency, its districts and its villages, by code. */
export async function listPlaces(
  db: Db<PlaceTables>,
  regencyCode: string,
): Promise<Map<string, Place>> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name', 'level'])
    .where('code', 'like', `${regencyCode}%`)
    .orderBy('code')
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

export function findRegency(db: Db<PlaceTables>, regencyCode: string) {
  return db
    .selectFrom('regency')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
}

export function getRegency(db: Db<PlaceTables>, regencyCode: string) {
  return db
    .selectFrom('regency')
    .selectAll()
    .where('regency_code', '=', regencyCode)
    .executeTakeFirstOrThrow()
}
