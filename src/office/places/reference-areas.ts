import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readCsv } from '#platform/csv-table.ts'

export interface Area {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly type: string
  readonly parent_code: string | null
}

/** Where the reference data of the repository lies. */
export const DATA_FOLDER = join(import.meta.dirname, '..', '..', '..', 'data')

/** Provinces, regencies and districts of the country, and the villages of one regency. Source: Kepmendagri 300.2.2-2430/2025. */
export async function readAreas(regencyCode: string): Promise<Area[]> {
  const table = readCsv(await readFile(join(DATA_FOLDER, 'areas.csv'), 'utf8'))
  if (!table.ok) throw new Error(`data/areas.csv: ${table.refusal}`)
  const above = table.value
    .filter((row) => row['level'] !== 'village')
    .map((row) => ({
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      level: row['level'] ?? '',
      type: row['type'] ?? '',
      parent_code: row['parent_code'] || null,
    }))
  return [...above, ...(await readVillages(regencyCode))]
}

const VILLAGE_TYPE: Readonly<Record<string, string>> = { '1': 'kelurahan', '3': 'kampung adat' }

async function readVillages(regencyCode: string): Promise<Area[]> {
  const packed = await readFile(join(DATA_FOLDER, 'villages-national.tsv.gz'))
  const prefix = regencyCode.replace('.', '')
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .map((line) => {
      const [digits = '', name = ''] = line.split('\t')
      const district = `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`
      return {
        code: `${district}.${digits.slice(6)}`,
        name: name.trim(),
        level: 'village',
        type: VILLAGE_TYPE[digits[6] ?? ''] ?? 'desa',
        parent_code: district,
      }
    })
}
