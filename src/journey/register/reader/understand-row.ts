import type { Cell, SheetRow } from '#platform/spreadsheet/sheet.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Sex } from '#vocabulary/nik.ts'
import type { CandidateRow } from '../candidate-row.ts'
import { splitPlaceAndDate } from './birth-place-and-date.ts'
import type { ColumnField } from './column-field.ts'
import type { Header } from './header.ts'
import { isNothing, plainText } from './plain-text.ts'
import { understandCashForWork } from './understand-cash-for-work.ts'
import { type DateReading, understandDate } from './understand-date.ts'
import { understandMoney } from './understand-money.ts'
import { understandSixteenDigits } from './understand-number.ts'
import { understandPhone } from './understand-phone.ts'
import { type SexCoding, understandSex } from './understand-sex.ts'
import type { Unclear, UnclearField, Understood, Written } from './understood.ts'

/** What the whole column tells about how to read one cell. */
export interface ColumnHabits {
  readonly on: IsoDate
  readonly dateOrder: DateReading['order']
  readonly epoch: 1900 | 1904
  readonly sexCoding: SexCoding
  readonly absent: ReadonlySet<string>
}

const EMPTY: Written = { text: '' }

export function understandRow(
  row: SheetRow,
  sheet: string,
  header: Header,
  habits: ColumnHabits,
): CandidateRow {
  const cells = cellsByField(row, header.fields)
  const cellOf = (field: ColumnField): Written => standing(cells.get(field))
  const wordsOf = (field: ColumnField): string => wordsIn(cellOf(field))
  const nik = understandSixteenDigits(cellOf('nik'))
  const kk = understandSixteenDigits(cellOf('kk'))
  const sex = sexOf(cells, cellOf('sex'), habits.sexCoding)
  const birth = birthOf(cellOf, habits, nik.value)
  const phone = understandPhone(cellOf('phone'))
  const income = understandMoney(cellOf('income'))
  const unclear: Partial<Record<UnclearField, Unclear>> = {}
  const note = (field: UnclearField, understood: Understood<unknown>): void => {
    if (understood.unclear) unclear[field] = understood.unclear
  }
  note('nik', nik)
  note('kk', kk)
  note('sex', sex)
  note('birth_date', birth.date)
  note('phone', phone)
  note('monthly_income', income)
  noteStrikes(cells, unclear)
  return {
    line: row.line,
    sheet,
    written: writtenCells(row, header),
    nik: nik.value,
    kk: kk.value,
    name: wordsOf('name'),
    sex: sex.value,
    birthPlace: birth.place,
    birthDate: birth.date.value,
    villageText: wordsOf('village'),
    address: addressOf(wordsOf),
    phone: phone.value,
    motherName: wordsOf('mother'),
    occupation: wordsOf('occupation'),
    monthlyIncome: income.value,
    remark: wordsOf('remark'),
    cashForWork: understandCashForWork(
      wordsOf('cash-for-work'),
      wordsOf('remark'),
      wordsOf('occupation'),
    ),
    membershipNumber: wordsOf('membership').replace(/[^\da-z]/gi, ''),
    unclear,
    absent: habits.absent,
    findings: [],
  }
}

function cellsByField(row: SheetRow, fields: Header['fields']): ReadonlyMap<ColumnField, Cell> {
  const cells = new Map<ColumnField, Cell>()
  for (const [column, field] of fields) {
    const cell = row.cells[column]
    if (cell) cells.set(field, cell)
  }
  return cells
}

/** Words struck through inside a cell are no longer meant; what stands beside them is. */
function standing(cell: Cell | undefined): Written {
  if (!cell) return EMPTY
  return cell.standing === undefined ? cell : { text: cell.standing }
}

function wordsIn(cell: Written): string {
  const words = plainText(cell.text)
  return isNothing(words) || cell.kind === 'error' ? '' : words
}

function sexOf(
  cells: ReadonlyMap<ColumnField, Cell>,
  cell: Written,
  coding: SexCoding,
): Understood<Sex | ''> {
  if (!cells.has('sex-men') && !cells.has('sex-women')) return understandSex(cell, coding)
  const isTicked = (field: ColumnField): boolean =>
    !isNothing(plainText(cells.get(field)?.text ?? ''))
  if (isTicked('sex-men') === isTicked('sex-women')) {
    return isTicked('sex-men')
      ? { value: '', unclear: { reason: 'several', written: 'L dan P' } }
      : { value: '' }
  }
  return { value: isTicked('sex-men') ? 'L' : 'P' }
}

function birthOf(
  cellOf: (field: ColumnField) => Written,
  habits: ColumnHabits,
  nik: string,
): { place: string; date: Understood<IsoDate | ''> } {
  const reading: DateReading = {
    on: habits.on,
    order: habits.dateOrder,
    epoch: habits.epoch,
    nik,
  }
  const alone = understandDate(cellOf('birth-date'), reading)
  const place = wordsIn(cellOf('birth-place'))
  const both = cellOf('birth-place-and-date')
  const isSeparate = alone.value !== '' || alone.unclear !== undefined
  if (isSeparate || wordsIn(both) === '') return splitPlace(place, alone, reading)
  if (both.kind === 'date' || both.kind === 'number') {
    return { place, date: understandDate(both, reading) }
  }
  const parts = splitPlaceAndDate(both.text)
  const date: Understood<IsoDate | ''> =
    parts.date === '' && /\d/.test(parts.place)
      ? { value: '', unclear: { reason: 'unreadable', written: parts.place } }
      : understandDate({ text: parts.date }, reading)
  return { place: place || parts.place.replace(/[\s,./-]+$/, ''), date }
}

/** A birth date written into the place column is still the birth date. */
function splitPlace(
  place: string,
  date: Understood<IsoDate | ''>,
  reading: DateReading,
): { place: string; date: Understood<IsoDate | ''> } {
  if (date.value !== '' || date.unclear || !/\d/.test(place)) return { place, date }
  const parts = splitPlaceAndDate(place)
  return { place: parts.place, date: understandDate({ text: parts.date }, reading) }
}

function addressOf(wordsOf: (field: ColumnField) => string): string {
  const labelled = (label: string, field: ColumnField): string => {
    const words = wordsOf(field)
    if (words === '') return ''
    return words.toLowerCase().startsWith(label.toLowerCase()) ? words : `${label} ${words}`
  }
  return [
    wordsOf('address'),
    labelled('Dusun', 'hamlet'),
    labelled('RT', 'rt'),
    labelled('RW', 'rw'),
    labelled('RT/RW', 'rt-rw'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function noteStrikes(
  cells: ReadonlyMap<ColumnField, Cell>,
  unclear: Partial<Record<UnclearField, Unclear>>,
): void {
  const fields: readonly [ColumnField, UnclearField][] = [
    ['nik', 'nik'],
    ['name', 'name'],
    ['birth-date', 'birth_date'],
  ]
  for (const [column, field] of fields) {
    const cell = cells.get(column)
    if (cell?.struck && !unclear[field]) unclear[field] = { reason: 'struck', written: cell.text }
  }
}

function writtenCells(row: SheetRow, header: Header): Record<string, string> {
  const written: Record<string, string> = {}
  row.cells.forEach((cell, column) => {
    if (cell) written[header.headings[column] ?? `Kolom ${column + 1}`] = cell.text
  })
  return written
}
