import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readCsv } from '#platform/csv-table.ts'
import { type OccupationBook, occupationBook } from './occupation-book.ts'
import { type Area, type PlaceBook, placeBook } from './place-book.ts'

const DATA = new URL('../../../data/', import.meta.url)

export interface ReferenceData {
  readonly places: PlaceBook
  readonly occupations: OccupationBook
}

let loaded: ReferenceData | undefined

/** Areas of the whole country, village aliases, minimum wages and occupations as shipped in `data/`; read once. */
export function referenceData(): ReferenceData {
  loaded ??= { places: readPlaces(), occupations: readOccupations() }
  return loaded
}

function readPlaces(): PlaceBook {
  const areas = table('areas.csv').map((row) => ({
    code: row['code'] ?? '',
    name: row['name'] ?? '',
  }))
  const aliases = table('kayong-utara-aliases.csv').map((row) => ({
    code: row['code'] ?? '',
    alias: row['alias'] ?? '',
  }))
  const wages = table('umk-kalbar.csv').map((row) => ({
    area: row['area_code'] ?? '',
    year: Number(row['year']),
    monthlyRupiah: Number(row['monthly_idr']),
  }))
  return placeBook(areas, aliases, wages, villagesOf)
}

let national: string | undefined

/** Villages of a regency from the national list: lines of ten digits and a name, in the order of the codes. */
function* villagesOf(regency: string): Generator<Area> {
  national ??= `\n${gunzipSync(readFileSync(new URL('villages-national.tsv.gz', DATA))).toString('utf8')}`
  const start = `\n${regency.replace('.', '')}`
  for (let at = national.indexOf(start); at !== -1; at = national.indexOf(start, at + 1)) {
    const end = national.indexOf('\n', at + 1)
    const line = national.slice(at + 1, end === -1 ? undefined : end)
    const code = `${regency}.${line.slice(4, 6)}.${line.slice(6, 10)}`
    yield { code, name: line.slice(11).trim() }
  }
}

function readOccupations(): OccupationBook {
  return occupationBook(
    table('occupations.csv').map((row) => ({
      id: row['id'] ?? '',
      label: row['label'] ?? '',
      aliases: (row['aliases'] ?? '').split(';').filter((alias) => alias !== ''),
      registerWording: row['ktp_job'] ?? '',
      employment: row['employment'] ?? '',
      segment: row['segment'] ?? '',
      isPalmRelated: row['palm_related'] === '1',
    })),
  )
}

function table(name: string): Record<string, string>[] {
  const read = readCsv(readFileSync(new URL(name, DATA), 'utf8'))
  if (!read.ok) throw new Error(`data/${name}: ${read.refusal}`)
  return read.value
}
