import { merkleRoot } from '#office/audit/merkle.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { sha256 } from '#platform/crypto.ts'
import { csvLine } from '#platform/csv.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { maskNik } from '#vocabulary/nik.ts'
import type { MatchTables } from '../match/tables.ts'
import { listCarried } from './payer-store.ts'
import type { PayTables } from './tables.ts'

const HEADS = [
  'no',
  'nama',
  'nik_disamarkan',
  'desa',
  'kecamatan',
  'pekerjaan',
  'bulan_pertama',
  'bulan_terakhir',
  'bulan',
  'bulan_terkonfirmasi',
  'jkk_rupiah',
  'jkm_rupiah',
  'jumlah_rupiah',
]

/** One payer's own people as CSV: a line each, the sum, and the fingerprint of the lines before it. */
export async function writePayerStatement(
  db: Db<PayTables & MatchTables & PlaceTables>,
  office: Office,
  year: number,
  fundId: string,
): Promise<string> {
  const names = await readVillageNames(db)
  const people = await listCarried(db, scopeOf(db).regencyCode, year, fundId)
  const lines = people.map((one, at) => {
    const village = names.of(one.village_code)
    const nik = one.nik_enc ? maskNik(office.keys.open(one.nik_enc, one.key_version)) : ''
    return lineOf([
      at + 1,
      one.name,
      nik,
      village.name,
      village.districtName,
      one.occupation,
      one.from_month,
      one.to_month,
      one.months,
      one.confirmed_months,
      one.jkk,
      one.jkm,
      one.jkk + one.jkm,
    ])
  })
  const sum = (value: (one: (typeof people)[number]) => number) =>
    people.reduce((total, one) => total + value(one), 0)
  const [jkk, jkm] = [sum((one) => one.jkk), sum((one) => one.jkm)]
  const total = lineOf([
    'JUMLAH',
    `${people.length} orang`,
    `sidik ${merkleRoot(lines.map((line) => sha256(line)))}`,
    '',
    '',
    '',
    '',
    '',
    sum((one) => one.months),
    sum((one) => one.confirmed_months),
    jkk,
    jkm,
    jkk + jkm,
  ])
  return [csvLine(HEADS), ...lines, total].join('')
}

// A cell that a spreadsheet would take for a formula is kept as text.
function lineOf(cells: readonly (string | number)[]): string {
  return csvLine(cells.map((cell) => (/^[=+\-@]/.test(String(cell)) ? `'${cell}` : String(cell))))
}
