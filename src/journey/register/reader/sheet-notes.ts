import type { Sheet, SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { ColumnField } from './column-field.ts'
import { dateOrderOf } from './date-order.ts'
import { fileFinding, lineRanges } from './file-finding.ts'
import type { Header } from './header.ts'
import { plainText } from './plain-text.ts'
import { columnOf } from './sixteen-digit-columns.ts'

const EXPECTED: readonly (readonly [string, readonly ColumnField[]])[] = [
  ['kk', ['kk']],
  ['sex', ['sex', 'sex-men', 'sex-women']],
  ['phone', ['phone']],
  ['mother_name', ['mother']],
  ['occupation', ['occupation']],
]

const ABSENT_WORDS: Readonly<Record<string, string>> = {
  kk: 'nomor KK',
  sex: 'jenis kelamin',
  phone: 'nomor telepon',
  mother_name: 'nama ibu kandung',
  occupation: 'pekerjaan',
}

/** What the people table asks for and the sheet has no column for. */
export function absentColumns(header: Header): ReadonlySet<string> {
  const present = new Set(header.fields.values())
  const absent = EXPECTED.filter(([, fields]) => !fields.some((field) => present.has(field)))
  return new Set(absent.map(([column]) => column))
}

export function textsOf(rows: readonly SheetRow[], header: Header, field: ColumnField): string[] {
  const column = columnOf(header.fields, field)
  if (column === undefined) return []
  return rows.flatMap((row) => row.cells[column]?.text ?? [])
}

export function struckFinding(row: SheetRow, header: Header): Finding {
  const column = columnOf(header.fields, 'name')
  const name = column === undefined ? '' : plainText(row.cells[column]?.text ?? '')
  const who = name === '' ? `Baris ${row.line}` : `Baris ${row.line} (${name})`
  return fileFinding(
    'F001',
    `${who} dicoret, jadi tidak dibaca sebagai calon. Hapus coretannya bila orang ini tetap diusulkan.`,
  )
}

export function noteOnAsides(lines: readonly number[]): Finding[] {
  if (lines.length === 0) return []
  return [
    fileFinding(
      'F002',
      `Baris ${lineRanges(lines)} bukan data orang (judul, jumlah, tanda tangan) dan dilewati.`,
    ),
  ]
}

export function noteOnColumns(
  sheet: Sheet,
  header: Header,
  note: 'swapped' | 'nik-by-content' | undefined,
): Finding[] {
  const heading = header.headings[columnOf(header.fields, 'nik') ?? -1] ?? ''
  if (note === 'swapped') {
    return [
      fileFinding(
        'F004',
        `Di lembar "${sheet.name}" judul kolom NIK dan KK tertukar; kolom "${heading}" dibaca sebagai NIK. Periksa judulnya.`,
      ),
    ]
  }
  if (note === 'nik-by-content') {
    return [
      fileFinding(
        'F004',
        `Lembar "${sheet.name}" tidak punya judul NIK; kolom "${heading}" dibaca sebagai NIK menurut isinya. Beri judul NIK.`,
      ),
    ]
  }
  return []
}

export function noteOnOrder(rows: readonly SheetRow[], header: Header): Finding[] {
  if (dateOrderOf(textsOf(rows, header, 'birth-date')) !== 'mixed') return []
  return [
    fileFinding(
      'F006',
      'Kolom tanggal lahir mencampur hari/bulan dan bulan/hari. Tulis semua sebagai hari-bulan-tahun.',
    ),
  ]
}

export function noteOnAbsent(sheet: Sheet, header: Header): Finding[] {
  const words = [...absentColumns(header)].map((column) => ABSENT_WORDS[column] ?? column)
  if (words.length === 0) return []
  return [
    fileFinding(
      'F008',
      `Lembar "${sheet.name}" tidak punya kolom ${words.join(', ')}. Tambahkan bila ada; biasanya diminta saat pendaftaran.`,
    ),
  ]
}

export function noteOnCut(sheet: Sheet): Finding[] {
  if (sheet.cutAfterLine === undefined) return []
  return [
    fileFinding(
      'F005',
      `Lembar "${sheet.name}" hanya dibaca sampai baris ${sheet.cutAfterLine}. Bagi daftar menjadi beberapa berkas.`,
    ),
  ]
}
