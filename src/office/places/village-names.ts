import { type Db, scopeOf } from '#platform/database.ts'
import type { VillageName } from '#vocabulary/answer-shapes.ts'
import { listPlaces } from './store.ts'
import type { PlaceTables } from './tables.ts'

export interface VillageNames {
  /** Every village of the regency, by code. */
  readonly all: readonly VillageName[]
  /** The village as people know it; a code no list holds keeps its code as name. */
  of(code: string): VillageName
  has(code: string): boolean
}

/** Villages of the regency with their district, for everything shown to people. */
export async function readVillageNames(db: Db<PlaceTables>): Promise<VillageNames> {
  const places = await listPlaces(db, scopeOf(db).regencyCode)
  const nameOf = (code: string) => places.get(code)?.name ?? code
  const villageOf = (code: string): VillageName => ({
    code,
    name: nameOf(code),
    districtCode: code.slice(0, 8),
    districtName: nameOf(code.slice(0, 8)),
  })
  const all = [...places.values()]
    .filter((place) => place.level === 'village')
    .map((place) => villageOf(place.code))
  const known = new Map(all.map((village) => [village.code, village]))
  return { all, of: (code) => known.get(code) ?? villageOf(code), has: (code) => known.has(code) }
}
