import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyRows } from '#platform/copy-rows.ts'
import { readCsv } from '#platform/csv-table.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { DATA_FOLDER, readAreas } from './reference-areas.ts'
import type { PlaceTables } from './tables.ts'

export interface Regency {
  readonly code: string
  readonly name: string
  readonly provinceName: string
  readonly villages: number
}

export type SetUpRefusal = { code: 'unknown-regency'; regencyCode: string }

/** Loads the areas a regency needs and enters the regency itself. Run by the owner; repeating it changes nothing. */
export async function setUpRegency(db: Db<PlaceTables>): Promise<Result<Regency, SetUpRefusal>> {
  const { regencyCode } = scopeOf(db)
  const areas = await loadAreas(db)
  const own = areas.find((area) => area.code === regencyCode && area.level === 'regency')
  if (!own) return refuse({ code: 'unknown-regency', regencyCode })
  const province = areas.find((area) => area.code === regencyCode.slice(0, 2))
  await db
    .insertInto('regency')
    .values({
      regency_code: regencyCode,
      name: own.name,
      province_name: province?.name ?? '',
      seat: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return accept({
    code: regencyCode,
    name: own.name,
    provinceName: province?.name ?? '',
    villages: areas.filter((area) => area.level === 'village').length,
  })
}

/** Reference data of the regency's own areas: what every row with a village stands on, also one that comes from a backup. */
export async function loadAreas(db: Db<PlaceTables>) {
  const areas = await readAreas(scopeOf(db).regencyCode)
  await copyRows(
    db,
    'area',
    ['code', 'name', 'level', 'type', 'parent_code'],
    areas,
    'on conflict do nothing',
  )
  const aliases = await readAliases(new Set(areas.map((area) => area.code)))
  await copyRows(db, 'place_alias', ['code', 'alias'], aliases, 'on conflict do nothing')
  return areas
}

async function readAliases(known: ReadonlySet<string>) {
  const table = readCsv(await readFile(join(DATA_FOLDER, 'kayong-utara-aliases.csv'), 'utf8'))
  if (!table.ok) throw new Error(`data/kayong-utara-aliases.csv: ${table.refusal}`)
  return table.value
    .map((row) => ({ code: row['code'] ?? '', alias: row['alias'] ?? '' }))
    .filter((row) => known.has(row.code))
}
