import { writeCsv } from '#platform/csv-table.ts'
import type { VillageRow } from './contract.ts'

const HEADINGS = [
  'KODE DESA',
  'DESA',
  'KECAMATAN',
  'SASARAN',
  'DIUSULKAN',
  'DITERIMA',
  'DITOLAK',
  'MENUNGGU',
  'GANDA',
  'BOLEH DILINDUNGI',
  'DALAM KEPUTUSAN',
  'TIDAK TERJANGKAU',
  'TERLINDUNGI',
  'MASA TENGGANG',
  'PUTUS',
  'PEKERJA YANG DIKENAL (PERKIRAAN)',
  'PERSEN DARI YANG DIKENAL (PERKIRAAN)',
] as const

/** From named to protected, one line per village; what is an estimate says so in its heading. */
export function villageTable(rows: readonly VillageRow[]): string {
  return writeCsv(
    HEADINGS,
    rows.map((row) => ({
      'KODE DESA': row.village.code,
      DESA: row.village.name,
      KECAMATAN: row.village.districtName,
      SASARAN: String(row.targetPeople),
      DIUSULKAN: String(row.counts.lines),
      DITERIMA: String(row.counts.accepted),
      DITOLAK: String(row.counts.refused),
      MENUNGGU: String(row.counts.waiting),
      GANDA: String(row.counts.duplicate),
      'BOLEH DILINDUNGI': String(row.eligible),
      'DALAM KEPUTUSAN': String(row.granted),
      'TIDAK TERJANGKAU': String(row.eligibleLeftOut),
      TERLINDUNGI: String(row.protection.protected),
      'MASA TENGGANG': String(row.protection.inGrace),
      PUTUS: String(row.protection.lapsed),
      'PEKERJA YANG DIKENAL (PERKIRAAN)': String(row.denominatorPeople ?? ''),
      'PERSEN DARI YANG DIKENAL (PERKIRAAN)':
        row.share === null ? '' : (row.share * 100).toFixed(2).replace('.', ','),
    })),
  )
}
