import type { SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { birthDatesOf, isSixteenDigits, readNik } from '#vocabulary/nik.ts'
import type { ColumnField } from './column-field.ts'
import { understandDate } from './understand-date.ts'
import { understandSixteenDigits } from './understand-number.ts'

type Fields = ReadonlyMap<number, ColumnField>

export interface SettledFields {
  readonly fields: Fields
  /** What was settled by content against or without the headings. */
  readonly note: 'swapped' | 'nik-by-content' | undefined
}

const SAMPLE = 400

interface Sample {
  readonly rows: readonly SheetRow[]
  readonly fields: Fields
  readonly on: IsoDate
}

/** Tells NIK and family card apart by what stands in the columns, where headings are missing or exchanged. */
export function settleSixteenDigitColumns(
  fields: Fields,
  rows: readonly SheetRow[],
  on: IsoDate,
): SettledFields {
  const sample: Sample = { rows: rows.slice(0, SAMPLE), fields, on }
  const nikColumn = columnOf(fields, 'nik')
  const kkColumn = columnOf(fields, 'kk')
  if (nikColumn !== undefined && kkColumn !== undefined) {
    return isSwapped(sample, nikColumn, kkColumn)
      ? {
          fields: withFields(fields, [
            [nikColumn, 'kk'],
            [kkColumn, 'nik'],
          ]),
          note: 'swapped',
        }
      : { fields, note: undefined }
  }
  if (nikColumn !== undefined) return { fields, note: undefined }
  const found = nikColumnByContent(sample)
  return found === undefined
    ? { fields, note: undefined }
    : { fields: withFields(fields, [[found, 'nik']]), note: 'nik-by-content' }
}

export function columnOf(fields: Fields, field: ColumnField): number | undefined {
  return [...fields].find(([, one]) => one === field)?.[0]
}

function withFields(fields: Fields, changes: readonly [number, ColumnField][]): Fields {
  return new Map([...fields, ...changes])
}

function isSwapped(sample: Sample, nik: number, kk: number): boolean {
  const asNik = evidenceOf(sample, nik)
  const asKk = evidenceOf(sample, kk)
  if (asNik.filled < 5 || asKk.filled < 5) return false
  return asKk.likeNik > 0.6 && asNik.likeNik < 0.2
}

/** A column without a known heading where most values are 16 digits that carry the birth dates, or else are distinct. */
function nikColumnByContent(sample: Sample): number | undefined {
  const { rows, fields } = sample
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, column) => column)
    .filter((column) => !fields.has(column))
    .map((column) => ({ column, ...evidenceOf(sample, column) }))
    .filter(({ filled }) => filled >= 2 && filled >= rows.length * 0.5)
    .sort((a, b) => b.likeNik - a.likeNik || b.distinct - a.distinct)
  const [best] = columns
  return best && (best.likeNik > 0.5 || best.distinct > 0.95) ? best.column : undefined
}

interface Evidence {
  readonly filled: number
  /** Share of values whose date part fits a person: the birth date beside it, or a day beyond 40. */
  readonly likeNik: number
  readonly distinct: number
}

function evidenceOf({ rows, fields, on }: Sample, column: number): Evidence {
  const dateColumn = columnOf(fields, 'birth-date') ?? columnOf(fields, 'birth-place-and-date')
  let filled = 0
  let likeNik = 0
  const values = new Set<string>()
  for (const row of rows) {
    const cell = row.cells[column]
    const digits = cell ? understandSixteenDigits(cell).value : ''
    if (!isSixteenDigits(digits)) continue
    filled++
    values.add(digits)
    const dateText = dateColumn === undefined ? '' : (row.cells[dateColumn]?.text ?? '')
    if (fitsPerson(digits, dateText, on)) likeNik++
  }
  return {
    filled,
    likeNik: likeNik / Math.max(1, filled),
    distinct: values.size / Math.max(1, filled),
  }
}

function fitsPerson(digits: string, dateText: string, on: IsoDate): boolean {
  if (!isSixteenDigits(digits)) return false
  const text = dateText.replace(/^[^\d]*[,/]\s*/, '')
  const date = understandDate({ text }, { on, order: 'unproved', epoch: 1900, nik: '' }).value
  if (date !== '') return birthDatesOf(digits).includes(date)
  return readNik(digits).sex === 'P' && birthDatesOf(digits).length > 0
}
