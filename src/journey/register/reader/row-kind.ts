import type { SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { ColumnField } from './column-field.ts'
import { isNothing, plainText } from './plain-text.ts'

/**
 * `person` is read; `blank` holds at most a running number; `numbering` is the row "1 2 3 4" below the headings;
 * `aside` is a total, a section title or a signature.
 */
export type RowKind = 'person' | 'blank' | 'numbering' | 'aside'

type Fields = ReadonlyMap<number, ColumnField>

const TOTAL = /^(sub ?)?(jumlah|total|jml|rekap(itulasi)?)\b/i
const SIGNATURE =
  /\b(mengetahui|menyetujui|dibuat oleh|kepala desa|pj\.? kades|sekretaris desa|camat|lurah|catatan|keterangan|ttd|tanda tangan|nip\.?|stempel)\b/i
const SECTION = /^(dusun|dsn|rt|rw|kelompok|lingkungan|desa|kecamatan|bagian|daftar|lampiran)\b/i
const FEW_CELLS = 3

export function rowKind(row: SheetRow, fields: Fields, isAfterSignature: boolean): RowKind {
  const filled = row.cells.flatMap((cell, column) =>
    cell ? [{ text: plainText(cell.text), field: fields.get(column), cell }] : [],
  )
  const told = filled.filter(({ text, field }) => field !== 'number' && !isNothing(text))
  if (told.length === 0) return 'blank'
  if (filled.length > 2 && isCountingUp(filled.map(({ text }) => text))) return 'numbering'
  if (isTotal(row)) return 'aside'
  const hasIdentity = told.some(({ text, field }) => isIdentity(field, text))
  if (hasIdentity) return 'person'
  if (told.length <= FEW_CELLS && told.some(({ text }) => SIGNATURE.test(text))) return 'aside'
  if (told.length === 1 && told.some(({ text }) => SECTION.test(text))) return 'aside'
  const hasName = told.some(({ field }) => field === 'name')
  if (!hasName) return told.length <= FEW_CELLS ? 'aside' : 'person'
  return isAfterSignature && told.length <= FEW_CELLS ? 'aside' : 'person'
}

/** "JUMLAH" may stand in any column, the number's too; its figure may stand in the NIK column. */
function isTotal(row: SheetRow): boolean {
  const texts = row.cells.flatMap((cell) => (cell ? [plainText(cell.text)] : []))
  return texts.some((text) => TOTAL.test(text)) && !texts.some((text) => /\d{12,}/.test(text))
}

export function isSignature(row: SheetRow): boolean {
  return row.cells.some((cell) => cell && /mengetahui|kepala desa|dibuat oleh|ttd/i.test(cell.text))
}

function isIdentity(field: ColumnField | undefined, text: string): boolean {
  if (field === 'nik' || field === 'kk') return /\d/.test(text)
  return (field === 'birth-date' || field === 'birth-place-and-date') && /\d/.test(text)
}

function isCountingUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/[()]/g, '')))
  return numbers.every(
    (number, index) =>
      Number.isInteger(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1),
  )
}
